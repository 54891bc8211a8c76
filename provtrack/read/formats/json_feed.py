"""JSON Feed 1.0 and 1.1."""

import re
from typing import Final

from provtrack.model.document import Document
from provtrack.read.feed.json_feed import unpack_json
from provtrack.read.reader import Reader, Unread

_VERSION: Final = re.compile(r"\s{0,200}\{[^\0]{0,4000}?\"version\"\s{0,20}:\s{0,20}\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version")


def _sniff(head: str) -> int:
    return 95 if head.lstrip("\ufeff")[:300].lstrip().startswith("{") and _VERSION.match(head.lstrip("\ufeff")) else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.feed.json_feed import read_json_feed

    return read_json_feed(unread)


READER: Final = Reader("json-feed", ("application/feed+json",), (".jsonfeed",), _sniff, _read, unpack=unpack_json)
