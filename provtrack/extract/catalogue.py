"""Which literals may stand for which wordings, of all languages at once: worked out once a machine, not once a process.

Unfolding every template takes a fifth of a second and grows with each wording, while a page needs a handful of
them. So the list of triggers is kept in the user's cache folder under a name that tells what it was made from; where it cannot be
kept, it is made again. The automaton is built from the beginnings of the triggers: they are few (a fifth of the triggers, a share
that falls as wordings are added), and a hit is compared with the whole triggers behind it.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from provtrack.extract import folding, phrasebook, template
from provtrack.extract.phrasebook import Book
from provtrack.extract.slots import slot_kind

_BEGINNING = 8
"""Code points of a trigger that the automaton looks for. With 8 it is built in 6 ms (27 for whole triggers, 2026-11) and finds 48
places a news page instead of 29; with 6 it finds 97."""
_BEGINNING_EAST_ASIAN = 4
_FIRST_EAST_ASIAN = "\u2e80"

Wording = tuple[int, int, int]
"""The places of a book, of a phrase in it, and of a variant of that phrase."""


_ByLength = list[tuple[int, dict[str, list[Wording]]]]
"""Triggers of each length, with the wordings behind each."""


class Entries(NamedTuple):
    """The list as it is kept: two texts and two lists, which load in a few milliseconds."""

    triggers: list[str]
    """Sorted."""
    owners: list[int]
    """For each trigger the place in `wordings` of those it stands for."""
    wordings: list[list[list[int]]]


class Catalogue:
    """The triggers and marks of books."""

    def __init__(self, books: Sequence[Book], folder: Path | None = None) -> None:
        """Take the books; nothing is worked out before a text is read.

        Args:
            books: The books.
            folder: Where the list is kept between processes; the user's cache folder if it is not said.
        """
        self._books = tuple(books)
        self._folder = folder
        self._unmarked = frozenset(place for place, book in enumerate(self._books) if not book.marks)
        self._entries = Entries([], [], [])
        self._automaton: Any = None
        self._marks: list[frozenset[int]] = []
        """The books behind each mark; marks are the first of the automaton's literals."""
        self._ranges: list[range | None] = []
        """For each literal the places of the triggers that begin with it."""
        self._longer_than: dict[int, tuple[frozenset[int], _ByLength]] = {}

    def find(self, folded: str, language: str | None) -> list[tuple[int, list[Wording]]]:
        """Return where triggers stand in a text, in order, and the wordings behind each.

        Args:
            folded: The text, folded.
            language: Its language: the wordings of others are looked for where their marks stand in the text.

        Raises:
            DataFileError: A wording is not well formed or has no trigger.
        """
        if self._automaton is None:
            self._load()
        hits: list[tuple[int, int]] = []
        needed = {*self._unmarked, *(place for place, book in enumerate(self._books) if book.language == language)}
        marks, ranges = self._marks, self._ranges
        for literal, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if literal < len(marks):
                needed |= marks[literal]
            if ranges[literal] is not None:
                hits.append((start, literal))
        found: dict[int, list[Wording]] = {}
        for start, literal in hits:
            books, by_length = self._longer(literal)
            if books.isdisjoint(needed):
                continue
            for length, longer in by_length:
                behind = longer.get(folded[start : start + length])
                if behind is not None:
                    wordings = [wording for wording in behind if wording[0] in needed]
                    if wordings:
                        found.setdefault(start, []).extend(wordings)
        return sorted(found.items())

    def _longer(self, literal: int) -> tuple[frozenset[int], _ByLength]:
        """Return the triggers that begin with a literal, by length, and the books they are from.

        However many there are, a place costs one look a length.
        """
        known = self._longer_than.get(literal)
        if known is None:
            triggers, owners, wordings = self._entries
            by_length: dict[int, dict[str, list[Wording]]] = {}
            for place in self._ranges[literal] or ():
                trigger = triggers[place]
                behind = [(book, phrase, variant) for book, phrase, variant in wordings[owners[place]]]
                by_length.setdefault(len(trigger), {})[trigger] = behind
            books = frozenset(book for by_trigger in by_length.values() for behind in by_trigger.values() for book, _, _ in behind)
            known = self._longer_than[literal] = (books, sorted(by_length.items()))
        return known

    def _load(self) -> None:
        """Build the automaton from marks and the beginnings of triggers."""
        from ahocorasick_rs import AhoCorasick, Implementation

        self._entries = self._kept_or_made()
        by_mark: dict[str, set[int]] = {}
        for place, book in enumerate(self._books):
            for mark in book.marks:
                by_mark.setdefault(mark, set()).add(place)
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        for place, trigger in enumerate(self._entries.triggers):
            beginning = trigger[: _BEGINNING if trigger[0] < _FIRST_EAST_ASIAN else _BEGINNING_EAST_ASIAN]
            first.setdefault(beginning, place)
            last[beginning] = place
        literals = list(dict.fromkeys((*by_mark, *first)))
        self._marks = [frozenset(places) for places in by_mark.values()]
        self._ranges = [range(first[literal], last[literal] + 1) if literal in first else None for literal in literals]
        self._automaton = AhoCorasick(literals, implementation=Implementation.ContiguousNFA)

    def _kept_or_made(self) -> Entries:
        file = (self._folder or _cache_folder()) / f"triggers-{self._key()}.json"
        with contextlib.suppress(OSError, ValueError, TypeError, LookupError, AttributeError):
            kept = json.loads(file.read_text(encoding="utf-8"))
            return Entries(kept["triggers"].split("\n"), kept["owners"], kept["wordings"])
        entries = list_triggers(self._books)
        with contextlib.suppress(OSError):
            _keep(file, entries)
        return entries

    def _key(self) -> str:
        """Return what the list depends on, in short: the books, and the code that reads them."""
        digest = hashlib.sha256()
        for file in (*(book.path for book in self._books), *(Path(module.__file__ or "") for module in (folding, phrasebook, template))):
            with contextlib.suppress(OSError):
                digest.update(hashlib.sha256(file.read_bytes()).digest())
        digest.update(" ".join((Path(__file__).name, str(_FORMAT), *(book.language for book in self._books))).encode())
        return digest.hexdigest()[:32]


_FORMAT = 1
"""To be raised when the form of the list changes."""
_KEPT = 12
"""So many lists are kept: several versions may be at work on one machine."""


def list_triggers(books: Sequence[Book]) -> Entries:
    """Unfold every wording and list its triggers.

    Raises:
        DataFileError: A wording is not well formed or has no trigger.
    """
    by_trigger: dict[str, list[Wording]] = {}
    for trigger, wording in _unfolded(books):
        by_trigger.setdefault(trigger, []).append(wording)
    triggers = sorted(by_trigger)
    places: dict[tuple[Wording, ...], int] = {}
    owners = [places.setdefault(tuple(by_trigger[trigger]), len(places)) for trigger in triggers]
    return Entries(triggers, owners, [[list(wording) for wording in wordings] for wordings in places])


def _unfolded(books: Sequence[Book]) -> Iterator[tuple[str, Wording]]:
    for book_place, book in enumerate(books):
        for phrase_place, phrase in enumerate(book.phrases):
            for slot in {*phrase.states, *(slot for variant in phrase.variants for slot in variant.slots)}:
                slot_kind(slot)
            for place, variant in enumerate(phrase.variants):
                for trigger in variant.triggers:
                    yield trigger, (book_place, phrase_place, place)


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("provtrack")


def _keep(file: Path, entries: Entries) -> None:
    """Write the list beside its place and move it there whole: other processes may be reading or writing it; take older ones away."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(
        {"triggers": "\n".join(entries.triggers), "owners": entries.owners, "wordings": entries.wordings},
        ensure_ascii=False,
        separators=(",", ":"),
    )
    descriptor, name = tempfile.mkstemp(dir=file.parent, suffix=".new")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(content)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    for old in sorted(file.parent.glob("triggers-*.json"), key=_age)[_KEPT:]:
        old.unlink(missing_ok=True)


def _age(file: Path) -> float:
    return -file.stat().st_mtime
