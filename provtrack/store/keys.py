"""Keys under which equal things meet, and text made fit to be stored. Pure."""

import hashlib
import os
import re
import unicodedata
from functools import lru_cache

from provtrack.values.url import canonical, is_home_page

LONGEST = 400
"""Code points of a key; PostgreSQL refuses to index values over some 2,700 bytes."""
STDIN = "-"
"""The source of what was piped in: it names no place that could be read again."""
_LONGEST_HOME = 24
"""No path of a front page ("de/index.html") is longer, or holds a digit."""
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W_]+")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
REPLACEMENT = "\ufffd"
"""Stands for a NUL (PostgreSQL refuses it) and for half a surrogate pair (which is no character): one for one, so offsets hold."""


def storable(text: str) -> str:
    r"""Return the text as a database takes it: of the same length, so that spans still slice back to their quotes.

    >>> storable("a\x00b")
    'a\ufffdb'
    """
    return text if is_storable(text) else _UNSTORABLE.sub(REPLACEMENT, text)


def fit(text: str | None) -> str | None:
    """Return the text made storable, None for none."""
    return None if text is None else storable(text)


def is_storable(text: str) -> bool:
    """Tell whether a database takes the text as it is."""
    if "\x00" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def title_key(title: str | None) -> str | None:
    """Return what two spellings of one title share: its letters and digits, folded; None for a title without any.

    >>> title_key("“Germany” moves away!") == title_key("Germany Moves Away")
    True
    """
    if title is None:
        return None
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", title).casefold()))[:LONGEST] or None


@lru_cache(maxsize=8192)
def name_key(name: str | None) -> str | None:
    """Return what two spellings of one name share.

    >>> name_key("The South-Front") == name_key("South Front")
    True
    """
    key = title_key(name)
    return key.removeprefix("the ") if key else None


@lru_cache(maxsize=8192)
def url_key(url: str | None) -> str | None:
    """Return the address that identifies an article, None for a front page or none at all."""
    if not url:
        return None
    address = canonical(url)
    path = address.partition("://")[2].partition("/")[2]
    if len(path) < _LONGEST_HOME and not _DIGIT.search(path) and is_home_page(address):
        return None
    return short(address)


def source_key(source: str) -> str:
    """Return the spelling of a source under which it is known again: an absolute path, or a canonical URL.

    The file system is not asked. An article of a feed has its id, which holds a colon, behind the feed's name; no place in a page has.
    """
    if _WEB_ADDRESS.match(source):
        page, _, member = source.partition("#")
        return short(f"{canonical(page)}#{member}" if ":" in member else canonical(source))
    if source == STDIN or source.startswith(f"{STDIN}#"):
        return STDIN
    return short(os.path.abspath(storable(source)))  # noqa: PTH100 - five times as fast as Path's, and called for every page


def short(key: str) -> str:
    """Return the key if it is short enough to be indexed, else its beginning and a digest of the whole."""
    key = storable(key)
    if len(key) <= LONGEST:
        return key
    return f"{key[:LONGEST]}#{hashlib.sha256(key.encode()).hexdigest()}"
