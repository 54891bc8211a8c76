"""Sentences that use the words of statements and state nothing of the page's own origin: reports, works, notices, credits, buttons.

One place for all languages: a sentence that a page was misread for is added to its language here.
"""

import pytest

from provtrack.model.chain import ContributorRole
from provtrack.pipeline import examine

PROSE = {
    "en": "The pumps were old, the sluice was shut and the reeds had turned yellow, and nobody could say any more whose dyke it was.",
    "de": "Die Pumpen waren alt, die Schleuse blieb zu, das Schilf stand gelb, und niemand wusste mehr, wem der Deich im Norden gehörte.",
    "nl": "De pompen waren oud, de sluis bleef dicht, het riet stond geel, en niemand wist nog van wie de dijk in het noorden was.",
    "sv": "Pumparna var gamla, slussen hölls stängd och vassen gulnade, och ingen visste längre vem som ägde vallen i norr.",
    "da": "Pumperne var gamle, slusen holdtes lukket, sivene gulnede, og ingen vidste længere, hvem der ejede diget mod nord.",
    "no": "Pumpene var gamle, slusen holdtes stengt, sivet gulnet, og ingen visste lenger hvem som eide diket mot nord.",
    "fr": "Les pompes étaient vieilles, la vanne fermée, les roseaux jaunis, et personne ne savait à qui était la digue du nord.",
    "es": "Las bombas eran viejas, la compuerta estaba cerrada y los juncos amarillos, y nadie sabía ya de quién era el dique del norte.",
    "it": "Le pompe erano vecchie, la chiusa serrata, le canne ingiallite, e nessuno sapeva più di chi fosse l'argine a nord.",
    "pt": "As bombas eram velhas, a comporta estava fechada, os juncos amarelados, e já ninguém sabia de quem era o dique do norte.",
    "ru": "Паром простоял у берега всю весну, и никто не помнил, кто его сюда привёл.",
    "uk": "Пором простояв біля берега всю весну, і ніхто не пам'ятав, хто його сюди привів.",
    "pl": "Prom stał przy brzegu całą wiosnę i nikt już nie pamiętał, kto go tu przyprowadził.",
    "cs": "Přívoz stál u břehu celé jaro a nikdo si nepamatoval, kdo ho sem vlastně přivezl.",
    "tr": "Sal bütün bahar kıyıda durdu ve onu buraya kimin getirdiğini kimse hatırlamıyordu.",
    "ar": "كانت المضخات قديمة والبوابة مغلقة والقصب أصفر اللون، ولم يعد أحد في القرية يعرف لمن يعود السد في الشمال.",
    "zh": "水泵已经很旧，闸门一直关着，芦苇早就黄了，北边的堤坝归谁所有，村里再也没有人说得清楚。",
    "ja": "ポンプは古く、水門は閉じたままで、葦はすっかり黄ばみ、北の堤防が誰のものなのか、村ではもう誰も覚えていなかった。",
    "ko": "펌프는 낡았고 수문은 닫혀 있었으며 갈대는 누렇게 변했다. 북쪽 둑이 누구의 것인지 마을에서 아는 사람은 더 이상 없었다.",
}
LOOK_ALIKES = {
    "en": (
        "The option originally appeared in pump-users/10559 and in the list of 1998.",
        "The sorting algorithm was first published in 1962.",
        "The table is republished from state to state each night.",
        "The checker originally ran in a browser.",
        "The figure is reprinted from the appendix.",
        "Reprinted with permission from Ref. [12], copyright Society of Pumps.",
        "Items appearing on Uferpost that were originally published on other editions of Uferpost are the property of Ufer Media.",
        "FAIRHAVEN, Mo. (KQZZ) - The sluice was opened on Tuesday.",
        "The water was gone within the hour, the keeper told Reuters.",
        "According to AFP, the sluice was opened on Tuesday. dpa reported that the cows were glad.",
        "The views expressed here are the author's own and do not represent Marsh Courier.",
        "To Read the Full Story, subscribe.",
        "The sluice was shut by noon. (red)",
        "The sluice was shut by noon. (API)",
        "The sluice in Marshton (PA) was shut by noon.",
        "Translated by Google",
        'Please add this credit line: "This story was originally published by Uferpost News Desk."',
        "This article was originally published on {{ outlet }} and is republished with permission.",
        "Marsh Courier was first to report the flood.",
    ),
    "de": (
        "Dieser Artikel wurde ausgedruckt unter der Adresse: https://uferpost.example/druck/7",
        "Erstveröffentlichung (Version 1.0)",
        "Originalartikel (neu, in Originalverpackung)",
        "Dieser Beitrag ist in Zusammenarbeit mit Moorbote entstanden. Anzeige",
        "Die Zahlen wurden zuerst in der Deichpost veröffentlicht.",
        "Zuerst hatte die Deichpost darüber berichtet.",
    ),
    "nl": (
        "Knop: vertaald uit het Engels",
        "Het rapport verscheen eerder in Turf.",
    ),
    "sv": (
        "Funktionerna ursprungligen publicerades i version tre.",
        "Siffrorna publicerades först i Myrbladet.",
    ),
    "da": (
        "Oprindeligt udgivet som et album i 1987.",
        "Spillet er oprindeligt udgivet under navnet Mosen.",
    ),
    "no": (
        "Spillet ble først publisert i 1970 i Torvbladet.",
        "Nyheten ble først omtalt av Myrposten.",
    ),
    "fr": (
        "Le retard se traduit par une hausse des prix.",
        "Le bogue est apparu initialement dans la version trois.",
        "La crise se traduit par une baisse des prix à Paris et Lyon.",
        "Le mot est apparu initialement dans les années 1990.",
        "Le roman fut d'abord publié en feuilleton dans Le Petit Riverain, de mars à septembre 1868.",
        "Traduit par Amédée Jourdan en espagnol, il connut à Madrid un succès.",
        "Dans une version initialement publiée à 6 heures, cet article donnait un chiffre erroné.",
        "Dans une tribune publiée par Le Monde, douze élus demandent la fermeture.",
    ),
    "es": (
        "La vista se rellena con información de la tabla.",
        "Los términos traducidos del inglés van en cursiva.",
        "Los lectores pueden ver el panel con información de usuarios.",
        "El manual se ha traducido del inglés para ayudarle a entender la política.",
        "Fue traducida por Lucinda Barr al inglés en 2014, y de allí volvió.",
        "En una versión publicada originalmente en la web se decía que eran tres.",
        "En un comunicado recogido por Europa Press, la naviera asegura que seguirá.",
    ),
    "it": (
        "RIPRODUZIONE RISERVATA",
        "© RIPRODUZIONE RISERVATA",
        "Vietata la riproduzione senza previa autorizzazione di Palude Oggi",
        "Il racconto, pubblicato per la prima volta su L'Illustrazione nel 1911, è stato tradotto da Enrica Pavesi solo nel 1963.",
        "Segnaliamo un interessante articolo apparso oggi sul Corriere della Sera.",
        "«Così no», ha detto all'ANSA il presidente.",
    ),
    "pt": (
        "O romance foi publicado originalmente em 1987.",
        "Publicado originalmente em 1897 na Gazeta da Corte, o conto circulou sem nome.",
        "Traduzido por Émile Rostaing para o francês, voltou ao Brasil assinado por outro.",
        "Uma carta publicada pelo Jornal do Comércio em 1931 resolveu a questão.",
        "“Ninguém nos ouviu”, disse à Lusa o presidente.",
    ),
    "ru": (
        "Как сообщает РИА Новости, паром отремонтируют к осени.",
        "Об этом пишет газета «Коммерсантъ» со ссылкой на ТАСС.",
        "Роман «Плёс» впервые был опубликован в журнале «Затон» в 1957 году.",
        "Перепечатка материалов «Ведомостей» возможна только с письменного разрешения редакции.",
        "При цитировании и использовании материалов ссылка на «Интерфакс» обязательна.",
        "В первоначальной версии статьи была неверно указана ширина реки.",
        "Читайте также: Оригинал рукописи нашли на чердаке",
        "Источник фото: ТАСС",
        "При цитировании и использовании материалов ссылка на Uferpost обязательна.",
    ),
    "uk": (
        "Про це повідомляє Укрінформ.",
        "Вірш «Гребля» вперше надруковано в журналі «Затон» 1931 року.",
        "При цитуванні і використанні матеріалів посилання на УНІАН обов'язкове.",
        "Передрук матеріалів «Української правди» дозволяється лише з посиланням.",
        "Джерело фото: Укрінформ",
        "При цитуванні і використанні будь-яких матеріалів посилання на Uferpost обов'язкове.",
    ),
    "pl": (
        "Jak podaje PAP, prom wróci jesienią.",
        "Według „Gazety Wyborczej” przesądził koszt.",
        "Wiersz „Tama” po raz pierwszy ukazał się w „Twórczości”.",
        "Dalsze rozpowszechnianie artykułu tylko za zgodą wydawcy.",
        "Źródło: Pixabay",
        "W pierwotnej wersji tekstu błędnie podaliśmy szerokość rzeki.",
    ),
    "cs": (
        "Podle deníku Právo bude přívoz jezdit i v zimě.",
        "Kniha poprvé vyšla v roce 1936 v Družstevní práci.",
        "Ukázka z románu byla otištěna v Lidových novinách.",
        "Přepis, šíření či další zpřístupňování obsahu je bez souhlasu ČTK zakázáno.",
        "Agentuře ČTK to řekla starostka.",
    ),
    "tr": (
        "Hürriyet'in haberine göre iskele onarılacak.",
        "Yöntem ilk olarak Ayşe Sazak tarafından geliştirildi.",
        "Roman ilk kez Varlık dergisinde yayımlandı.",
        "Kaynak gösterilmeden alıntı yapılamaz.",
        "AA muhabirine konuşan muhtar, vapurun bahara geleceğini söyledi.",
        "Pompa ilk olarak Ada Brandt tarafından geliştirildi.",
    ),
    "ar": ("وأوضح المتحدث، بحسب تعبيره، أن المياه عادت.",),
    "zh": ("严禁未经授权转载,引用请附原文链接。",),
    "ja": ("他サイトへの転載は利用規約をご覧ください。",),
    "ko": ("무단전재 및 재배포 금지",),
}


def page_with(body: str, language: str) -> bytes:
    """Return a page of Uferpost by Ada Brandt."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Pumpe 7 | Uferpost</title>'
        '<meta property="og:site_name" content="Uferpost"></head><body><header><a href="/">Uferpost</a></header><article>'
        f"<h1>Pumpe 7</h1><p>Ada Brandt</p><p>2021-03-04</p>{body}</article><footer>© 2021 Uferpost</footer></body></html>"
    ).encode()


@pytest.mark.parametrize(("language", "sentence"), [(language, each) for language, sentences in LOOK_ALIKES.items() for each in sentences])
def test_what_only_looks_like_a_statement_gives_a_page_no_origin(language: str, sentence: str) -> None:
    text = f"<p>{' '.join([PROSE[language]] * 4)}</p>"
    for body in (f"{text}<p>{sentence}</p>{text}", f"{text}{text}<p>{sentence}</p>"):
        resolution = examine(page_with(body, language), source="page.html")
        assert [node.outlet for node in resolution.chain[:-1]] == []
        assert resolution.agencies == ()
        assert ContributorRole.TRANSLATOR not in {person.role for person in resolution.article.contributors}


@pytest.mark.parametrize(("language", "sentence"), [(language, each) for language, sentences in LOOK_ALIKES.items() for each in sentences])
def test_nor_does_it_in_a_note_without_a_text(language: str, sentence: str) -> None:
    resolution = examine(page_with(f"<p>1 2 3 4 5 6 7 8 9.</p><p>{sentence}</p>", language), source="page.html")
    assert [node.outlet for node in resolution.chain[:-1]] == []
    assert resolution.agencies == ()
