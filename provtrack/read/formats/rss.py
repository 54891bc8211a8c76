"""RSS 0.9x, 1.0 and 2.0."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.feed.members import unpack_xml
from provtrack.read.markup.xml import root_of
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:
    name, attributes = root_of(head)
    return 95 if name == "rss" or (name == "RDF" and ("purl.org/rss/" in attributes or "netscape.com/rdf" in attributes)) else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.feed.xml_feed import read_feed

    return read_feed(unread)


READER: Final = Reader("rss", ("application/rss+xml",), (".rss", ".rdf"), _sniff, _read, unpack=unpack_xml)
