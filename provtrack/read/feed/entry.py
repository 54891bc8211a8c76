"""An entry of a feed as a document, whatever the feed's format."""

import re
from typing import Final

from provtrack.model.document import Document
from provtrack.read.characters import folded
from provtrack.read.markup.sheet import Sheet, paragraphs, read_sheet
from provtrack.read.reader import Unread

_TAG: Final = re.compile(r"<(?:/?[a-zA-Z]|!--)[^<>]{0,2000}>")
_PIECE: Final = re.compile(r"(?i)</p>|<br\s{0,9}/?>\s{0,9}<br\s{0,9}/?>|\n\s{0,99}\n")
_CUT: Final = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|&hellip;|&#8230;|\[&#8230;\])\s*$")
_LETTERS: Final = re.compile(r"[\W_]+")


def as_html(text: str) -> str:
    """Return what an entry's field holds as HTML: formats leave open whether it is HTML or plain text."""
    return text if _TAG.search(text) or "&" in text else paragraphs(text)


def bare(text: str) -> str:
    """Return the text without the markup that some put into titles.

    >>> bare("The <i>Old</i> Pier &amp; the Ferry")
    'The Old Pier & the Ferry'
    """
    from html import unescape

    return folded(unescape(_TAG.sub("", text)))


def read_entry(unread: Unread, sheet: Sheet, title: str, content: str, summary: str, warnings: tuple[str, ...]) -> Document:
    """Return an entry as a document: its title, its content, and of its summary what the content lacks.

    Systems put the line that says where an entry first appeared into the one, the other or both.
    """
    sheet.show("h1", title, "entry-title")
    body = as_html(content or summary)
    sheet.body.append(f'<div class="entry-content">{body}</div>')
    if content and summary:
        known = _LETTERS.sub("", bare(content))
        for piece in _PIECE.split(as_html(summary)):
            words = bare(piece)
            if words and not _CUT.search(words) and _LETTERS.sub("", words) not in known:
                sheet.body.append(f'<p class="entry-summary">{piece}</p>')
    return read_sheet(unread, sheet, warnings)
