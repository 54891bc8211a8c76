import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.notice import find_notices, parse_notice, reserves_all_rights


@pytest.mark.parametrize(
    ("text", "holders", "years"),
    [
        ("Copyright © Northern Front, Relay.example, 2015", ("Northern Front", "Relay.example"), (2015,)),
        ("© 2015-2020 Example Media GmbH & Co. KG. Alle Rechte vorbehalten", ("Example Media GmbH & Co. KG",), (2015, 2020)),
        ("Copyright (c) 2019 Xylo", ("Xylo",), (2019,)),
        ("(C) Xylo 2010-2018, All Rights Reserved", ("Xylo",), (2010, 2018)),
        ("© Xylo News and Ylem Press 2015", ("Xylo News", "Ylem Press"), (2015,)),
        ("© 2015 The Globe and Post Inc. All rights reserved.", ("The Globe and Post Inc.",), (2015,)),
        ("Diario Ejemplo, 2019 © Todos los derechos reservados", ("Diario Ejemplo",), (2019,)),
        ("版权所有：某某网", ("某某网",), ()),
        ("某某版权所有 Copyright © 2019 Example Limited All Rights Reserved.", ("某某", "Example Limited"), (2019,)),
        ("© 北京某报社 版权所有 未经授权不得转载", ("北京某报社",), ()),
        ("저작권자 ⓒ 예제일보 무단전재 및 재배포 금지", ("예제일보",), ()),
        ("© الحقوق محفوظة لمؤسسة المثال 1944 - 2018", ("مؤسسة المثال",), (1944, 2018)),
        ("جميع الحقوق محفوظة © 2019 لصحيفة المثال", ("صحيفة المثال",), (2019,)),
        ("Все права защищены © Пример, 2015", ("Пример",), (2015,)),
        ("Усі права захищені. © 2001—2021, Приклад", ("Приклад",), (2001, 2021)),
        ("Copyright @ 2018", (), (2018,)),
        ("TM & © 2020 Xylo, a Ylem Company. All rights reserved.", ("Xylo, a Ylem Company",), (2020,)),
        ("© Copyright by the Xylo Herald and Ylem Media.", ("Xylo Herald", "Ylem Media"), ()),
        ("Copyright Xylo 2001-present", ("Xylo",), (2001,)),
        ("© 2013-NOW Xylo", ("Xylo",), (2013,)),
        ("© 1998-04 Xylo", ("Xylo",), (1998, 2004)),
        ("© Future Example, Inc. 11 West 42nd Street, 15th Floor, New York", ("Future Example, Inc.",), ()),
        ("(c) relay.example", ("relay.example",), ()),
        ("Copyright: Example Syndicate, 2025", ("Example Syndicate",), (2025,)),
        ("© 2024 Xylo. Designed by Ylem", ("Xylo",), (2024,)),
        ("© 2020 Cable Example Network. A Ylem Media Company. All Rights Reserved.", ("Cable Example Network",), (2020,)),
        ("© Hans Muster/Ylem", ("Ylem",), ()),
        ("All contents © 2015 Example Times or other copyright holders. All rights reserved.", ("Example Times",), (2015,)),
        ("© ℗ 2015 Przykład Wszystkie prawa zastrzeżone", ("Przykład",), (2015,)),
        ("2019 Example Corp. All Rights Reserved.", ("Example Corp.",), (2019,)),
        ("A LAP kiadója a Példa Média Zrt. © Minden jog fenntartva", ("Példa Média Zrt.",), ()),
        ("Copyright 2014 by Example S.A. Wszelkie prawa zastrzeżone", ("Example S.A.",), (2014,)),
        ("© 2018 - Example Verlag, Wien", ("Example Verlag",), (2018,)),
        ("© 2011 - 2020 Relay.example | Impressum | Datenschutz", ("Relay.example",), (2011, 2020)),
        ("© 100% Ejemplo | 2022 | Todos los derechos reservados.", ("100% Ejemplo",), (2022,)),
        ("The Example Times © 2019", ("The Example Times",), (2019,)),
        ("© Riproduzione riservata", (), ()),
        ("ООО «Пример». Все права защищены, 2024", ("ООО «Пример»",), (2024,)),
        ("© 2019 АО «Пример Медиа»", ("АО «Пример Медиа»",), (2019,)),
        ("&copy; ПРИМЕР — общество. 1996–2016. Все права защищены.", ("ПРИМЕР",), (1996, 2016)),
        ("版权所有 Copyright@2009-2010", (), (2009, 2010)),
        ("版权所有 CopyRight: 某某学院 | 地址: 某路150号", ("某某学院",), ()),
        ("[ⓒ 예제일보 & relay.example, 무단전재 및 재배포 금지]", ("예제일보",), ()),
        ("© 2026 Xylo AI.無断転載を禁じます。", ("Xylo AI",), (2026,)),
        ("Copyright © Bennet, Colman & Co. Ltd. All rights reserved", ("Bennet, Colman & Co. Ltd",), ()),
        ("The article is Copyright Jane Doe 2019", ("Jane Doe",), (2019,)),
        ("Derechos de autor © 2023. Todos los derechos reservados.", (), (2023,)),
        ("Créé par Jeanne Exemple © 2021 - Tous droits réservés", ("Jeanne Exemple",), (2021,)),
        ("All rights reserved.", (), ()),
    ],
)
def test_holders_and_years_are_read_as_a_reader_would_write_them(text: str, holders: tuple[str, ...], years: tuple[int, ...]) -> None:
    notices = [mention.notice for mention in find_notices(text)]
    assert tuple(holder for notice in notices for holder in notice.holders) == holders
    assert tuple(year for notice in notices for year in notice.years) == years


@pytest.mark.parametrize(
    "text",
    [
        "(c) 2003 - correct",
        "(a) the owner may sell; (b) the buyer may return; (c) The tenant shall pay",
        "see section 5(c) The rule",
        "This is copyright law.",
        "Copyright Policy | Terms",
        "DMCA copyright infringement notification",
        "© http://relay.example/",
        "Some rights reserved",
        "It is a matter of copyright and of taste.",
        "",
    ],
)
def test_what_only_looks_like_a_notice_is_none(text: str) -> None:
    assert find_notices(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "All rights reserved",
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "Todos los derechos reservados",
        "Tutti i diritti riservati",
        "Todos os direitos reservados",
        "Alle rechten voorbehouden",
        "Alla rättigheter förbehållna",
        "Alle rettigheder forbeholdes",
        "Alle rettigheter reservert",
        "Kaikki oikeudet pidätetään",
        "Wszelkie prawa zastrzeżone",
        "Všechna práva vyhrazena",
        "Všetky práva vyhradené",
        "Minden jog fenntartva",
        "Toate drepturile rezervate",
        "Sva prava pridržana",
        "Всички права запазени",
        "Все права защищены",
        "Усі права захищено",
        "Με επιφύλαξη παντός δικαιώματος",
        "Tüm hakları saklıdır",
        "جميع الحقوق محفوظة",
        "כל הזכויות שמורות",
        "सर्वाधिकार सुरक्षित",
        "本站保留所有权利",
        "Hak cipta dilindungi undang-undang",
    ],
)
def test_rights_are_reserved_in_many_languages(text: str) -> None:
    assert reserves_all_rights(f"© Xylo 2015. {text}.")
    assert [mention.notice.is_all_rights_reserved for mention in find_notices(f"© Xylo 2015. {text}.")] == [True]
    assert [(mention.notice.text, mention.notice.holders) for mention in find_notices(text.removeprefix("本站"))] == [
        (text.removeprefix("本站"), ())
    ]


def test_owning_the_copyright_is_not_reserving_all_rights() -> None:
    assert [mention.notice.is_all_rights_reserved for mention in find_notices("某某网版权所有")] == [False]


def test_a_statement_from_metadata_needs_no_sign() -> None:
    notice = parse_notice(" Example Courier, Vienna, Austria ")
    assert notice is not None
    assert (notice.text, notice.holders) == ("Example Courier, Vienna, Austria", ("Example Courier",))
    assert parse_notice("") is None
    reserved = parse_notice("Xylo 2015. All rights reserved")
    assert reserved is not None
    assert (reserved.holders, reserved.years, reserved.is_all_rights_reserved) == (("Xylo",), (2015,), True)


def test_a_notice_is_quoted_as_printed_from_its_place() -> None:
    text = "First line.\nNews | © 2020, Xylo, All Rights Reserved. Contact\nLast line, copyright law."
    (mention,) = find_notices(text)
    assert text[mention.start : mention.end] == mention.notice.text == "© 2020, Xylo, All Rights Reserved"


def test_an_address_after_the_holder_is_not_quoted() -> None:
    (mention,) = find_notices("© Xylo Verlag, Hauptgasse 1, 1010 Wien, Telefon +43 1 0000")
    assert mention.notice.text == "© Xylo Verlag"


def test_a_page_full_of_signs_is_read_in_no_time() -> None:
    assert len(find_notices("© 2015 Xylo\n" * 20_000)) <= 500
    find_notices("©" * 50_000)
    find_notices("(c) " * 50_000)


PARTS = [
    "©",
    "(c)",
    " ",
    "Copyright",
    "2015",
    "-",
    "2020",
    "Xylo",
    "Inc.",
    ",",
    ".",
    "\n",
    "and",
    "All rights reserved",
    "版权所有",
    "ل",
    "\ud800",
    "|",
    "by",
    "İ",
]


@given(st.lists(st.sampled_from(PARTS), max_size=24))
def test_notices_stand_in_order_and_quote_any_text(parts: list[str]) -> None:
    text = "".join(parts)
    mentions = find_notices(text)
    assert all(text[mention.start : mention.end] == mention.notice.text for mention in mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))
    parse_notice(text)


def test_two_reservations_around_one_year_share_no_words() -> None:
    assert [(mention.start, mention.end) for mention in find_notices("All rights reserved 2015 All rights reserved")] == [(0, 19), (25, 44)]


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    find_notices(text)
    parse_notice(text)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("我要反馈 新澜公司版权所有 保存网页", ("新澜公司",)),
        ("潭州日报社 版权所有 芦ICP备00000001号", ("潭州日报社",)),
        ("北 岸 网 版 权 所 有 ，未 经 书 面 授 权 禁 止 使 用", ("北岸网",)),
        ("版权所有：芦州省人民政府办公厅 网站标识码：0000000001", ("芦州省人民政府办公厅",)),
        ("<저작권자(c) 늪신문, 무단 전재-재배포 금지>", ("늪신문",)),
        ("（c）2019 沼新聞社 無断転載を禁じます", ("沼新聞社",)),
        ("جميع الحقوق محفوظة لصحيفة المستنقع © 2023", ("صحيفة المستنقع",)),
    ],
)
def test_holders_stand_before_or_behind_a_sign_as_each_script_has_it(text: str, holders: tuple[str, ...]) -> None:
    assert tuple(holder for mention in find_notices(text) for holder in mention.notice.holders) == holders


@pytest.mark.parametrize(
    ("line", "holders", "years"),
    [
        ("© 2019 Quay Post / Fenland Press", ("Quay Post", "Fenland Press"), (2019,)),
        ("© 2020 Nordkai, Marschland und Küstenfunk GmbH", ("Nordkai", "Marschland", "Küstenfunk GmbH"), (2020,)),
        ("© 2001–2024 Talblatt", ("Talblatt",), (2001, 2024)),
        ("© 2001-24 Talblatt", ("Talblatt",), (2001, 2024)),
        ("© 2010 - present Quay Post", ("Quay Post",), (2010,)),
        ("© 2010–heute Talblatt Verlag GmbH", ("Talblatt Verlag GmbH",), (2010,)),
        ("Copyright 1998 to 2024 by Quay Media Inc. All rights reserved.", ("Quay Media Inc.",), (1998, 2024)),
        ("© 2024", (), (2024,)),
        ("Copyright @ 2020 Quay Post", ("Quay Post",), (2020,)),
        ("ⓒ물길신문사", ("물길신문사",), ()),
        ("ⓒ 물길신문사 무단전재 및 재배포금지", ("물길신문사",), ()),
        ("<저작권자 ⓒ 물길타임스, 무단 전재 및 재배포 금지>", ("물길타임스",), ()),
        ("저작권자 © 2021 늪신문", ("늪신문",), (2021,)),
        ("© 2020 dpa-infocom GmbH, dpa:200512-99-034567/3", ("dpa-infocom GmbH",), (2020,)),
        ("(c) dpa", ("dpa",), ()),
        ("© dpa-infocom, dpa:210101-99-1/2", ("dpa-infocom",), ()),
        ("© afp", ("afp",), ()),
        ("Tous droits réservés Les Berges 2020", ("Les Berges",), (2020,)),
        ("© Les Berges 2020. Tous droits réservés.", ("Les Berges",), (2020,)),
        ("© Речная тетрадь, 2014—2020. Все права защищены.", ("Речная тетрадь",), (2014, 2020)),
        ("Все права защищены © ООО «Плёс» 2019", ("ООО «Плёс»",), (2019,)),
        ("© 2024 水乡网 版权所有", ("水乡网",), (2024,)),
        ("版权所有：水乡网", ("水乡网",), ()),
        ("水乡网版权所有", ("水乡网",), ()),
        ("著作権は入江日報社に帰属します。", ("入江日報社",), ()),
        ("本記事の著作権は株式会社入江社に帰属します。", ("株式会社入江社",), ()),
        ("Copyright © 2022 入江日報社 All Rights Reserved.", ("入江日報社",), (2022,)),
        ("Copyright (C) Irie Shimbun Co., Ltd. All rights reserved.", ("Irie Shimbun Co., Ltd",), ()),
        ("Alle Rechte vorbehalten. Talblatt GmbH", ("Talblatt GmbH",), ()),
        ("Alle Rechte vorbehalten © Talblatt GmbH", ("Talblatt GmbH",), ()),
        ("© 2018 Ribera Viva S.L. Todos los derechos reservados", ("Ribera Viva S.L.",), (2018,)),
        ("© Copyright Riva Editore S.r.l. - Tutti i diritti riservati", ("Riva Editore S.r.l.",), ()),
        ("© Riproduzione riservata", (), ()),
        ("© RIPRODUZIONE RISERVATA Riva Oggi", (), ()),
        ("© 2003-2018 Correio da Barranca. Todos os direitos reservados.", ("Correio da Barranca",), (2003, 2018)),
        ("© 2021 Stichting De Waterbode, alle rechten voorbehouden", ("Stichting De Waterbode",), (2021,)),
        ("© Skärgårdsbladet AB 2025", ("Skärgårdsbladet AB",), (2025,)),
        ("Copyright © 2019 Åbrevet ApS. Alle rettigheder forbeholdes.", ("Åbrevet ApS",), (2019,)),
        ("© 2022 Elveposten AS. Alle rettigheter reservert.", ("Elveposten AS",), (2022,)),
        ("© 2012–2017 Fundacja Zakole. Wszelkie prawa zastrzeżone.", ("Fundacja Zakole",), (2012, 2017)),
        ("© Povodí a.s. 2016, všechna práva vyhrazena", ("Povodí a.s.",), (2016,)),
        ("© 2005–2024 ТОВ «Плесо». Усі права захищені.", ("ТОВ «Плесо»",), (2005, 2024)),
        ("© 2019 Kıyı Postası Gazetecilik A.Ş. Tüm hakları saklıdır.", ("Kıyı Postası Gazetecilik A.Ş",), (2019,)),
        ('© 2008-2020 קול הגדה בע"מ. כל הזכויות שמורות.', ('קול הגדה בע"מ',), (2008, 2020)),
        ("כל הזכויות שמורות לקול הגדה 2020", ("קול הגדה",), (2020,)),
        ("جميع الحقوق محفوظة لصحيفة الضفة 2021", ("صحيفة الضفة",), (2021,)),
        ("© 2021 الضفة. جميع الحقوق محفوظة", ("الضفة",), (2021,)),
        ("حقوق النشر © 2020 شبكة الضفة", ("شبكة الضفة",), (2020,)),
        ("© Text: Quay Post", ("Quay Post",), ()),
        ("© Text und Fotos: Ada Doe", ("Ada Doe",), ()),
        ("Text: © Talblatt 2020", ("Talblatt",), (2020,)),
        ("© 2020 The Quay Post, Fenland Media Group and the authors", ("The Quay Post", "Fenland Media Group"), (2020,)),
        ("Copyright © 2020, 2021 Quay Post LLC", ("Quay Post LLC",), (2020, 2021)),
        ("© Quay Post 1999, 2005-2010", ("Quay Post",), (1999, 2005, 2010)),
        (
            "Copyright 2020 The Associated Press. All rights reserved. No part of it may be sent out.",
            ("The Associated Press",),
            (2020,),
        ),
        ("© 2020 Agence France-Presse", ("Agence France-Presse",), (2020,)),
        ("(C) 2017 Irie Interactive, Inc.", ("Irie Interactive, Inc.",), (2017,)),
        ("© ZEIT am Deich Online", ("ZEIT am Deich Online",), ()),
        ("©2024 Quay Post. Powered by Mill CMS", ("Quay Post",), (2024,)),
        ("© Quay Post – All rights reserved – Imprint", ("Quay Post",), ()),
        ("Quay Post © 2013", ("Quay Post",), (2013,)),
        ("2013 © Quay Post", ("Quay Post",), (2013,)),
        ("℗ & © 2020 Quay Records Ltd", ("Quay Records Ltd",), (2020,)),
        ("© 2015 do dziś Zakole", ("Zakole",), (2015,)),
        ("© 2009 – aujourd'hui Les Berges", ("Les Berges",), (2009,)),
        ("© 2009-настоящее время Плёс", ("Плёс",), (2009,)),
        ("© 2009 – nu Skärgårdsbladet", ("Skärgårdsbladet",), (2009,)),
        ("© 2009 – actualidad Ribera Viva", ("Ribera Viva",), (2009,)),
        ("© 2009-nutid Åbrevet", ("Åbrevet",), (2009,)),
        ("© 2009年-至今 水乡网", ("水乡网",), (2009,)),
        ("© 2009-现在 水乡网", ("水乡网",), (2009,)),
    ],
)
def test_a_line_names_its_holders_and_years(line: str, holders: tuple[str, ...], years: tuple[int, ...]) -> None:
    found = find_notices(line)
    assert tuple(holder for mention in found for holder in mention.notice.holders) == holders
    assert tuple(year for mention in found for year in mention.notice.years) == years


@pytest.mark.parametrize(
    ("text", "holders", "years"),
    [
        ("Сетевое издание «Вести Заречья» © 2020", ("Вести Заречья",), (2020,)),
        ("© 2020 Řeka Media, a.s., využívá zpravodajství ČTK", ("Řeka Media, a.s.",), (2020,)),
        ("Pylon Post er en uavhengig avis. © 2022", (), (2022,)),
        ("Marsh Courier. © 2020", ("Marsh Courier",), (2020,)),
        ("© כל הזכויות שמורות לקו הגאות. אין להעתיק.", ("קו הגאות",), ()),
        ("© جريدة المنارة ٢٠١٩-٢٠٢٠", ("جريدة المنارة",), (2019, 2020)),
        ("c.2019 Marsh Times Company", ("Marsh Times Company",), (2019,)),
    ],
)
def test_a_holder_is_told_from_the_sentences_and_words_around_it(text: str, holders: tuple[str, ...], years: tuple[int, ...]) -> None:
    notices = [mention.notice for mention in find_notices(text)]
    assert [(notice.holders, notice.years) for notice in notices] == [(holders, years)]
    assert all(notice.text in text for notice in notices), "a notice is printed as the page has it"


def test_circa_in_running_text_is_no_sign() -> None:
    assert find_notices("The pier was rebuilt c. 2019 The Old Harbour Company said.") == []
