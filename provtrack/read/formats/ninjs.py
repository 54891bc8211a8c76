"""ninjs, news in JSON."""

import re
from typing import Final

from provtrack.model.document import Document
from provtrack.read.reader import Reader, Unread

_KEYS: Final = re.compile(
    r"\"(uri|type|representation_?type|version_?created|first_?created|headlines?|headline|bodies|body_x?html|body_text|usage_?terms"
    r"|copyright_?holder|copyright_?notice|pub_?status|info_?sources?|slugline|by|byline)\"\s{0,20}:",
    re.IGNORECASE,
)
_ENOUGH: Final = 4
"""So many of its properties in the beginning of a JSON object make it ninjs: the format has no mark of its own."""


def _sniff(head: str) -> int:
    start = head.lstrip("\ufeff \t\r\n")
    if not start.startswith("{"):
        return 0
    if "iptc.org/std/ninjs" in start:
        return 95
    keys = {match[1].lower() for match in _KEYS.finditer(start)}
    return 92 if "uri" in keys and len(keys) >= _ENOUGH else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.news.ninjs import read_ninjs

    return read_ninjs(unread)


READER: Final = Reader("ninjs", ("application/ninjs+json",), (".ninjs",), _sniff, _read)
"""IANA has registered no media type."""
