"""PDF as an article: its pages' lines put together to paragraphs, its properties, its links.

A PDF knows no paragraphs, only signs at places. Lines become a paragraph by their distance, their size and their ends; what repeats at
the edges of the pages is head or foot line; the largest words of the first page are the title.
"""

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from provtrack.errors import ReadError
from provtrack.model.document import Document
from provtrack.read.characters import folded
from provtrack.read.language import language_of
from provtrack.read.office.lines import PdfLine, paragraphs_of
from provtrack.read.office.xmp import properties_of
from provtrack.read.prose.compose import Composer
from provtrack.read.prose.wording import settle
from provtrack.read.reader import Unread

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_PAGES: Final = 200
_MOST_OPERATIONS: Final = 500_000
"""Drawing operations that are followed, in all pages together: two seconds for each 100,000. A newspaper page has a thousand."""
_MOST_CONTENT: Final = 4_000_000
"""Bytes of drawing operations of one page, unpacked, beyond which it is passed over: a map, not an article."""
_MOST_CONTENT_IN_ALL: Final = 20_000_000
"""The same of all pages together: a hostile file may draw one stream on each of them."""
_FORM_COSTS: Final = 100
"""As many operations as drawing a form counts for: its own must be parsed each time."""
_MOST_LINKS: Final = 500
_NEAR: Final = 3.0
"""Points by which a sign may stand outside its link's frame."""
_WIDTH: Final = 0.5
"""How wide a sign is on the average, in heights of its letters."""
_WORD: Final = re.compile(r"\S+")


class _Enough(Exception):
    """The budget of operations is spent."""


Frame = tuple[float, float, float, float]
"""Left, low, right and high edge, in points from the page's lower left corner."""


@dataclass(slots=True)
class _Pen:
    """What is drawn on one page, line by line."""

    links: list[tuple[Frame, str]] = field(default_factory=list)
    lines: list[PdfLine] = field(default_factory=list)
    runs: list[tuple[float, int]] = field(default_factory=list)
    """Of the text not reported yet: where each of its runs begins, and of how many signs it is."""

    def show(self, operator: bytes, operands: Any, matrix: Any, text_matrix: Any) -> None:
        """Note where a run of signs begins: pypdf reports the runs of a line together."""
        if operator in {b"Tj", b"TJ"} and operands:
            shown = operands[0] if operator == b"TJ" and isinstance(operands[0], list) else operands[:1]
            self.runs.append((_place(matrix, text_matrix)[0], sum(len(each) for each in shown if isinstance(each, str | bytes))))

    def draw(self, text: str, matrix: Any, text_matrix: Any, _font: Any, size: float) -> None:
        """Take the text of some runs; line feeds in it end a line."""
        _, y = _place(matrix, text_matrix)
        height = abs(float(size or 0)) * (abs(float(text_matrix[3])) or abs(float(text_matrix[1])) or 1.0)
        for number, piece in enumerate(text.split("\n")):
            if number or not self.lines:
                self.lines.append(PdfLine(y))
            line = self.lines[-1]
            if piece.strip() and not line.words:
                line.y = y
            for words, href in self._linked(piece, y, height):
                line.add(words, href, height)
        if text.strip():
            self.runs.clear()

    def _linked(self, text: str, y: float, height: float) -> Iterator[tuple[str, str | None]]:
        """Yield the text parted into what is linked and what is not: each word by the place of its middle, which is estimated."""
        here = [(left, right, href) for (left, low, right, high), href in self.links if low <= y <= high]
        if not here or not text.strip() or not self.runs:
            yield text, None
            return
        places = _places(self.runs, len(text), height)
        start, current = 0, None
        for word in _WORD.finditer(text):
            middle = (places[word.start()] + places[word.end() - 1]) / 2
            href = next((href for left, right, href in here if left <= middle <= right), None)
            if href != current:
                yield text[start : word.start()], current
                start, current = word.start(), href
        yield text[start:], current


def _places(runs: list[tuple[float, int]], length: int, height: float) -> list[float]:
    """Return about where each sign of a line begins, from the places where its runs begin."""
    merged: list[tuple[float, int]] = []
    for x, count in runs:
        if merged and merged[-1][0] == x:
            merged[-1] = (x, merged[-1][1] + count)
        elif count:
            merged.append((x, count))
    total = sum(count for _, count in merged) or 1
    places: list[float] = []
    for number, (x, count) in enumerate(merged):
        end = merged[number + 1][0] if number + 1 < len(merged) and merged[number + 1][0] > x else x + count * height * _WIDTH
        share = round(sum(each for _, each in merged[: number + 1]) * length / total) - len(places)
        places += [x + (end - x) * step / max(share, 1) for step in range(share)]
    return (places + [places[-1] if places else 0.0] * length)[:length]


def read_pdf(unread: Unread) -> Document:
    """Return a PDF.

    Raises:
        ReadError: It is damaged, locked by a password, or holds pictures of pages and no text.
    """
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it complains of each fault of a file; we say it once, in words
    try:
        return _read(unread)
    except ReadError:
        raise
    except (PyPdfError, RecursionError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, ArithmeticError) as error:
        raise ReadError(
            unread.source, f"is a damaged PDF ({type(error).__name__}): open it in a viewer and print it to a new PDF"
        ) from error


def _read(unread: Unread) -> Document:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(unread.data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError(unread.source, "is a PDF locked by a password: open it, and save it without one")
    pages, warnings = _pages(reader)
    if not any(line.words for page in pages for line in page):
        raise ReadError(unread.source, "is a PDF of pictures without text: run it through text recognition (OCR) and name the result")
    data, language = properties_of(reader)
    composer = Composer()
    for role, lines, hint in paragraphs_of(pages):
        composer.add(role, [lines], hint)
    blocks = settle(composer, has_headings=any(draft.hint == "h1" for draft in composer.drafts))
    text = composer.text
    return Document(
        unread.source,
        unread.url,
        unread.media_type,
        unread.sha256,
        text,
        blocks,
        tuple(composer.links),
        tuple(data),
        language_of(text, blocks, language),
        (*unread.warnings, *warnings),
    )


def _pages(reader: "PdfReader") -> tuple[list[list[PdfLine]], tuple[str, ...]]:
    """Return the lines of each page, and what was left out."""
    left, content = _MOST_OPERATIONS, _MOST_CONTENT_IN_ALL
    pages: list[list[PdfLine]] = []
    warnings: list[str] = []

    def follow(operator: bytes, operands: Any, matrix: Any, text_matrix: Any) -> None:
        nonlocal left
        left -= _FORM_COSTS if operator == b"Do" else 1
        if left < 0:
            raise _Enough
        pen.show(operator, operands, matrix, text_matrix)

    total = len(reader.pages)
    if total > _MOST_PAGES:
        warnings.append(f"The PDF has {total} pages; the first {_MOST_PAGES} were read.")
    pen = _Pen()
    for number in range(min(total, _MOST_PAGES)):
        pen = _Pen()
        try:
            page = reader.pages[number]
            weight = _weight(page)
            content -= weight
            if weight > _MOST_CONTENT or content < 0:
                warnings.append(f"Page {number + 1} is too large to be read.")
                continue
            pen.links = list(_links(page))
            page.extract_text(visitor_operand_before=follow, visitor_text=pen.draw)
        except _Enough:
            warnings.append(f"The PDF is drawn in too many steps; it was read up to page {number + 1}.")
            pages.append(pen.lines)
            break
        except Exception as error:  # noqa: BLE001 - pypdf fails in many ways on what strangers write; the other pages are still read
            warnings.append(f"Page {number + 1} is damaged ({type(error).__name__}); what could be read of it was.")
        pages.append(pen.lines)
    return pages, tuple(warnings)


def _weight(page: "PageObject") -> int:
    content = page.get_contents()
    return len(content.get_data()) if content is not None else 0


def _links(page: "PageObject") -> Iterator[tuple[Frame, str]]:
    """Yield the frames of the page's links, and where each leads."""
    found = page.get("/Annots")
    annotations = found.get_object() if found is not None else None
    for each in list(annotations)[:_MOST_LINKS] if isinstance(annotations, list) else ():
        annotation: Any = each.get_object()
        action: Any = annotation.get("/A") if hasattr(annotation, "get") else None
        action = action.get_object() if action is not None else None
        address = folded(str(action.get("/URI", ""))) if hasattr(action, "get") else ""
        frame = annotation.get("/Rect") if address else None
        if frame is not None and len(frame) == 4:
            left, low, right, high = (float(edge) for edge in frame)
            yield (min(left, right) - _NEAR, min(low, high) - _NEAR, max(left, right), max(low, high) + _NEAR), address


def _place(matrix: Any, text_matrix: Any) -> tuple[float, float]:
    """Return where a run of signs begins on the page."""
    x, y = float(text_matrix[4]), float(text_matrix[5])
    a, b, c, d, e, f = (float(value) for value in matrix)
    return a * x + c * y + e, b * x + d * y + f
