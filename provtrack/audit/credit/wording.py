"""The sentences of a credit in the article's language, from data/credits.toml."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from provtrack.resources import folder
from provtrack.values.untrusted import printable

FALLBACK: Final = "en"
_SLOT: Final = re.compile(r"\{(\w+)\}")
_OPTIONAL: Final = re.compile(r"\[([^\]]*)\]")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Words:
    """A run of a sentence."""

    text: str
    """One harmless line, not escaped for any format."""
    url: str | None = None
    """Where it leads: an http(s) address without characters that end an attribute or a Markdown link."""


Sentence = tuple[Words, ...]
Slots = Mapping[str, Sentence]


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one language."""

    language: str
    _said: Mapping[str, Any]

    def sentence(self, about: str, slots: Slots) -> Sentence | None:
        """Return the first sentence of which everything is known; None where there is none."""
        for template in self._said.get(about, ()):
            chosen = _OPTIONAL.sub(lambda part: part[1] if _needs(part[1]) <= slots.keys() else "", template)
            if _needs(chosen) <= slots.keys():
                return tuple(_filled(chosen, slots))
        return None

    def has(self, about: str) -> bool:
        """Tell whether there is a sentence of its own about something."""
        return about in self._said

    def names(self, names: Sequence[str]) -> str:
        """Return names as a list in words."""
        shown = [printable(name) for name in names]
        if len(shown) < 2:
            return "".join(shown)
        return str(self._said["comma"]).join(shown[:-1]) + str(self._said["and"]) + shown[-1]

    def date(self, date: str) -> str | None:
        """Return an ISO 8601 date in words, as precise as it is; None for what is no date."""
        found = _DATE.match(date)
        if found is None:
            return None
        year, month, day = found.groups()
        if month is None:
            return str(self._said["year"]).format(year=year)
        if not 1 <= int(month) <= 12:
            return None
        if day is None:
            months = self._said.get("months_alone", self._said["months"])
            return str(self._said["month"]).format(month=months[int(month) - 1], year=year)
        return str(self._said["day"]).format(day=int(day), month=self._said["months"][int(month) - 1], year=year)


def _needs(template: str) -> set[str]:
    return set(_SLOT.findall(_OPTIONAL.sub("", template)))


def _filled(template: str, slots: Slots) -> Iterator[Words]:
    for place, piece in enumerate(_SLOT.split(template)):
        if place % 2:
            yield from slots[piece]
        elif piece:
            yield Words(piece)


def wording(language: str | None) -> Wording:
    """Return the wording of a language, by its primary subtag; English for those that there is none of."""
    said = _all()
    primary = (language or FALLBACK).partition("-")[0].casefold()
    chosen = primary if primary in said else FALLBACK
    return Wording(chosen, said[chosen])


def languages() -> tuple[str, ...]:
    """Return the languages that have a wording."""
    return tuple(_all())


@cache
def _all() -> Mapping[str, Mapping[str, Any]]:
    import tomli

    return tomli.loads((folder("data") / "credits.toml").read_text(encoding="utf-8"))
