"""Keys under which equal things meet, and text made fit to be stored. Pure."""

import hashlib
import os
import re
import unicodedata
from pathlib import Path

from provtrack.values.url import canonical, is_home_page

LONGEST = 400
"""Code points of a key; PostgreSQL refuses to index values over some 2,700 bytes."""
STDIN = "-"
"""The source of what was piped in: it names no place that could be read again."""
_WORDS = re.compile(r"[^\W_]+")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\ufffd"
"""Stands for a NUL (PostgreSQL refuses it) and for half a surrogate pair (which is no character): one for one, so offsets hold."""


def storable(text: str) -> str:
    r"""Return the text as a database takes it: of the same length, so that spans still slice back to their quotes.

    >>> storable("a\x00b")
    'a\ufffdb'
    """
    if text.isascii() and "\x00" not in text:
        return text
    return _UNSTORABLE.sub(REPLACEMENT, text)


def title_key(title: str | None) -> str | None:
    """Return what two spellings of one title share: its letters and digits, folded; None for a title without any.

    >>> title_key("“Germany” moves away!") == title_key("Germany Moves Away")
    True
    """
    if title is None:
        return None
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", title).casefold()))[:LONGEST] or None


def name_key(name: str | None) -> str | None:
    """Return what two spellings of one name share.

    >>> name_key("The South-Front") == name_key("South Front")
    True
    """
    key = title_key(name)
    return key.removeprefix("the ") if key else None


def url_key(url: str | None) -> str | None:
    """Return the address that identifies an article, None for a front page or none at all."""
    if not url:
        return None
    return None if is_home_page(url) else short(canonical(url))


def source_key(source: str) -> str:
    """Return the spelling of a source under which it is known again: an absolute path, or a canonical URL.

    The file system is not asked.
    """
    if "://" in source:
        return short(canonical(source))
    if source == STDIN:
        return source
    return short(os.path.normpath(Path(storable(source)).absolute()))


def short(key: str) -> str:
    """Return the key if it is short enough to be indexed, else its beginning and a digest of the whole."""
    key = storable(key)
    if len(key) <= LONGEST:
        return key
    return f"{key[:LONGEST]}#{hashlib.sha256(key.encode()).hexdigest()}"
