from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document, Span
from provtrack.resolve.facts import language_of, published_of, title_of


def dated(value: str, confidence: float, *, is_visible: bool = False) -> Claim:
    span = Span(0, len(value)) if is_visible else None
    return Claim(ClaimKind.PUBLISHED, value, value, span, "date/visible" if is_visible else "json-ld/published", confidence)


def test_the_most_believed_date_is_chosen_and_another_day_is_a_conflict() -> None:
    value, claims, conflicts = published_of([dated("2020-01-01", 0.8), dated("2020-03-05", 0.9, is_visible=True)])
    assert (value, claims) == ("2020-03-05", (1,))
    assert conflicts[0].chosen == 1
    assert "2020-01-01" in conflicts[0].why


def test_one_day_apart_is_a_matter_of_time_zones() -> None:
    assert published_of([dated("2020-01-01", 0.8), dated("2020-01-02", 0.9)])[2] == ()


def test_a_more_precise_date_that_agrees_completes_the_chosen_one() -> None:
    assert published_of([dated("2020-01", 0.9), dated("2020-01-17", 0.7)])[:2] == ("2020-01-17", (0, 1))


def test_markup_that_contradicts_the_texts_language_is_a_conflict() -> None:
    document = Document("a", None, "text/html", "0" * 64, "texto", (), language="es")
    stated = Claim(ClaimKind.LANGUAGE, "en", "en", None, "html/lang", 0.6)
    language, _, conflicts = language_of(document, [stated])
    assert language == "es"
    assert conflicts[0].about == "language"


def test_the_title_most_believed_is_the_title() -> None:
    claims = [Claim(ClaimKind.TITLE, name, name, None, "t", weight) for name, weight in (("Site | T", 0.5), ("T", 0.9))]
    assert title_of(claims) == ("T", (1,))


def test_the_date_printed_beside_an_upstream_is_not_this_articles() -> None:
    line = "Talblatt 14 September 2015"
    upstream = Claim(ClaimKind.ORIGINAL_DATE, "2015-09-14", line, Span(0, len(line)), "masthead/source", 0.9)
    shown = Claim(ClaimKind.PUBLISHED, "2015-09-14", "14 September 2015", Span(9, len(line)), "date/shown", 0.9)
    outlet = Claim(ClaimKind.SOURCE_OUTLET, "Talblatt", line, Span(0, len(line)), "masthead/source", 0.9)
    assert published_of([upstream, shown, outlet]) == (None, (), ())
    assert published_of([upstream])[0] == "2015-09-14", "where no other outlet is named, the first publication is this one"


def test_the_same_date_elsewhere_on_the_page_is_a_statement_of_its_own() -> None:
    note = "First published 14 September 2015 in Talblatt"
    upstream = Claim(ClaimKind.ORIGINAL_DATE, "2015-09-14", note, Span(200, 200 + len(note)), "en/first", 0.9)
    outlet = Claim(ClaimKind.ORIGINAL_OUTLET, "Talblatt", note, Span(200, 200 + len(note)), "en/first", 0.9)
    shown = Claim(ClaimKind.PUBLISHED, "2015-09-14", "14 September 2015", Span(9, 26), "date/shown", 0.9)
    assert published_of([upstream, outlet, shown])[:2] == ("2015-09-14", (2,))
