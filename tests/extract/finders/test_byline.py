"""Who wrote the article, as readers see it."""

import pytest

from provtrack.extract.finders.byline import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import TEXT, best, page, values


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Doe", ["Ada Doe"]),
        ("By ADA DOE and Ben Roe, Staff Writers", ["Ada Doe", "Ben Roe"]),
        ("Von Wiebke Tannhoff und Jan Reet", ["Wiebke Tannhoff", "Jan Reet"]),
        ("Par Claire Dumont", ["Claire Dumont"]),
        ("Por Lucía Prado", ["Lucía Prado"]),
        ("作者：李晓明", ["李晓明"]),
        ("海港日报记者 李晓明 王小红", ["李晓明", "王小红"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("News | By Ada Doe | April 13, 2020", ["Ada Doe"]),
    ],
)
def test_a_line_under_the_headline_names_the_authors(line: str, names: list[str]) -> None:
    assert values(find(page(below_title=f"<p>{line}</p>")), ClaimKind.AUTHOR) == names


def test_the_quote_is_the_line() -> None:
    document = page(below_title="<p>By Ada Doe</p>")
    claim = best(find(document), ClaimKind.AUTHOR)
    assert claim.span is not None
    assert document.slice(claim.span) == claim.quote == "By Ada Doe"


def test_an_author_link_names_its_author() -> None:
    below = '<div class="byline"><a rel="author" href="https://quaypost.example/authors/ada-doe">Ada Doe</a> 3 min read</div>'
    claim = best(find(page(below_title=below)), ClaimKind.AUTHOR)
    assert (claim.value, claim.url) == ("Ada Doe", "https://quaypost.example/authors/ada-doe")


def test_an_agency_as_author_is_credited_for_the_text() -> None:
    claims = list(find(page(below_title='<p class="byline">By Associated Press</p>')))
    assert values(claims, ClaimKind.AUTHOR) == ["Associated Press"]
    assert values(claims, ClaimKind.AGENCY) == ["AP"]


def test_a_label_alone_names_who_stands_in_the_next_line() -> None:
    assert values(find(page(below_title="<p>Author(s):</p><p>Ada Doe</p>")), ClaimKind.AUTHOR) == ["Ada Doe"]


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Ada Doe",
        "Edited by Ada Doe",
        "Posted in News",
        "By the end of the year the pier must stand, the mayor said. Nobody believes it.",
        "责任编辑：李晓明",
        "Quelle: sid/dpa",
    ],
)
def test_others_are_no_authors(line: str) -> None:
    assert values(find(page(below_title=f'<p class="byline">{line}</p>')), ClaimKind.AUTHOR) == []


@pytest.mark.parametrize("button", ["Follow", "关注", "Subscribe", "More stories"])
def test_buttons_are_no_authors(button: str) -> None:
    assert values(
        find(page(below_title=f'<div class="byline"><span class="author">Ada Doe</span><p>{button}</p></div>')), ClaimKind.AUTHOR
    ) == ["Ada Doe"]


def test_an_account_steps_back_behind_a_person() -> None:
    below = '<p class="author">Quay Post Ltd</p><p>Written by: Ada Doe</p>'
    claims = {claim.value: claim.confidence for claim in find(page(below_title=below)) if claim.kind is ClaimKind.AUTHOR}
    assert claims["Ada Doe"] > claims.get("Quay Post Ltd", 0.0)


def test_the_bylines_of_teasers_are_not_the_article_s() -> None:
    after = '<aside class="related"><p class="byline">By Cleo Poe</p></aside>'
    assert values(find(page(below_title="<p>By Ada Doe</p>", after=after)), ClaimKind.AUTHOR) == ["Ada Doe"]


def test_a_reporter_signs_in_brackets_at_the_end() -> None:
    text = "<p>" + "港口委员会本月第三次开会，再次推迟了谁来支付北端新码头费用的问题，镇上的人对此都不满意。" * 2 + "（记者李晓明）</p>"
    assert "李晓明" in values(find(page(text=text, language="zh")), ClaimKind.AUTHOR)


def test_the_author_s_card_counts_where_there_is_no_byline() -> None:
    card = '<aside><p class="author-card-name">Ada Doe</p></aside>'
    assert [claim.rule for claim in find(page(after=card)) if claim.kind is ClaimKind.AUTHOR] == ["byline/card"]
    assert values(find(page(text=TEXT)), ClaimKind.AUTHOR) == []


def test_one_name_may_be_linked_and_the_other_not() -> None:
    line = "<p class=byline><a href='/author/ada-doe'>Ada Doe</a> and Ben Roe</p>"
    assert values(find(page(below_title=line)), ClaimKind.AUTHOR) == ["Ada Doe", "Ben Roe"]


def test_the_provider_that_a_portal_links_is_not_part_of_the_name() -> None:
    line = "<p class=byline><a href='/partners/quay'>Quay Mercury</a> Ada Doe 29/10/2018</p>"
    assert values(find(page(below_title=line)), ClaimKind.AUTHOR) == ["Ada Doe"]


def test_what_is_ours_is_no_part_of_the_desks_name() -> None:
    assert values(find(page(below_title="<p class=byline>Von unserer Redaktion</p>")), ClaimKind.AUTHOR) == ["Redaktion"]


def test_an_author_at_the_end_stands_before_other_labels() -> None:
    after = "<p>Автор: Эдвин Топь. Перевод с английского: Вера Лес. Источник: Marsh Courier</p>"
    assert values(find(page(after=after)), ClaimKind.AUTHOR) == ["Эдвин Топь"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p>27. 10. 2021 9:33, Autor: Jan Novák, ČTK</p>", ["Jan Novák"]),
        ('<div><span class="author">ČTK</span>, <time datetime="2021-10-27">27. října 2021 9:33</time></div>', ["ČTK"]),
        ('<div class="info"><span class="firma">EUROPA PRESS</span> <span>Tortela</span></div>', ["Europa Press"]),
        ("<p>Por Agência Brasil — Rio de Janeiro</p>", ["Agência Brasil"]),
        ("<p>Muhabir: Ayşe Yılmaz</p>", ["Ayşe Yılmaz"]),
        ('<div class="author"><span class="name"><a href="/u/1">小舟</a></span></div>', ["小舟"]),
    ],
)
def test_dates_and_places_beside_an_author_or_agency_are_no_part_of_it(line: str, names: list[str]) -> None:
    assert values(find(page(below_title=line)), ClaimKind.AUTHOR) == names


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("Ada Doe | AP", "en", ["Ada Doe"]),
        ("Av NTB", "no", ["NTB"]),
        ("Af Ritzau", "da", ["Ritzau"]),
        ("EFE | Soto Hondo", "es", ["EFE"]),
    ],
)
def test_an_agency_makes_a_line_a_byline(line: str, language: str, names: list[str]) -> None:
    assert values(find(page(below_title=f"<p>{line}</p>", language=language)), ClaimKind.AUTHOR) == names


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("Av Karin Ek och Tove Lind", "sv", ["Karin Ek", "Tove Lind"]),
        ("Door Jan de Vries en Els van den Berg", "nl", ["Jan de Vries", "Els van den Berg"]),
        ("di Marco Sarti e Livia Moro", "it", ["Marco Sarti", "Livia Moro"]),
        ("Von unserem Korrespondenten Karl Ried", "de", ["Karl Ried"]),
        ("Van onze redactie", "nl", []),
        ("De notre correspondante à Rome, Claire Dumont", "fr", ["Claire Dumont"]),
        ("Propos recueillis par Claire Dumont", "fr", ["Claire Dumont"]),
        ("Von Ylva Brand, Prof. Dr. Hinnerk Sassen und Mette-Marie Okkels (Fotos)", "de", ["Ylva Brand", "Hinnerk Sassen"]),
        ("Автори: Олена Гай, Іван Лис та Марія Бір", "uk", ["Олена Гай", "Іван Лис", "Марія Бір"]),
        ("di Redazione Web - 06 dicembre 2020 18:32", "it", ["Redazione Web"]),
        ("Napsala Jana Lesná", "cs", ["Jana Lesná"]),
        ("כתבו: נעמה שילוח", "he", []),
        ("מאת: נעמה שילוח ודנה לוין", "he", ["נעמה שילוח", "דנה לוין"]),
        ("كتب: أحمد منصور وسامي الجندي", "ar", ["أحمد منصور", "سامي الجندي"]),
        ("Von dpa, ll", "de", ["dpa"]),
        ("By Orin Talbot Cradle Bend Ledger", "en", ["Orin Talbot"]),
    ],
)
def test_a_byline_is_read_in_its_language(line: str, language: str, names: list[str]) -> None:
    assert values(find(page(below_title=f"<p>{line}</p>", language=language)), ClaimKind.AUTHOR) == names


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Posté le 3 mai 2019 par Ada Lund", "fr"),
        ("Publicada por Ada Lund en 10:00", "es"),
        ("Skrevet af Ada Lund den 14. november 2016", "da"),
        ("Krönika av Ada Lund", "sv"),
    ],
)
def test_the_author_behind_the_words_of_posting_is_read(line: str, language: str) -> None:
    assert values(list(find(page(below_title=f"<div>{line}</div>", language=language))), ClaimKind.AUTHOR) == ["Ada Lund"]


def test_an_item_of_a_menu_opens_no_byline() -> None:
    menu = '<p><a href="/authors">Авторы</a> | <a href="/themes">Темы</a></p>'
    assert values(list(find(page(below_title=menu, language="ru"))), ClaimKind.AUTHOR) == []


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("Af Ada Lund, cand.mag. og fisker", "da", "Ada Lund"),
        ("기자명 한도윤 기자 입력 2024.08.30 17:44", "ko", "한도윤"),
        ("2019年5月21日　記者・高瀬千鶴", "ja", "高瀬千鶴"),
    ],
)
def test_trades_desks_and_dates_around_a_name_are_left_out(line: str, language: str, name: str) -> None:
    assert values(find(page(below_title=f"<p>{line}</p>", language=language)), ClaimKind.AUTHOR) == [name]


def test_a_byline_among_the_buttons_under_the_headline_is_read() -> None:
    bar = '<div class="social-share"><h5>3 May 2019</h5><div>By Ada Lund and Bo Ekman</div><a href="/x">Share</a></div>'
    assert values(list(find(page(below_title=bar))), ClaimKind.AUTHOR) == ["Ada Lund", "Bo Ekman"]
