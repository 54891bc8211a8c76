"""MHTML: pages that browsers save as one file."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.mail.parts import headers_of
from provtrack.read.reader import Reader, Unread

_SENT: Final = ("to", "received", "message-id", "return-path")


def _sniff(head: str) -> int:
    found = headers_of(head)
    if "snapshot-content-location" in found:
        return 96
    is_page = "multipart/related" in found.get("content-type", "").lower() and not any(name in found for name in _SENT)
    return 94 if is_page else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.mail.snapshot import read_snapshot

    return read_snapshot(unread)


READER: Final = Reader("mhtml", ("multipart/related",), (".mht", ".mhtml", ".mhtm"), _sniff, _read)
