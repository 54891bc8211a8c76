"""Mail: RFC 5322 with MIME, one message a file."""

from typing import Final

from provtrack.model.document import Document
from provtrack.read.mail.parts import headers_of
from provtrack.read.reader import Reader, Unread

_OTHERS: Final = ("date", "subject", "to", "message-id", "mime-version", "received", "return-path")


def _sniff(head: str) -> int:
    found = headers_of(head)
    if "from" not in found or ("multipart/related" in found.get("content-type", "").lower() and not _is_sent(found)):
        return 0
    return (
        93
        if sum(name in found for name in _OTHERS) >= 2 and ("mime-version" in found or "message-id" in found or "received" in found)
        else 60
    )


def _is_sent(found: dict[str, str]) -> bool:
    """Tell whether a message went through the mail, rather than being a page saved in its form."""
    return any(name in found for name in ("to", "received", "message-id", "return-path"))


def _read(unread: Unread) -> Document:
    from provtrack.read.mail.message import read_mail

    return read_mail(unread)


READER: Final = Reader("mail", ("message/rfc822",), (".eml", ".emlx"), _sniff, _read)
