"""Wordings as data: one file a language in data/phrases/, each entry with its examples and counter-examples.

A file holds `marks` (pieces of words that tell the language), `[words]` (lists that the slot readers of the
language need), `[sets]` (lists that templates use as `<name>`) and `[[phrase]]` entries. `examples` and
`never` end an entry: the program leaves them unread, the tests read them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

import tomli

from provtrack.errors import DataFileError
from provtrack.extract.template import Choice, TemplateError, Variant, parse_sets, unfold
from provtrack.model.claim import ClaimKind, Relation
from provtrack.resources import folder

UNSPACED = frozenset({"zh", "ja", "th"})
"""Languages that do not part words by spaces."""

_TESTS = re.compile(r"^(?:examples|never) = .*?(?=^\[|\Z)", re.MULTILINE | re.DOTALL)


class Stand(StrEnum):
    """Where a wording may stand."""

    ANYWHERE = "anywhere"
    SENTENCE = "sentence"
    """At the beginning of its sentence (after a bracket, a dash, "Note:" …)."""
    LABEL = "label"
    """At the beginning of a line, or after a mark that parts items of a line."""
    LINE = "line"
    """At the beginning of its line."""
    AFTER = "after"
    """At the beginning of a sentence right behind one that states something: "It first appeared in …" of a text just spoken of."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the slot readers of one language need to know."""

    language: str
    lead: frozenset[str] = frozenset()
    """What stands before a name and is no part of it: "the", "magazine", "our partner"."""
    lead_noun: frozenset[str] = frozenset()
    """Nouns that a name follows at once: "the newspaper X", "der Tageszeitung X"."""
    stop: frozenset[str] = frozenset()
    """Words that no name goes past: "under", "with", "translated"."""
    ends: frozenset[str] = frozenset()
    """Words that no name goes past even when they are capitalised: "Issue", "Copyright"."""
    connect: frozenset[str] = frozenset()
    """Lower-case words within names: "of", "and", "de"."""
    both: frozenset[str] = frozenset()
    """Words between two names: "and"."""
    here: frozenset[str] = frozenset()
    """What stands for a name when it carries a link: "here", "my blog"."""
    no_name: frozenset[str] = frozenset()
    """What follows "in" or "on" and is no outlet: "print", "full"."""
    before_lower: frozenset[str] = frozenset()
    """Words after which a single lower-case word is taken for a name: "on" ("published on fenland")."""
    machine: frozenset[str] = frozenset()
    """Translators that are programs."""
    image: tuple[str, ...] = ()
    """Beginnings of a sentence that is about an image: "photo:"."""
    preface: tuple[str, ...] = ()
    """What may stand before a statement at the beginning of a sentence: "editor's note:"."""
    deny: tuple[str, ...] = ()
    """Words right before a wording that turn it into something else: "not", "未经"."""
    quoting: tuple[str, ...] = ()
    """What tells that a credit line is only quoted: "the following credit line"."""


@dataclass(frozen=True, eq=False)
class Phrase:
    """A wording and what it states, compiled when first met; it is itself and equals no other."""

    rule: str
    """"en/originally-appeared"."""
    templates: tuple[str, ...]
    states: Mapping[str, ClaimKind]
    words: Words
    sets: Mapping[str, Choice] = field(repr=False)
    file: str = field(repr=False)
    relation: Relation | None = None
    strength: int = 0
    confidence: float = 0.9
    flags: frozenset[str] = frozenset()
    stands: Stand = Stand.ANYWHERE
    in_body: bool = True
    """Whether it may stand in a paragraph in the middle of an article."""
    of_image: bool = False
    """Whether it speaks of the image where it stands in a caption or credit."""
    main_only: bool = False
    """Whether it counts in the article's own text only, and not in teasers beside it."""
    is_known: bool = False
    """Whether the outlet must be one that the registry knows."""
    label: str = ""

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The templates unfolded, the fullest first.

        Raises:
            DataFileError: A template is not well formed or has no trigger.
        """
        try:
            return tuple(
                variant
                for template in self.templates
                for variant in unfold(template, self.sets, is_spaced=self.words.language not in UNSPACED)
            )
        except TemplateError as error:
            raise DataFileError(self.file, self.rule, str(error)) from error


@dataclass(frozen=True)
class Book:
    """The wordings of one language, loaded when a document needs them."""

    language: str
    path: Path
    marks: tuple[str, ...]
    """Folded pieces of words; a text in another language that holds none of them holds no wording of this book.
    A book without marks is needed for every text."""

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The wordings, without their examples.

        Raises:
            DataFileError: An entry lacks something or says something unknown.
        """
        return tuple(load(self.path))


def open_books() -> tuple[Book, ...]:
    """Return the shipped books of all languages; only their marks are read.

    Raises:
        DataFileError: A file is not TOML.
    """
    return tuple(open_book(path) for path in sorted(folder("data").joinpath("phrases").glob("*.toml")))


def open_book(path: Path) -> Book:
    """Return the book of one file.

    Raises:
        DataFileError: The file is not TOML.
    """
    head = path.read_text(encoding="utf-8").partition("\n[")[0]
    return Book(path.stem, path, tuple(_parse(path, head).get("marks", ())))


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise DataFileError(str(path), "TOML", str(error)) from error


def load(path: Path) -> Iterator[Phrase]:
    """Yield the wordings of one file.

    Raises:
        DataFileError: The file is not TOML, or an entry lacks something or says something unknown.
    """
    data = _parse(path, _TESTS.sub("", path.read_text(encoding="utf-8")))
    language = path.stem
    words = _read_words(language, data.get("words", {}))
    try:
        sets = parse_sets(data.get("sets", {}))
    except TemplateError as error:
        raise DataFileError(str(path), "[sets]", str(error)) from error
    for entry in data.get("phrase", ()):
        try:
            yield _read_phrase(entry, words, sets, str(path))
        except (KeyError, ValueError, TypeError) as error:
            raise DataFileError(str(path), str(entry.get("id", "phrase without id")), f"{type(error).__name__}: {error}") from error


def _read_words(language: str, table: Mapping[str, Any]) -> Words:
    listed = {"image", "preface", "quoting", "deny"}
    lists: dict[str, Any] = {name: tuple(items) if name in listed else frozenset(items) for name, items in table.items()}
    return Words(language, **lists)


_KEYS = frozenset("id pattern patterns states relation strength confidence flags stands in_body of_image main_only is_known label".split())


def _read_phrase(entry: Mapping[str, Any], words: Words, sets: Mapping[str, Choice], file: str) -> Phrase:
    if unknown := set(entry) - _KEYS:
        raise ValueError(f"unknown keys {sorted(unknown)}")
    return Phrase(
        rule=f"{words.language}/{entry['id']}",
        templates=(entry["pattern"],) if "pattern" in entry else tuple(entry["patterns"]),
        states={slot: ClaimKind(kind) for slot, kind in entry.get("states", {}).items()},
        words=words,
        sets=sets,
        file=file,
        relation=Relation(entry["relation"]) if "relation" in entry else None,
        strength=entry.get("strength", 0),
        confidence=entry.get("confidence", 0.9),
        flags=frozenset(entry.get("flags", ())),
        stands=Stand(entry.get("stands", "anywhere")),
        in_body=entry.get("in_body", True),
        of_image=entry.get("of_image", False),
        main_only=entry.get("main_only", False),
        is_known=entry.get("is_known", False),
        label=entry.get("label", ""),
    )
