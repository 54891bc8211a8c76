"""Finds the article's own text among a page's blocks: where paragraphs with few links stand together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from provtrack.model.document import Role
from provtrack.read.markup.walk import Harvest, RawBlock

_SHORTEST: Final = 40
_SHORTEST_DENSE: Final = 20
"""A paragraph's least length; scripts other than Latin say as much in half the characters."""
_FAIR_SHARE: Final = 800
"""More characters than this in one paragraph weigh no more: one long notice is not an article."""
_LINKED: Final = 0.5
_REACH_DOWN: Final = 8
_REACH_UP: Final = 20
_MAX_CLIMB: Final = 3
_RUNNING: Final = frozenset((None, Role.QUOTATION, Role.LIST_ITEM, Role.PARAGRAPH, Role.CODE))
_OUTSIDE: Final = frozenset((Role.NAVIGATION, Role.ASIDE, Role.FOOTER, Role.HEADER))


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks from `first` up to, not including, `end`: the article's text and what stands between."""

    first: int
    end: int
    article: int
    """Number of the element marked as an article that holds it; 0 for none."""
    ignores_regions: bool
    """Whether the text was only found where names call it a sidebar or a header: then they are wrong."""


def find_body(harvest: Harvest) -> Body | None:
    """Return where the article's text stands, None where no block reads like a paragraph."""
    blocks = harvest.blocks
    weights = [_weigh(harvest.text, block) for block in blocks]
    outside = [
        0 if block.context.region in _OUTSIDE and not block.context.is_weak else weight
        for block, weight in zip(blocks, weights, strict=True)
    ]
    ignores_regions = sum(outside) * 4 < sum(weights) and _is_together(blocks, weights, outside)
    if not ignores_regions:
        weights = outside
    if not any(weights):
        return None
    sums = [0, *accumulate(weights)]
    best = _densest(harvest, weights)
    first, end = harvest.extents[best]
    article = next((block.context.article for block, weight in zip(blocks[first:end], weights[first:end], strict=True) if weight), 0)
    first, end = _widen(harvest, sums, best, article)
    return Body(first, end, article, ignores_regions)


def _weigh(text: str, block: RawBlock) -> int:
    """Return how much a block speaks for running text: its characters without links, if it is long enough."""
    length = block.end - block.start
    if length < _SHORTEST_DENSE or block.context.role not in _RUNNING or block.linked > length * _LINKED:
        return 0
    own = length - block.linked
    if own < _SHORTEST and (own < _SHORTEST_DENSE or text[block.start : block.end].isascii()):
        return 0
    return min(own, _FAIR_SHARE)


def _is_together(blocks: Sequence[RawBlock], weights: Sequence[int], outside: Sequence[int]) -> bool:
    """Tell whether the paragraphs that names put outside stand in one place, as an article does, rather than all over the page."""
    by_element: dict[int, int] = {}
    for block, weight, kept in zip(blocks, weights, outside, strict=True):
        if weight and not kept:
            by_element[block.context.parent.number if block.context.parent else 0] = (
                by_element.get(block.context.parent.number if block.context.parent else 0, 0) + weight
            )
    return max(by_element.values(), default=0) > 1_000


def _densest(harvest: Harvest, weights: Sequence[int]) -> int:
    """Return the element whose own paragraphs, and half of whose children's, weigh most."""
    scores: dict[int, float] = {}
    parents = harvest.parents
    for block, weight in zip(harvest.blocks, weights, strict=True):
        if weight:
            number = block.context.number
            for share in (0.4, 1.0, 0.6, 0.3):
                scores[number] = scores.get(number, 0.0) + weight * share
                if not number:
                    break
                number = parents[number]
    return max(scores, key=lambda number: (scores[number], -number))


def _widen(harvest: Harvest, sums: Sequence[int], best: int, article: int) -> tuple[int, int]:
    """Return the blocks of the marked article round the best element, or of a parent that holds a good part more."""
    first, end = harvest.extents[best]
    own = sums[end] - sums[first]
    if article:
        outer_first, outer_end = harvest.extents[article]
        if outer_first <= first and end <= outer_end and sums[outer_end] - sums[outer_first] <= own * 2.5:
            return outer_first, outer_end
    element = best
    for _ in range(_MAX_CLIMB):
        element = harvest.parents[element]
        if not element:
            break
        outer_first, outer_end = harvest.extents[element]
        gained = sums[outer_end] - sums[outer_first] - (sums[end] - sums[first])
        if gained * 7 < own:
            continue
        blocks = harvest.blocks
        added = sum(block.end - block.start for block in [*blocks[outer_first:first], *blocks[end:outer_end]])
        if gained * 2 > added:
            first, end = outer_first, outer_end
    return first, end


def decide_main(harvest: Harvest, roles: Sequence[Role], body: Body | None, title: int | None) -> list[bool]:
    """Return for each block whether it belongs to the article: its text, and the title, bylines, datelines and credits next to it.

    Statements of origin stand just above and just below the text, so its edges are drawn wide; links to other articles,
    navigation and sidebars are left out.
    """
    blocks = harvest.blocks
    verdicts = [False] * len(blocks)
    if body is None:
        if title is not None:
            verdicts[title] = True
            for place in range(title + 1, min(len(blocks), title + 1 + _REACH_UP)):
                verdicts[place] = roles[place] not in _OUTSIDE and not _is_link(blocks[place], roles[place])
        return verdicts
    for place in range(body.first, body.end):
        block = blocks[place]
        role = roles[place]
        is_own_footer = role is Role.FOOTER and block.context.article != 0
        verdicts[place] = (role not in _OUTSIDE or is_own_footer) and not _is_link(block, role)
    if title is not None and title < body.end:
        verdicts[title] = True
        for place in range(max(title + 1, body.first - _REACH_UP), body.first):
            verdicts[place] = roles[place] not in _OUTSIDE and not _is_link(blocks[place], roles[place])
        for place in range(max(0, title - 3), title):
            verdicts[place] = roles[place] in {Role.BYLINE, Role.DATELINE, Role.CREDIT} and not _is_link(blocks[place], roles[place])
    for place in range(body.end, min(len(blocks), body.end + _REACH_DOWN)):
        if roles[place] in {Role.HEADING, Role.TITLE, *_OUTSIDE}:
            break
        verdicts[place] = not _is_link(blocks[place], roles[place])
    return verdicts


def _is_link(block: RawBlock, role: Role) -> bool:
    """Tell whether a block is nothing but a link to elsewhere; a byline or credit may well be one."""
    return block.linked * 10 >= (block.end - block.start) * 9 and role not in {
        Role.BYLINE,
        Role.CREDIT,
        Role.DATELINE,
        Role.TITLE,
        Role.CAPTION,
        Role.QUOTATION,
    }
