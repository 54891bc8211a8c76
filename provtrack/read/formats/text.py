"""Plain text, also with some Markdown in it: links and emphasis, as programs that turn pages to text write them."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.reader import Reader, Unread

_SURENESS: Final = 30
"""Anything that was let in is text; other readers must know better."""


def _sniff(head: str) -> int:
    return _SURENESS if head else 0


def _read(unread: Unread) -> Document:
    from provtrack.read.prose.writing import read_writing

    return read_writing(unread, is_markdown=False)


READER: Final = Reader("text", ("text/plain",), (".txt", ".text", ".asc"), _sniff, _read)
