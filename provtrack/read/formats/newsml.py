"""NewsML-G2."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.markup.xml import root_of
from provtrack.read.news.newsml import unpack_newsml
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:
    name, attributes = root_of(head)
    return 95 if name in {"newsMessage", "newsItem"} and "iptc.org/std/nar" in attributes else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.news.newsml import read_newsml

    return read_newsml(unread)


READER: Final = Reader(
    "newsml", ("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"), (), _sniff, _read, unpack=unpack_newsml
)
