"""HTML and XHTML."""

import re
from typing import Final

from provtrack.model.document import Document
from provtrack.read.reader import Reader, Unread

_OPENING: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,3000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAG: Final = re.compile(
    r"</?(?:html|head|body|div|p|span|a|h[1-6]|table|ul|li|br|meta|link|script|article|section|title)\b[^<>]{0,500}>", re.IGNORECASE
)


def _sniff(head: str) -> int:
    if _OPENING.match(head):
        return 95
    tags = len(_TAG.findall(head))
    return min(88, 40 + tags) if tags > 3 else 10 * tags


def _read(unread: Unread) -> Document:
    from provtrack.read.markup.page import read_page

    return read_page(unread)


READER: Final = Reader(
    "html",
    ("text/html", "application/xhtml+xml"),
    (".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cfm"),
    _sniff,
    _read,
)
