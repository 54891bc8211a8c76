"""The word lists of data/authority: loaded once, as lists of forms or as patterns."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import tomli

from provtrack.resources import folder

_SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "*": r"\w*", " ": r"\s+"}
_PART = re.compile(r"[\[\]()|* ]|[^\[\]()|* ]+")


@lru_cache(maxsize=8)
def load_tables(name: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables of data/authority/<name>.toml."""
    with (folder("data") / "authority" / f"{name}.toml").open("rb") as file:
        return tomli.load(file)


def load_words(name: str, table: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of one table that are written with "|", each as its forms, casefolded."""
    lists = load_tables(name)[table].items()
    return {key: tuple(form.casefold() for form in forms.split("|")) for key, forms in lists if isinstance(forms, str)}


def write_pattern(phrases: Iterable[str]) -> str:
    r"""Return the regular expression of phrases: longest first, "[x]" may be missing, "*" is the rest of a word.

    >>> write_pattern(["all right[s] reserved", "law*"])
    'all\\s+right(?:s)?\\s+reserved|law\\w*'
    """
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join("".join(_SIGNS.get(part) or re.escape(part) for part in _PART.findall(phrase)) for phrase in ordered)


def replace_surrogates(text: str) -> str:
    """Return a text that RE2 can take: lone surrogates, which JSON can smuggle in, become "?"; offsets stay the same."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
