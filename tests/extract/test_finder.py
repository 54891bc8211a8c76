"""A finder is a name and a function."""

from provtrack.extract.finder import Finder
from provtrack.extract.grammar import document_of


def test_a_finder_reads_a_document() -> None:
    assert list(Finder("nothing", lambda _: ()).find(document_of("x"))) == []
