"""Plain text and Markdown as documents."""

import re
from typing import Final

from provtrack.model.document import Datum, Document, Role
from provtrack.read.characters import cleaned
from provtrack.read.encoding import decode
from provtrack.read.language import language_of
from provtrack.read.prose.compose import Composer, Line
from provtrack.read.prose.front_matter import take_front_matter
from provtrack.read.prose.wording import part_lines, settle
from provtrack.read.reader import Unread

_LINK: Final = re.compile(r"\[[^\]\n]{1,300}\]\((?:#|https?://|/)[^)\s]{0,2000}\)")
_PARAGRAPH_END: Final = re.compile(r"\n[ \t\u00a0\u3000]*\n")
_MOST_FOR_MARKDOWN: Final = 2_000_000
"""More characters are read as plain text: the Markdown parser takes a second for each million."""
_MOST_LINES: Final = 2_000


def read_writing(unread: Unread, *, is_markdown: bool) -> Document:
    """Return what a plain text or Markdown file holds; plain text with Markdown links in it has them read as links."""
    decoded = decode(unread.data, unread.charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").lstrip("\ufeff")
    metadata: list[Datum] = []
    warnings = (*unread.warnings, *decoded.warnings)
    if is_markdown:
        metadata, text, more = take_front_matter(text)
        warnings += more
    if is_markdown and len(text) > _MOST_FOR_MARKDOWN:
        warnings += ("The text is too long to be read as Markdown; it was read as plain text.",)
        is_markdown = False
    composer = _compose(text, is_markdown=is_markdown)
    blocks = settle(composer, has_headings=is_markdown)
    stated = next((datum.value for datum in metadata if datum.name in {"lang", "language", "locale"}), None)
    whole = composer.text
    return Document(
        unread.source,
        unread.url,
        unread.media_type,
        unread.sha256,
        whole,
        blocks,
        tuple(composer.links),
        tuple(metadata),
        language_of(whole, blocks, stated),
        warnings,
        decoded.encoding,
    )


def _compose(text: str, *, is_markdown: bool) -> Composer:
    if is_markdown:
        return _marked(text, is_lenient=False)
    if len(text) <= _MOST_FOR_MARKDOWN and _LINK.search(text):
        return _marked(text, is_lenient=True)
    composer = Composer()
    for paragraph in _PARAGRAPH_END.split(cleaned(text)):
        lines: list[Line] = [[(line, None)] for line in str(paragraph).split("\n") if line.strip()]
        if len(lines) > _MOST_LINES:
            composer.add(Role.PARAGRAPH, lines)
            continue
        for line in part_lines(lines) if lines else ():
            composer.add(Role.PARAGRAPH, [line])
    return composer


def _marked(text: str, *, is_lenient: bool) -> Composer:
    from provtrack.read.prose.marked_text import compose_marked

    return compose_marked(text, is_lenient=is_lenient)
