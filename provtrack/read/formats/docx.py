"""Word documents (.docx)."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:  # noqa: ARG001 - known by its first bytes
    return 0


def _read(unread: Unread) -> Document:
    from provtrack.read.office.word import read_word

    return read_word(unread)


READER: Final = Reader(
    "docx",
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    (".docx", ".docm", ".dotx"),
    _sniff,
    _read,
    begins=(b"PK\x03\x04",),
)
"""Every ZIP archive comes here; one that is no Word document is refused by its name."""
