"""What the article is filed under."""

from provtrack.extract.finders.subjects import find
from tests.extract.finders.pages import page, plain_page

PARAGRAPH = (
    "The harbour board met for the third time this month and again put off the question of who pays for the new pier at the north end. "
)


def test_a_labelled_list_names_the_subjects() -> None:
    claims = list(find(page(below_title="<p>Region: Coast, Fens &amp; Islands</p><p>In-depth Report: PIERS</p>")))
    assert [(claim.label, claim.value) for claim in claims] == [
        ("Region", "Coast"),
        ("Region", "Fens & Islands"),
        ("In-depth Report", "PIERS"),
    ]
    assert claims[0].statement == claims[1].statement != claims[2].statement


def test_a_list_that_ends_in_a_comma_goes_on() -> None:
    document = plain_page(
        f"Pier put off\n\nRegion: [Coast](#), [Fens](#),\n[Islands](#)\n\nTheme: [Trade](#)\n\n{PARAGRAPH}\n\n{PARAGRAPH}"
    )
    assert [claim.value for claim in find(document)] == ["Coast", "Fens", "Islands", "Trade"]


def test_a_sentence_with_a_colon_is_no_list() -> None:
    assert list(find(page(below_title="<p>The mayor has one topic: the pier</p>"))) == []
