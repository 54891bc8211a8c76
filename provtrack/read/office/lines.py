"""Lines of a page put together to paragraphs, without their layout: hyphens, head and foot lines, columns."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from provtrack.model.document import Role
from provtrack.read.characters import folded
from provtrack.read.prose.compose import Line

_EDGE: Final = 3
"""Lines at the top and at the bottom of a page that may be head or foot lines."""
_DIGITS: Final = re.compile(r"\d+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:(?:page|seite|p\.|s\.|стр\.?)\s?)?[-–—]?\s?\d{1,4}(?:\s?(?:/|of|von|de|из)\s?\d{1,4})?\s?[-–—]?", re.IGNORECASE
)
_END: Final = re.compile(r"[.!?:。！？…»”\"')\]]\s*$")
_GAP: Final = 1.45
"""So many times the usual distance of lines parts paragraphs."""
_LARGER: Final = 1.15
"""So many times the usual size of letters makes a heading."""
_SHORT: Final = 0.75
"""A line that ends a sentence, and is shorter than this share of a full one, ends its paragraph."""


@dataclass(slots=True)
class PdfLine:
    """A line of a page."""

    y: float
    """Where its foot stands, in points from the bottom of the page."""
    pieces: Line = field(default_factory=list)
    size: float = 0.0
    """Height of its largest letters, in points."""

    def add(self, text: str, href: str | None, size: float) -> None:
        """Add a run of signs."""
        if text:
            self.pieces.append((text, href))
        if text.strip():
            self.size = max(self.size, round(size, 1))

    @property
    def words(self) -> str:
        """Its text, folded."""
        return folded("".join(text for text, _ in self.pieces))


def paragraphs_of(pages: list[list[PdfLine]]) -> Iterator[tuple[Role, Line, str]]:
    """Yield role, text and hint of each paragraph: `h1` for the title, `h2` for other large lines, head and foot lines once."""
    written = [[line for line in page if line.words] for page in pages]
    edges = _edges(written)
    body = [line for page in written for line in page if _form(line) not in edges]
    sizes = [line.size for line in body for _ in range(1 + len(line.words) // 20)]
    usual = median(sizes) if sizes else 0.0
    largest = max((line.size for line in written[0] if _form(line) not in edges), default=0.0) if written else 0.0
    lengths = Counter(len(line.words) // 5 * 5 for line in body if len(line.words) > 20)
    full = max(lengths, key=lambda length: (lengths[length], length), default=60)
    told: set[str] = set()
    paragraph: list[PdfLine] = []
    for page in written:
        usual_gap = _usual_gap(page)
        previous: PdfLine | None = None
        for place, line in enumerate(page):
            form = _form(line)
            if form in edges:
                if form not in told and not _PAGE_NUMBER.fullmatch(line.words):
                    told.add(form)
                    yield (Role.HEADER if place < len(page) / 2 else Role.FOOTER), line.pieces, "running line"
                continue
            gap = previous.y - line.y if previous is not None else 0.0
            ends = bool(paragraph) and _END.search(paragraph[-1].words) is not None
            is_apart = ends if previous is None else not -1 <= gap <= usual_gap * _GAP + 1
            if paragraph and _begins(paragraph[-1], line, full, is_apart=is_apart):
                yield _whole(paragraph, usual, largest)
                paragraph = []
            paragraph.append(line)
            previous = line
    if paragraph:
        yield _whole(paragraph, usual, largest)


def _edges(pages: list[list[PdfLine]]) -> frozenset[str]:
    """Return the forms of lines that stand at the top or bottom of at least half the pages, two at least; and bare page numbers."""
    if len(pages) < 2:
        return frozenset()
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_form(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    least = max(2, (len(pages) + 1) // 2)
    return frozenset(form for form, count in seen.items() if count >= least)


def _form(line: PdfLine) -> str:
    return _DIGITS.sub("#", line.words)


def _usual_gap(page: list[PdfLine]) -> float:
    """Return the commonest distance of a page's lines, the smaller of two as common."""
    gaps = Counter(round(above.y - below.y) for above, below in pairwise(page) if above.y > below.y)
    return float(min(gaps, key=lambda gap: (-gaps[gap], gap))) if gaps else 0.0


def _begins(before: PdfLine, line: PdfLine, full: int, *, is_apart: bool) -> bool:
    """Tell whether a line begins a paragraph rather than carries on the one before."""
    if before.size and line.size and max(before.size, line.size) > _LARGER * min(before.size, line.size):
        return True
    if before.words.endswith(("-", "\u00ad", ",")) or (line.words[0].islower() and not _END.search(before.words)):
        return False
    return is_apart or (_END.search(before.words) is not None and len(before.words) < _SHORT * full)


def _whole(lines: list[PdfLine], usual: float, largest: float) -> tuple[Role, Line, str]:
    """Return a paragraph's text: a word parted at the end of a line is one again, if it goes on in lower case."""
    pieces: Line = []
    for line in lines:
        start = line.words
        if pieces:
            text, href = pieces[-1]
            bare = text.rstrip()
            if bare.endswith("\u00ad") or (bare.endswith("-") and len(bare) > 1 and bare[-2].isalpha() and start[0].islower()):
                pieces[-1] = (bare[:-1], href)
            else:
                pieces.append((" ", None))
        pieces += line.pieces
    size = max(line.size for line in lines)
    length = sum(len(line.words) for line in lines)
    if usual and size > _LARGER * usual and length < 300:
        return Role.HEADING, pieces, "h1" if size == largest else "h2"
    return Role.PARAGRAPH, pieces, "p"
