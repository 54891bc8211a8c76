"""A mail as an article: its text, HTML preferred, and what its headers state."""

import re
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr
from html import escape
from typing import Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Datum, Document
from provtrack.read.encoding import decode
from provtrack.read.mail.headers import without_reply
from provtrack.read.mail.parts import attachments, header, parse, payload, texts
from provtrack.read.reader import Unread

_STATED: Final = ("subject", "date", "list-id", "reply-to", "sender", "organization", "content-language", "list-url", "archived-at")
_PEOPLE: Final = ("from", "reply-to", "sender")
_BODY: Final = re.compile(r"<body\b[^>]{0,2000}>", re.IGNORECASE)
_QUOTED: Final = re.compile(r"^(?:>[ \t]?){1,20}", re.MULTILINE)
"""What mail programs put before each line of a text they answer or pass on."""
_LISTED: Final = 5


def read_mail(unread: Unread) -> Document:
    """Return a mail.

    Raises:
        ReadError: It has no text that can be read.
    """
    message = parse(unread)
    parts = list(texts(message))
    page = next((part for part in parts if part.get_content_subtype() == "html"), None)
    if not parts:
        raise ReadError(unread.source, "is a mail without text (only attachments?): save the attachment and name that file")
    data = _stated(message)
    subject = without_reply(header(message, "subject"))
    document = _of_page(unread, page, subject) if page is not None else _of_text(unread, parts, subject)
    names = attachments(message)
    warnings = document.warnings
    if names:
        listed = ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
        warnings += (f"Attached to the mail and not read: {listed}.",)
    return replace(document, url=unread.url, metadata=(*data, *document.metadata), warnings=warnings)


def _stated(message: EmailMessage) -> tuple[Datum, ...]:
    data = []
    for name in _STATED:
        value = header(message, name)
        if value:
            data.append(Datum(Carrier.MAIL, name, without_reply(value) if name == "subject" else value))
    for number, name in enumerate(_PEOPLE, start=1):
        display, address = parseaddr(header(message, name))
        domain = address.rpartition("@")[2].lower()
        if name == "from" and (display or address):
            data.append(Datum(Carrier.MAIL, name, display or address, number, (("address", address),) if address else ()))
        if "." in domain:
            data.append(Datum(Carrier.MAIL, f"{name}.domain", domain, number))
    return tuple(datum for datum in data if datum.value)


def _of_page(unread: Unread, part: EmailMessage, subject: str) -> Document:
    """Read the HTML; a mail without headline of its own is shown under its subject."""
    from provtrack.read.markup.page import read_page

    data, charset = payload(part)
    decoded = decode(data, charset)
    markup = decoded.text
    if subject and "<h1" not in markup.lower():
        body = _BODY.search(markup)
        at = body.end() if body else 0
        markup = f'{markup[:at]}<h1 class="subject">{escape(subject)}</h1>{markup[at:]}'
    document = read_page(replace(unread, data=markup.encode("utf-8", "replace"), charset="utf-8"))
    return replace(document, warnings=(*document.warnings, *decoded.warnings), encoding=decoded.encoding)


def _of_text(unread: Unread, parts: list[EmailMessage], subject: str) -> Document:
    from provtrack.read.prose.writing import read_writing

    decoded = [decode(*payload(part)) for part in parts if part.get_content_subtype() in {"plain", "markdown", "enriched"}]
    if not decoded:
        raise ReadError(unread.source, "is a mail without text that can be read")
    text = "\n\n".join([subject, *(_QUOTED.sub("", each.text) for each in decoded)])
    document = read_writing(replace(unread, data=text.encode("utf-8", "replace"), charset="utf-8"), is_markdown=False)
    return replace(document, warnings=(*document.warnings, *(warning for each in decoded for warning in each.warnings)))
