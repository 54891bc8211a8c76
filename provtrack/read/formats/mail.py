"""Mail: RFC 5322 with MIME, one message a file."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.mail.headers import headers_of, is_saved_page
from provtrack.read.reader import Reader, Unread

_OTHERS: Final = ("date", "subject", "to", "message-id", "mime-version", "received", "return-path")
_TELLING: Final = ("mime-version", "message-id", "received")


def _sniff(head: str) -> int:
    found = headers_of(head)
    if "from" not in found or is_saved_page(found):
        return 0
    is_plain = sum(name in found for name in _OTHERS) >= 2 and any(name in found for name in _TELLING)
    return 93 if is_plain else 60


def _read(unread: Unread) -> Document:
    from provtrack.read.mail.message import read_mail

    return read_mail(unread)


READER: Final = Reader("mail", ("message/rfc822",), (".eml", ".emlx"), _sniff, _read)
