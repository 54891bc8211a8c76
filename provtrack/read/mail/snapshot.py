"""MHTML: a page saved by a browser as one file, with the address it had and the time it was saved (RFC 2557)."""

from dataclasses import replace
from email.message import EmailMessage

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Datum, Document
from provtrack.read.mail.parts import header, parse, payload, texts
from provtrack.read.reader import Unread


def read_snapshot(unread: Unread) -> Document:
    """Return the page that an MHTML file holds: the part it starts with, else its first of HTML.

    Raises:
        ReadError: There is no page in it.
    """
    from provtrack.read.markup.page import read_page

    message = parse(unread)
    page = _page(unread, message)
    location = header(message, "snapshot-content-location") or header(page, "content-location")
    stated = [("location", location if location.startswith(("http://", "https://")) else ""), ("saved-date", header(message, "date"))]
    stated.append(("saved-subject", header(message, "subject")))
    data, charset = payload(page)
    address = unread.url or stated[0][1] or None
    document = read_page(replace(unread, data=data, charset=charset, url=address))
    kept = tuple(Datum(Carrier.MAIL, name, value) for name, value in stated if value)
    return replace(document, url=unread.url, metadata=(*kept, *document.metadata))


def _page(unread: Unread, message: EmailMessage) -> EmailMessage:
    pages = [part for part in texts(message) if part.get_content_subtype() in {"html", "xhtml+xml"}]
    start = str(message.get_param("start") or "").strip("<> ")
    chosen = next((part for part in pages if start and header(part, "content-id").strip("<> ") == start), None)
    if chosen is None and not pages:
        raise ReadError(unread.source, "is MHTML without a page of HTML in it")
    return chosen or pages[0]
