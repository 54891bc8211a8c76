"""Where on the page things stand: its headline, its running text, the lines around them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from operator import le
from typing import TypeVar

from provtrack.extract.folding import fold
from provtrack.model.document import Block, Document, Link, Role, Span

T = TypeVar("T")

_RUNNING = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION})
_RUNNING_LENGTH = 90
"""Code points from which a block counts as running text rather than a line of furniture; a wide character counts for three."""

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ABOVE_TITLE = 8
_BELOW_TITLE = 24
_BEYOND_TEXT = 14
_FAR = 14
"""Blocks between headline and text beyond which the text is looked for nearer."""

AROUND = frozenset({Role.NAVIGATION, Role.ASIDE, Role.FOOTER, Role.CODE})
"""Roles of blocks that speak of other articles or the whole site."""

_OF_IMAGE = re.compile(
    r"figure|caption|photo|\bimages?\b|image-|-image|\bimg\b|picture|gallery|slideshow|slider|\bslides?\b(?!-)|\bfoto|\bbild|thumb|cutline|lightbox"
)
_OF_TEXT = re.compile(
    r"source|quelle|fuente|fonte|agenc|agentur|provider|copyright|rights|licen|disclaim|republi|attribution|syndicat|article-?info|"
    r"meta\b|footer"
)


_BY = re.compile(r"\s{0,4}(?:by|von|par|por|da|do|di|de|door|av|af|od)\s+\S", re.IGNORECASE)
_RIGHT_UNDER = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block, trimmed."""

    block: int
    """The block's place in the document."""
    span: Span
    text: str


@dataclass(frozen=True)
class Layout:
    """A document's blocks by where they stand. Places are indices of `Document.blocks`."""

    document: Document
    title: int | None
    """The article's headline."""
    first: int
    """Where the running text begins."""
    last: int
    """Where it ends."""

    head: range
    """The blocks around the headline, down to the first paragraphs: bylines, dates, credits, notes above the text."""
    tail: range
    """The end of the running text and the lines after it."""
    _lines: dict[int, tuple[Line, ...]] = field(default_factory=dict, init=False, repr=False, compare=False, hash=False)
    _zones: dict[tuple[range, frozenset[Role]], tuple[tuple[Block, Line], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False, hash=False
    )

    @cached_property
    def other_text(self) -> int:
        """Where another text begins below the article and its last lines: the second long paragraph that is not the article's."""
        blocks = self.document.blocks
        others = (
            place for place in range(self.tail.stop, len(blocks)) if not blocks[place].is_main and _is_paragraph(self.document, place)
        )
        next(others, None)
        return next(others, len(blocks))

    def text(self, block: int) -> str:
        """Return the text of a block."""
        span = self.document.blocks[block].span
        return self.document.text[span.start : span.end]

    def lines(self, block: int) -> tuple[Line, ...]:
        """Return the lines of a block that are not blank."""
        known = self._lines.get(block)
        if known is None:
            known = self._lines[block] = tuple(self._split(block))
        return known

    def _split(self, block: int) -> Iterator[Line]:
        start = self.document.blocks[block].span.start
        for raw in self.text(block).split("\n"):
            text = raw.strip()
            if text:
                begin = start + raw.index(text[0])
                yield Line(block, Span(begin, begin + len(text)), text)
            start += len(raw) + 1

    def short_lines(self, blocks: range, length: int, avoid: frozenset[Role] = AROUND) -> Iterator[tuple[Block, Line]]:
        """Yield the lines of those blocks that are no longer than `length`; blocks about images and of the roles to avoid are left out."""
        known = self._zones.get((blocks, avoid))
        if known is None:
            known = self._zones[blocks, avoid] = tuple(self._lines_of_text(blocks, avoid))
        for pair in known:
            if len(pair[1].text) <= length:
                yield pair

    def _lines_of_text(self, blocks: range, avoid: frozenset[Role]) -> Iterator[tuple[Block, Line]]:
        for place in blocks:
            block = self.document.blocks[place]
            if block.role not in avoid and not is_of_image(block):
                for line in self.lines(place):
                    yield block, line

    def links_in(self, span: Span) -> tuple[Link, ...]:
        """Return the links whose text lies within the span."""
        starts = self._link_starts
        if starts is None:
            return tuple(link for link in self.document.links if span.start <= link.span.start and link.span.end <= span.end)
        first, last = bisect_left(starts, span.start), bisect_right(starts, span.end)
        return tuple(link for link in self.document.links[first:last] if link.span.end <= span.end)

    @cached_property
    def _link_starts(self) -> list[int] | None:
        """Where each link begins; None where they are out of order."""
        starts = [link.span.start for link in self.document.links]
        return starts if all(map(le, starts, starts[1:])) else None


def is_of_image(block: Block) -> bool:
    """Tell whether a block speaks of an image: captions do, credit lines unless their markup tells of the text's source or rights."""
    return block.role is Role.CAPTION or (block.role is Role.CREDIT and _names_image(block.hint))


def is_signature(layout: Layout, place: int) -> bool:
    """Tell whether a credit right under the headline signs the text, as its "by" tells, rather than an image: "Da Agência Brasil"."""
    block = layout.document.blocks[place]
    is_under = layout.title is not None and layout.title < place <= layout.title + _RIGHT_UNDER
    return is_under and block.role is Role.CREDIT and _OF_IMAGE.search(block.hint) is None and _BY.match(layout.text(place)) is not None


@lru_cache(maxsize=4096)
def _names_image(hint: str) -> bool:
    return _OF_IMAGE.search(hint) is not None or _OF_TEXT.search(hint) is None


def of_last(find: Callable[[Document], T]) -> Callable[[Document], T]:
    """Remember the result for the document asked about last: every finder asks about the same one."""
    last: list[tuple[Document, T]] = []

    def remember(document: Document) -> T:
        for known, result in last:
            if known is document:
                return result
        result = find(document)
        last[:] = [(document, result)]
        return result

    return remember


@of_last
def folded_text(document: Document) -> str:
    """Return the document's text, folded."""
    return fold(document.text)


@of_last
def lay_out(document: Document) -> Layout:
    """Find the headline and the running text among the blocks."""
    blocks = document.blocks
    titles = [place for place, block in enumerate(blocks) if block.role is Role.TITLE]
    running = [place for place, block in enumerate(blocks) if block.is_main and block.role in _RUNNING and _is_long(document, block)]
    title = _main_title(document, titles, running)
    below = _below(document, running, title)
    first = below[0] if below else (title + 1 if title is not None else 0)
    last = below[-1] if below else first
    end = max(len(blocks) - 1, 0)
    first, last = min(first, end), min(last, end)
    start = max(0, (first - 2 * _ABOVE_TITLE) if title is None else title - _ABOVE_TITLE)
    below_title = (start if title is None else title) + _BELOW_TITLE
    head = range(start, min(len(blocks), max(min(first + 2, below_title), start + 1)))
    return Layout(document, title, first, last, head, range(max(0, last - 1), _end_of_tail(blocks, last)))


def _end_of_tail(blocks: tuple[Block, ...], last: int) -> int:
    """Return where the lines below the text end: at the heading of something else, or some blocks on."""
    end = min(len(blocks), last + _BEYOND_TEXT)
    return next((place for place in range(last + 1, end) if blocks[place].role in {Role.HEADING, Role.TITLE}), end)


def _below(document: Document, running: list[int], title: int | None) -> list[int]:
    """Return the running text under the headline; where what is marked as main stands far off, the paragraphs next to it."""
    below = [place for place in running if title is None or place > title]
    if title is not None and (not below or below[0] - title > _FAR):
        near = range(title + 1, min(len(document.blocks), title + _FAR))
        begin = next((place for place in near if _is_paragraph(document, place)), None)
        if begin is not None:
            end = begin
            while any(_is_paragraph(document, place) for place in range(end + 1, min(len(document.blocks), end + 4))):
                end += 1
            return [place for place in range(begin, end + 1) if _is_paragraph(document, place)]
    return below or [place for place in range(len(document.blocks)) if (title is None or place > title) and _is_short_text(document, place)]


def _is_paragraph(document: Document, place: int) -> bool:
    block = document.blocks[place]
    return block.role is Role.PARAGRAPH and _is_long(document, block)


def _is_short_text(document: Document, place: int) -> bool:
    block = document.blocks[place]
    return block.is_main and block.role in _RUNNING


def _main_title(document: Document, titles: list[int], running: list[int]) -> int | None:
    """Return the headline: the last title before the running text begins, else the first."""
    if not titles:
        return None
    before = [place for place in titles if running and place < running[-1]]
    main = [place for place in before if document.blocks[place].is_main]
    return main[0] if main else (before[0] if before else titles[0])


def _is_long(document: Document, block: Block) -> bool:
    length = block.span.end - block.span.start
    if length >= _RUNNING_LENGTH:
        return True
    return length >= _RUNNING_LENGTH // 3 and length + 2 * len(_WIDE.findall(document.slice(block.span))) >= _RUNNING_LENGTH
