"""Names of outlets in other cases: "в «Новой газете»", "w Gazecie Wyborczej", "v Lidových novinách" are Новая газета and the rest.

Two things are safe. What is *known* (to the registry, or as the page's own name) may be recognised in any case: every
nominative that the form could have is tried. Of an *unknown* name only a form whose noun is a common word of the trade
("Kurierze", "вестнике") is put into the nominative, since noun and gender then fix the endings of its adjectives.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

import tomli

from provtrack.resources import folder

_SHORTEST_STEM = 3
_MOST_WORDS = 4
_MOST_FORMS = 96
"""Forms tried of one name: three words of four endings each, and some."""

_HARD = "ый"
"""The ending of most Russian masculine adjectives."""

_VELARS = frozenset("кгхжшчщ")
"""Letters after which Russian writes -ий for -ый."""


@dataclass(frozen=True)
class Declension:
    """How one language declines (data/authority/declension.toml says what the tables hold)."""

    endings: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, str]
    """A noun of the trade and its gender."""
    adjectives: Mapping[str, Mapping[str, str]]
    behind: bool
    stressed: frozenset[str]


@lru_cache(maxsize=1)
def _declensions() -> Mapping[str, Declension]:
    with (folder("data") / "authority" / "declension.toml").open("rb") as file:
        tables = tomli.load(file)
    return {
        language: Declension(
            {ending: tuple(dict.fromkeys(forms.split("|"))) for ending, forms in table["endings"].items()},
            {noun: gender for gender, nouns in table["nouns"].items() for noun in nouns},
            table["adjectives"],
            table["behind"],
            frozenset(table.get("stressed", ())),
        )
        for language, table in tables.items()
    }


@lru_cache(maxsize=512)
def nominatives(name: str, language: str) -> tuple[str, ...]:
    """Return the nominatives that a name could be another case of, the name itself left out; for lookup only.

    >>> "Ведомости" in nominatives("Ведомостях", "ru"), "Gazeta Wyborcza" in nominatives("Gazecie Wyborczej", "pl")
    (True, True)
    """
    words = name.split()
    declension = _declensions().get(language)
    if declension is None or not words or len(words) > _MOST_WORDS:
        return ()
    forms = product(*([*_forms(word, declension), word] for word in words))
    return tuple(form for form in map(" ".join, islice(forms, _MOST_FORMS)) if form != name)


def _forms(word: str, declension: Declension) -> Iterator[str]:
    low = word.casefold()
    for length in (4, 3, 2, 1):
        ending = low[-length:]
        if len(word) - length >= _SHORTEST_STEM and ending in declension.endings:
            for nominative in declension.endings[ending]:
                yield word[:-length] + (nominative.upper() if word.isupper() and len(word) > length else nominative)


@lru_cache(maxsize=512)
def in_nominative(name: str, language: str) -> str:
    """Return a name in the nominative where its noun is one of the trade and settles it; else the name as it is.

    >>> in_nominative("Kurierze Bagiennym", "pl"), in_nominative("Болотной газеты", "ru"), in_nominative("Медузе", "ru")
    ('Kurier Bagienny', 'Болотная газета', 'Медузе')
    """
    words = name.split()
    declension = _declensions().get(language)
    if declension is None or len(words) > _MOST_WORDS:
        return name
    for place, word in enumerate(words):
        found = _noun(word, declension)
        if found is None:
            continue
        noun, gender = found
        before = [_adjective(other, declension, gender) for other in words[:place]]
        is_last_but_one = place + 2 == len(words) and declension.behind
        after = [_adjective(other, declension, gender) or other for other in words[place + 1 :]] if is_last_but_one else []
        if None in before or any(_noun(other, declension) for other in words[place + 1 :]):
            return name
        return " ".join([*(form for form in before if form), noun, *after, *words[place + 1 + len(after) :]])
    return name


def _noun(word: str, declension: Declension) -> tuple[str, str] | None:
    """Return the nominative and the gender of a noun of the trade that stands in another case."""
    if word.casefold() in declension.nouns:
        return None
    return next(
        ((form, gender) for form in _forms(word, declension) if (gender := declension.nouns.get(form.casefold())) is not None), None
    )


def _adjective(word: str, declension: Declension, gender: str) -> str | None:
    endings = declension.adjectives[gender]
    ending = next((ending for ending in sorted(endings, key=len, reverse=True) if word.casefold().endswith(ending)), None)
    stem = word[: -len(ending)] if ending is not None else ""
    if ending is None or len(stem) < _SHORTEST_STEM:
        return None
    if endings[ending] == _HARD:
        return stem + ("ой" if stem.casefold() in declension.stressed else "ий" if stem[-1] in _VELARS else _HARD)
    return stem + endings[ending]
