"""MHTML: pages that browsers save as one file."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.mail.headers import headers_of, is_saved_page
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:
    found = headers_of(head)
    if "snapshot-content-location" in found:
        return 96
    return 94 if is_saved_page(found) else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.mail.snapshot import read_snapshot

    return read_snapshot(unread)


READER: Final = Reader("mhtml", ("multipart/related",), (".mht", ".mhtml", ".mhtm"), _sniff, _read)
