"""Making claims."""

import pytest

from provtrack.extract.stating import Place, as_written, marked, seen, statement_at
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Carrier, Datum, Span
from tests.extract.finders.pages import page


def test_a_seen_claim_quotes_its_place() -> None:
    document = page()
    block = document.blocks[1]
    claim = seen(Place(document, block, block.span), ClaimKind.AUTHOR, "Ada Doe", "test/rule", 0.5)
    assert (claim.quote, claim.place, claim.is_main) == (document.slice(block.span), block.role, block.is_main)


def test_a_marked_claim_quotes_the_markup() -> None:
    claim = marked(Datum(Carrier.META, "author", "By Ada Doe"), ClaimKind.AUTHOR, "Ada Doe", "meta/author", 0.5)
    assert (claim.quote, claim.span, claim.place) == ("By Ada Doe", None, None)


def test_statements_differ_by_place() -> None:
    assert statement_at(Span(1, 2)) != statement_at(Span(2, 3))


@pytest.mark.parametrize(("name", "written"), [("ADA DOE", "Ada Doe"), ("AP", "AP"), ("Ada DOE", "Ada DOE"), ("REUTERS", "REUTERS")])
def test_capitals_are_undone_in_names_of_several_words(name: str, written: str) -> None:
    assert as_written(name) == written
