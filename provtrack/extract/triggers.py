"""Finds the blocks worth looking at: one pass over the text for the literals of all finders, before any pattern is tried."""

from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from provtrack.extract.folding import fold
from provtrack.extract.layout import folded_text, of_last
from provtrack.model.document import Document

_all: "list[Triggers]" = []
"""Every set there is: their literals are looked for together."""


class Triggers:
    """A set of literals; a block without any of them holds nothing that their finder reads."""

    def __init__(self, literals: Iterable[str]) -> None:
        """Take the literals in any case."""
        self.literals = tuple(dict.fromkeys(fold(literal) for literal in literals))
        self.place = len(_all)
        _all.append(self)

    def blocks(self, document: Document) -> list[int]:
        """Return the places of the blocks that hold a literal, in order."""
        found = _blocks_of_all(document)
        return found[self.place] if self.place < len(found) else _scan(document, (self,))[0]


@of_last
def _blocks_of_all(document: Document) -> list[list[int]]:
    return _scan(document, tuple(_all))


def _scan(document: Document, sets: tuple[Triggers, ...]) -> list[list[int]]:
    """Return for each set the blocks that hold one of its literals."""
    automaton, owners = _automaton(sets)
    blocks = document.blocks
    found: list[list[int]] = [[] for _ in sets]
    place = 0
    for literal, start, _ in automaton.find_matches_as_indexes(folded_text(document), overlapping=True):
        while place > 0 and blocks[place].span.start > start:
            place -= 1
        while place < len(blocks) - 1 and blocks[place].span.end <= start:
            place += 1
        if blocks and blocks[place].span.start <= start < blocks[place].span.end:
            for owner in owners[literal]:
                if not found[owner] or found[owner][-1] < place:
                    found[owner].append(place)
    return found


@cache
def _automaton(sets: tuple[Triggers, ...]) -> tuple[AhoCorasick, tuple[tuple[int, ...], ...]]:
    """Return the automaton for the literals of all sets, and the sets (by place) that each literal belongs to."""
    owners: dict[str, list[int]] = {}
    for place, triggers in enumerate(sets):
        for literal in triggers.literals:
            owners.setdefault(literal, []).append(place)
    return AhoCorasick(list(owners), implementation=Implementation.ContiguousNFA), tuple(tuple(places) for places in owners.values())
