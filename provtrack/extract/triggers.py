"""Finds the blocks worth looking at: one pass over the text for all literals, before any pattern is tried."""

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, Implementation

from provtrack.extract.folding import fold
from provtrack.extract.layout import of_last
from provtrack.model.document import Document


@of_last
def folded(document: Document) -> str:
    """Return the document's text as literals are looked for in it: lower case, one kind of space, quote and bracket."""
    return fold(document.text)


class Triggers:
    """A set of literals; a block without any of them holds nothing that their finder reads."""

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals in any case."""
        self._literals = tuple(dict.fromkeys(fold(literal) for literal in literals))
        self._automaton: AhoCorasick | None = None

    def blocks(self, document: Document) -> list[int]:
        """Return the places of the blocks that hold a literal, in order."""
        if self._automaton is None:
            self._automaton = AhoCorasick(self._literals, implementation=Implementation.ContiguousNFA)
        blocks = document.blocks
        places: list[int] = []
        place = 0
        for _, start, _ in self._automaton.find_matches_as_indexes(folded(document)):
            while place < len(blocks) and blocks[place].span.end <= start:
                place += 1
            if place == len(blocks):
                break
            if blocks[place].span.start <= start and (not places or places[-1] != place):
                places.append(place)
        return places
