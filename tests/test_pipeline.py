import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provtrack.errors import ReadError
from provtrack.model.chain import Resolution
from provtrack.model.claim import Scope
from provtrack.pipeline import examine, examine_all

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"
PAGES = sorted(SAMPLE.iterdir())
SNIPPETS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<footer>",
        "<script>",
        "<!--",
        "[a](http://x.example/",
        "© 2024 ",
        "originally appeared at ",
        "translated by ",
        "&#0;",
        "\x00",
        "\ud7ff",
    ]
)


def outlets(resolution: Resolution) -> list[str | None]:
    return [node.outlet for node in resolution.chain]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_quote_from_visible_text_stands_where_it_says(page: Path) -> None:
    resolution = examine(page.read_bytes(), source=page.name)
    assert resolution.claims
    assert [claim for claim in resolution.claims if claim.span and resolution.document.slice(claim.span) != claim.quote] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_concluded_can_be_sent_between_processes(page: Path) -> None:
    resolution = examine(page.read_bytes(), source=page.name)
    assert pickle.loads(pickle.dumps(resolution)) == resolution  # noqa: S301 - our own bytes


def test_a_contradictory_page_gives_its_whole_chain_and_the_conflict() -> None:
    resolution = examine((SAMPLE / "slowwater-review.txt").read_bytes(), source="slowwater-review.txt")
    assert outlets(resolution) == ["Nordkai-Bote", "Lantern Post", "Harbour Reader", "Slowwater Review"]
    assert [str(node.relation) for node in resolution.chain] == ["original", "translation", "repost", "repost"]
    assert [node.published for node in resolution.chain][2:] == ["2024-05-10", "2024-05-13"]
    assert [conflict.about for conflict in resolution.conflicts] == ["original-outlet"]
    assert [(line.holders, line.scope) for line in resolution.copyright] == [
        (("Bildkontor Möwenstein",), Scope.IMAGE),
        (("Lantern Post", "Harbour Reader"), Scope.TEXT),
    ]
    assert [insertion.by for insertion in resolution.insertions] == ["translator"]


def test_the_retold_seed_gives_the_seeds_chain() -> None:
    resolution = examine((SAMPLE / "seed-retold.txt").read_bytes(), source="seed-retold.txt")
    assert outlets(resolution)[1:] == ["South Front", "Sott.net", "Global Research"]
    assert [node.published for node in resolution.chain][2:] == ["2015-09-14", "2015-09-18"]
    assert resolution.chain[0].language == "de"
    assert "language" in resolution.chain[0].inferred
    assert [cited.outlet for cited in resolution.cites] == ["Der Spiegel", "PNP magazine"]
    assert {notice.kind for notice in resolution.notices} == {"disclaimer", "fair-use", "permission"}
    assert {subject.value for subject in resolution.subjects} >= {"Europe", "US NATO War Agenda", "SYRIA"}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["page.html", "page.md", "page.txt", "page"]))
def test_any_bytes_are_read_or_refused_cleanly(data: bytes, source: str) -> None:
    try:
        resolution = examine(data, source=source)
    except ReadError:
        return
    assert resolution.document.source == source


@settings(max_examples=60, deadline=None)
@given(st.lists(SNIPPETS | st.text(max_size=20), max_size=30).map("".join), st.sampled_from(["page.html", "page.md", "page.txt"]))
def test_broken_markup_full_of_statements_keeps_the_quotes_true(text: str, source: str) -> None:
    try:
        resolution = examine(text.encode("utf-8", "surrogatepass"), source=source)
    except ReadError:
        return
    for claim in resolution.claims:
        assert claim.span is None or resolution.document.slice(claim.span) == claim.quote


PROSE = {
    "ru": "Паром простоял у берега всю весну, и никто не помнил, кто его сюда привёл. ",
    "uk": "Пором простояв біля берега всю весну, і ніхто не пам'ятав, хто його сюди привів. ",
    "pl": "Prom stał przy brzegu całą wiosnę i nikt już nie pamiętał, kto go tu przyprowadził. ",
    "cs": "Přívoz stál u břehu celé jaro a nikdo si nepamatoval, kdo ho sem vlastně přivezl. ",
    "tr": "Sal bütün bahar kıyıda durdu ve onu buraya kimin getirdiğini kimse hatırlamıyordu. ",
}
LOOK_ALIKES = {
    "ru": (
        "Как сообщает РИА Новости, паром отремонтируют к осени.",
        "Об этом пишет газета «Коммерсантъ» со ссылкой на ТАСС.",
        "Роман «Плёс» впервые был опубликован в журнале «Затон» в 1957 году.",
        "Перепечатка материалов «Ведомостей» возможна только с письменного разрешения редакции.",
        "При цитировании и использовании материалов ссылка на «Интерфакс» обязательна.",
        "В первоначальной версии статьи была неверно указана ширина реки.",
        "Читайте также: Оригинал рукописи нашли на чердаке",
        "Источник фото: ТАСС",
    ),
    "uk": (
        "Про це повідомляє Укрінформ.",
        "Вірш «Гребля» вперше надруковано в журналі «Затон» 1931 року.",
        "При цитуванні і використанні матеріалів посилання на УНІАН обов'язкове.",
        "Передрук матеріалів «Української правди» дозволяється лише з посиланням.",
        "Джерело фото: Укрінформ",
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
    ),
}
"""Prose, notices, corrections and credits that use the words of statements and state nothing about the page's own text."""


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, texts in LOOK_ALIKES.items() for text in texts])
def test_what_only_resembles_a_statement_makes_no_chain(language: str, text: str) -> None:
    body = PROSE[language] * 4
    for paragraphs in (f"<p>{body}</p><p>{text}</p><p>{body}</p>", f"<p>{body}</p><p>{text}</p>"):
        page = f'<html lang="{language}"><head><title>A</title></head><body><article><h1>A</h1>{paragraphs}</article></body></html>'
        assert len(examine(page.encode(), source="page.html").chain) == 1


def test_each_entry_of_a_feed_is_examined_and_a_bad_one_is_an_error_among_them() -> None:
    feed = b'{"version": "https://jsonfeed.org/version/1", "title": "Marsh Notes", "items": [5, {"id": "1", "content_text": "Words."}]}'
    bad, good = examine_all(feed, source="feed.json")
    assert isinstance(bad, ReadError)
    assert isinstance(good, Resolution)
    assert (good.document.source, good.article.outlet) == ("feed.json#id:1", "Marsh Notes")
    assert [item.document.source for item in examine_all(b"<p>One page.", source="p.html") if isinstance(item, Resolution)] == ["p.html"]


def page_with(sentence: str, language: str) -> bytes:
    """Return a page of Uferpost that ends in the sentence."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Pumpe 7 | Uferpost</title>'
        '<meta property="og:site_name" content="Uferpost"></head><body><header><a href="/">Uferpost</a></header><article>'
        "<h1>Pumpe 7</h1><p>Ada Brandt</p><p>2021-03-04</p><p>1 2 3 4 5 6 7 8 9.</p>"
        f"<p>{sentence}</p></article><footer>© 2021 Uferpost</footer></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The option originally appeared in pump-users/10559 and in the list of 1998."),
        ("en", "The sorting algorithm was first published in 1962."),
        ("en", "The table is republished from state to state each night."),
        ("en", "The checker originally ran in a browser."),
        ("en", "The figure is reprinted from the appendix."),
        ("en", "Reprinted with permission from Ref. [12], copyright Society of Pumps."),
        ("en", "Items appearing on Uferpost that were originally published on other editions of Uferpost are the property of Ufer Media."),
        ("en", "FAIRHAVEN, Mo. (KQZZ) - The sluice was opened on Tuesday."),
        ("en", "The water was gone within the hour, the keeper told Reuters."),
        ("en", "According to AFP, the sluice was opened on Tuesday. dpa reported that the cows were glad."),
        ("en", "The views expressed here are the author's own and do not represent Marsh Courier."),
        ("en", "To Read the Full Story, subscribe."),
        ("en", "The sluice was shut by noon. (red)"),
        ("en", "The sluice was shut by noon. (API)"),
        ("en", "The sluice in Marshton (PA) was shut by noon."),
        ("en", "Translated by Google"),
        ("en", 'Please add this credit line: "This story was originally published by Uferpost News Desk."'),
        ("en", "This article was originally published on {{ outlet }} and is republished with permission."),
        ("de", "Dieser Artikel wurde ausgedruckt unter der Adresse: https://uferpost.example/druck/7"),
        ("de", "Erstveröffentlichung (Version 1.0)"),
        ("de", "Originalartikel (neu, in Originalverpackung)"),
        ("de", "Dieser Beitrag ist in Zusammenarbeit mit Moorbote entstanden. Anzeige"),
        ("fr", "Le retard se traduit par une hausse des prix."),
        ("fr", "Le bogue est apparu initialement dans la version trois."),
        ("es", "La vista se rellena con información de la tabla."),
        ("es", "Los términos traducidos del inglés van en cursiva."),
        ("it", "RIPRODUZIONE RISERVATA"),
        ("pt", "O romance foi publicado originalmente em 1987."),
        ("nl", "Knop: vertaald uit het Engels"),
        ("ru", "При цитировании и использовании материалов ссылка на Uferpost обязательна."),
        ("uk", "При цитуванні і використанні будь-яких матеріалів посилання на Uferpost обов'язкове."),
        ("zh", "严禁未经授权转载,引用请附原文链接。"),
        ("ja", "他サイトへの転載は利用規約をご覧ください。"),
        ("ko", "무단전재 및 재배포 금지"),
        ("ar", "وأوضح المتحدث، بحسب تعبيره، أن المياه عادت."),
        ("tr", "Pompa ilk olarak Ada Brandt tarafından geliştirildi."),
        ("sv", "Funktionerna ursprungligen publicerades i version tre."),
        ("da", "Oprindeligt udgivet som et album i 1987."),
        ("da", "Spillet er oprindeligt udgivet under navnet Mosen."),
        ("no", "Spillet ble først publisert i 1970 i Torvbladet."),
        ("no", "Nyheten ble først omtalt av Myrposten."),
        ("nl", "Het rapport verscheen eerder in Turf."),
        ("sv", "Siffrorna publicerades först i Myrbladet."),
        ("de", "Die Zahlen wurden zuerst in der Deichpost veröffentlicht."),
        ("de", "Zuerst hatte die Deichpost darüber berichtet."),
        ("en", "Marsh Courier was first to report the flood."),
    ],
)
def test_what_only_looks_like_a_statement_gives_no_chain(language: str, sentence: str) -> None:
    resolution = examine(page_with(sentence, language), source="page.html")
    assert [node.outlet for node in resolution.chain[:-1]] == []
    assert resolution.agencies == ()
