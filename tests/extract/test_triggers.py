"""Finding the blocks worth looking at."""

from provtrack.extract.triggers import Triggers
from tests.extract.finders.pages import page, plain_page


def test_blocks_with_a_literal_are_named_once_and_in_order() -> None:
    document = plain_page("Alpha here\n\nnothing\n\nALPHA and beta, alpha\n\nBeta")
    found = Triggers(("alpha", "beta")).blocks(document)
    assert [document.slice(document.blocks[place].span) for place in found] == ["Alpha here", "ALPHA and beta, alpha", "Beta"]


def test_a_document_without_literals_has_none() -> None:
    assert Triggers(("alpha",)).blocks(page()) == []
