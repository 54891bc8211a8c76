"""NITF, the News Industry Text Format."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.markup.xml import root_of
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:
    return 95 if root_of(head)[0] == "nitf" else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.news.nitf import read_nitf

    return read_nitf(unread)


READER: Final = Reader("nitf", ("application/nitf+xml",), (".nitf", ".ntf"), _sniff, _read)
"""IANA has registered no media type; this is the one that NewsML-G2 documents give NITF in."""
