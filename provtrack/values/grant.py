"""What a permission says: the acts it speaks of, its conditions, until when, in some twenty languages (data/authority/grants.toml)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from provtrack.values.date import find_dates
from provtrack.values.wordlist import load_tables, replace_surrogates

_LONGEST = 4_000
"""Code points of a permission that are read: longer ones are whole terms of use."""
_MOST = 200
_BREAKS = ".;:!?,\n。；：！？，、•·—()（）"
_CLAUSE = 160
"""How far a clause is quoted on each side of the words that set a condition."""
_LETTER = r"[^\s.,;:!?()。，；]"
_UNTIL = 40
"""How far behind "until" its date is sought."""


@dataclass(frozen=True, slots=True)
class ConditionRead:
    """A condition, with the clause that sets it, verbatim."""

    kind: str
    quote: str


@dataclass(frozen=True, slots=True)
class GrantRead:
    """What the words of a permission say."""

    acts: tuple[str, ...]
    """"republish", "print", "translate" …, in the order of the data file."""
    conditions: tuple[ConditionRead, ...]
    is_exclusive: bool
    until: str | None
    """The last day, ISO 8601."""


@lru_cache(maxsize=256)
def read_grant(text: str, language: str | None = None) -> GrantRead:
    """Read the words of a permission; those that all pages of a site print are read once.

    >>> read_grant("May be reposted free of charge, provided that you link to the original and make no edits.").acts
    ('republish',)
    >>> [c.kind for c in read_grant("Nachdruck gestattet, mit Quellenangabe und Link zum Original").conditions]
    ['credit-outlet', 'link-original']
    """
    text = replace_surrogates(text[:_LONGEST])
    patterns = _patterns()
    conditions = tuple(
        ConditionRead(kind, _clause(text, match.start(), match.end()))
        for kind, forms in patterns.conditions.items()
        if (match := _first(forms, text)) is not None
    )
    return GrantRead(
        acts=tuple(kind for kind, forms in patterns.acts.items() if _first(forms, text) is not None),
        conditions=conditions,
        is_exclusive=_first(patterns.exclusive, text) is not None,
        until=next(_ends(text, language), None),
    )


def _ends(text: str, language: str | None) -> Iterator[str]:
    """Yield the dates up to which a permission holds."""
    for match in islice((match for form in _patterns().until for match in form.finditer(text)), _MOST):
        for date in find_dates(text[match.end() : match.end() + _UNTIL], language)[:1]:
            yield str(date.date)


def _clause(text: str, start: int, end: int) -> str:
    """Return the clause that holds a place of a text."""
    low = max((text.rfind(mark, max(0, start - _CLAUSE), start) for mark in _BREAKS), default=-1) + 1
    low = max(low, start - _CLAUSE, 0)
    high = min((place for mark in _BREAKS if (place := text.find(mark, end, end + _CLAUSE)) >= 0), default=min(len(text), end + _CLAUSE))
    return text[low:high].strip()


@dataclass(frozen=True, slots=True)
class _Patterns:
    acts: Mapping[str, tuple[Any, ...]]
    conditions: Mapping[str, tuple[Any, ...]]
    exclusive: tuple[Any, ...]
    until: tuple[Any, ...]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    tables = load_tables("grants")

    def compiled(table: str) -> dict[str, tuple[Any, ...]]:
        return {kind: _compile(forms) for kind, forms in tables[table].items()}

    words = tables["words"]
    return _Patterns(compiled("acts"), compiled("conditions"), _compile(words["exclusive"]), _compile(words["until"]))


def _compile(forms: Iterable[str]) -> tuple[Any, ...]:
    """Return the patterns, each in linear time; a letter is what is no space or mark, since RE2's own class knows ASCII only."""
    import re2

    return tuple(re2.compile("(?i)" + form.replace(r"\w", _LETTER)) for form in forms)


def _first(patterns: Iterable[Any], text: str) -> Any:
    """Return the first match of any of the patterns, None where there is none."""
    return next((match for pattern in patterns if (match := pattern.search(text)) is not None), None)
