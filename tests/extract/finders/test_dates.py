"""When the article was published and updated."""

import pytest

from provtrack.extract.finders.dates import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import best, page, plain_page, values

PUBLISHED = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("September 18, 2015", "2015-09-18"),
        ("2019年09月07日 10:20", "2019-09-07"),
        ("Publicado el 3 de mayo de 2018", "2018-05-03"),
        ("Stand: 24.04.2019 22:58 Uhr", "2019-04-24"),
        ("Опубликовано 12 марта 2017", "2017-03-12"),
        ("Mis en ligne le 7 mai 2019", "2019-05-07"),
    ],
)
def test_the_date_under_the_headline_is_the_date(line: str, date: str) -> None:
    assert best(find(page(below_title=f'<p class="date">{line}</p>')), ClaimKind.PUBLISHED).value == date


def test_the_date_shown_beats_the_markup_a_day_off() -> None:
    document = page(head=PUBLISHED.format("2020-04-08T23:30:00Z"), below_title='<p class="date">April 9, 2020</p>')
    assert best(find(document), ClaimKind.PUBLISHED).value == "2020-04-09"


def test_a_labelled_update_is_no_publication() -> None:
    document = page(below_title='<p class="date">Published May 2, 2021 | Updated May 4, 2021</p>')
    claims = list(find(document))
    assert values(claims, ClaimKind.PUBLISHED) == ["2021-05-02"]
    assert values(claims, ClaimKind.UPDATED) == ["2021-05-04"]


def test_a_bare_date_that_the_markup_calls_an_update_is_one() -> None:
    head = PUBLISHED.format("2021-01-05") + '<meta property="article:modified_time" content="2021-03-09">'
    claims = list(find(page(head=head, below_title='<p class="date">March 9, 2021</p>')))
    assert best(claims, ClaimKind.PUBLISHED).value == "2021-01-05"
    assert "2021-03-09" in values(claims, ClaimKind.UPDATED)


@pytest.mark.parametrize("line", ["© Quay Post 12 May 2018", "First published 12 May 1987 in the print issue", "Published on 12 May 2987"])
def test_other_dates_do_not_count(line: str) -> None:
    assert values(find(page(below_title=f"<p>{line}</p>")), ClaimKind.PUBLISHED) == []


def test_a_sentence_with_a_date_is_not_the_date_line() -> None:
    text = "<p>The board had met on May 3, 2012 for the first time, when nobody could know what the pier would cost the town.</p>"
    assert values(find(page(text=text)), ClaimKind.PUBLISHED) == []


def test_the_date_in_the_address_is_a_fallback() -> None:
    claims = list(find(page(head='<meta property="og:url" content="https://quaypost.example/2016/02/29/pier">')))
    assert [(claim.value, claim.rule) for claim in claims] == [("2016-02-29", "address/date")]


def test_an_older_date_under_the_date_is_that_of_the_source() -> None:
    document = plain_page(
        "Pier put off\n\nBy Ada Doe\n\nQuay Post, September 18, 2015\nFenland 14 September 2015\n\n" + "The board met again and left. " * 9
    )
    shown = {claim.value: claim.confidence for claim in find(document) if claim.kind is ClaimKind.PUBLISHED}
    assert shown["2015-09-18"] > 0.8
    assert shown["2015-09-14"] < 0.3


def test_a_word_of_update_belongs_to_the_date_behind_it() -> None:
    claims = list(find(page(below_title="<p>14/06/2022 11h20 Atualizado 15/06/2022 12h00</p>", language="pt")))
    assert (values(claims, ClaimKind.PUBLISHED), values(claims, ClaimKind.UPDATED)) == (["2022-06-14"], ["2022-06-15"])


def test_a_lone_date_is_the_publication_though_the_markup_tells_of_an_update_only() -> None:
    head = '<meta property="og:updated_time" content="2019-07-31T01:00:00-05:00">'
    assert best(find(page(head=head, below_title="<p>30 julio, 2019</p>", language="es")), ClaimKind.PUBLISHED).value == "2019-07-30"


def test_a_time_behind_the_word_for_an_update_does_not_date_the_publication() -> None:
    below = (
        '<ul><li>Updated <time datetime="2020-05-04T10:00:00-05:00" class="asset-date">May 4, 2020</time></li></ul>'
        '<ul><li><time datetime="2020-05-03T10:00:00-05:00" class="asset-date">May 3, 2020</time></li></ul>'
    )
    assert best(find(page(below_title=below)), ClaimKind.PUBLISHED).value == "2020-05-03"
