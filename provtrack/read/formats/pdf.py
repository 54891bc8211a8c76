"""PDF."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.reader import Reader, Unread


def _sniff(head: str) -> int:  # noqa: ARG001 - known by its first bytes
    return 0


def _read(unread: Unread) -> Document:
    from provtrack.read.office.pdf import read_pdf

    return read_pdf(unread)


READER: Final = Reader("pdf", ("application/pdf",), (".pdf",), _sniff, _read, begins=(b"%PDF-",))
