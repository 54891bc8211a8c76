"""The words that say that all rights are reserved, in some thirty languages (data/authority/notices.toml)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from provtrack.values.wordlist import load_tables, write_pattern

_SOME = re.compile(r"\b(?:some|certain|einige|certains|algunos|alguns|alcuni|niektóre|некоторые)\s+\Z", re.IGNORECASE)


def find_reserved(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the places in a short text where all rights are reserved. "Some rights reserved" is none."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        if not _SOME.search(text[max(0, match.start() - 12) : match.start()]):
            yield match


def remove_reserved(text: str) -> str:
    """Return a text without those words."""
    return _pattern().sub(" ", text)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    phrases = [phrase for language in load_tables("notices")["rights"].values() for phrase in language]
    return re.compile(rf"(?<![a-zà-ÿа-яё])(?:{write_pattern(phrases)})", re.IGNORECASE)
