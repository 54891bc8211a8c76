"""Atom 1.0 (RFC 4287) and its draft 0.3."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.feed.members import unpack_xml
from provtrack.read.markup.xml import root_of
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:
    name, attributes = root_of(head)
    return 95 if name == "feed" and ("www.w3.org/2005/Atom" in attributes or "purl.org/atom/ns#" in attributes) else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.feed.xml_feed import read_feed

    return read_feed(unread)


READER: Final = Reader("atom", ("application/atom+xml",), (".atom",), _sniff, _read, unpack=unpack_xml)
