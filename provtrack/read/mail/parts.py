"""A MIME message: its headers, bounded, and the parts that hold text."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Final

from provtrack.errors import ReadError
from provtrack.read.characters import folded
from provtrack.read.reader import Unread

_LONGEST_HEADER: Final = 2_000
"""More of a header is not looked at: the standard library takes quadratic time to parse one."""


def parse(unread: Unread) -> EmailMessage:
    """Return the message.

    Raises:
        ReadError: Its parts are nested too deeply.
    """
    try:
        message = message_from_bytes(unread.data, policy=policy.default)
    except (RecursionError, ValueError, LookupError) as error:
        raise ReadError(
            unread.source, f"is a mail that cannot be read: {type(error).__name__}, its parts are nested or coded oddly"
        ) from error
    if not isinstance(message, EmailMessage):  # pragma: no cover - what the policy makes
        raise ReadError(unread.source, "is no mail")
    return message


def header(message: EmailMessage, name: str) -> str:
    """Return a header's value decoded and folded, its beginning if it is very long; empty for none."""
    for key, value in message.raw_items():
        if key.lower() == name:
            try:
                return folded(str(message.policy.header_fetch_parse(key, str(value)[:_LONGEST_HEADER])))
            except Exception:  # noqa: BLE001 - the standard library's parser of headers fails in many ways on what strangers write
                return folded(str(value)[:_LONGEST_HEADER])
    return ""


def texts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that hold text and are no attachment, in order."""
    waiting: list[object] = [message]
    while waiting:
        part = waiting.pop()
        if not isinstance(part, EmailMessage):
            continue
        if part.is_multipart():
            inner = part.get_payload()
            if part.get_content_maintype() == "multipart" and isinstance(inner, list):
                waiting.extend(reversed(inner))
        elif part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            yield part


def attachments(message: EmailMessage) -> list[str]:
    """Return the names of what is attached."""
    names = []
    waiting: list[object] = [message]
    while waiting:
        part = waiting.pop()
        if not isinstance(part, EmailMessage):
            continue
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(reversed(inner))
        elif part.get_content_disposition() == "attachment" or part.get_content_maintype() not in {"text", "image", "multipart"}:
            names.append(folded(part.get_filename() or part.get_content_type()))
    return names


def payload(part: EmailMessage) -> tuple[bytes, str | None]:
    """Return the bytes of a part, its transfer encoding undone, and the charset stated for them."""
    data = part.get_payload(decode=True)
    return (data if isinstance(data, bytes) else b""), part.get_content_charset()
