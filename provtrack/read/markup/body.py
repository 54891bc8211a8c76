"""Finds the article's own text among a page's blocks: where paragraphs with few links stand together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from provtrack.model.document import Role
from provtrack.read.markup.harvest import Harvest, RawBlock

_SHORTEST: Final = 40
_SHORTEST_DENSE: Final = 20
"""A paragraph's least length; scripts other than Latin say as much in half the characters."""
_FAIR_SHARE: Final = 800
"""More characters than this in one paragraph weigh no more: one long notice is not an article."""
_REACH_DOWN: Final = 8
_REACH_UP: Final = 20
_ABOVE_TITLE: Final = 3
_LEAST_ARTICLE: Final = 200
"""So much running text beside the title makes an element the whole article."""
_OPENING: Final = 4
_SHORT: Final = 250
_MAX_CLIMB: Final = 5
_SHARES: Final = (1.0, 0.6, 0.3)
"""How much a paragraph counts for the element that holds it, for the one round that, and for the next."""
_OWN_SHARE: Final = 0.4
"""How much text that stands in an element directly counts for that element."""
_MISNAMED: Final = 1_000
"""So much running text in one element makes its name ("sidebar") a mistake, if there is little elsewhere."""
_RUNNING: Final = frozenset((None, Role.QUOTATION, Role.LIST_ITEM, Role.CODE))
OUTSIDE: Final = frozenset((Role.NAVIGATION, Role.ASIDE, Role.FOOTER, Role.HEADER))
_OFTEN_LINKED: Final = frozenset((Role.BYLINE, Role.CREDIT, Role.DATELINE, Role.TITLE, Role.CAPTION, Role.QUOTATION))


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks from `first` up to, not including, `end`: the article's text and what stands between."""

    first: int
    end: int
    misnamed: frozenset[int]
    """Numbers of elements that names call a sidebar, header or the like, and that hold the text all the same."""


def find_body(harvest: Harvest) -> Body | None:
    """Return where the article's text stands, None where no block reads like a paragraph."""
    blocks = harvest.blocks
    weights = [_weigh(harvest.text, block) for block in blocks]
    inside = [weight if weight and block.context.state.region is None else 0 for block, weight in zip(blocks, weights, strict=True)]
    misnamed: frozenset[int] = frozenset()
    if sum(inside) * 4 < sum(weights):
        misnamed = _misnamed(blocks, weights)
        inside = [
            weight if block.context.state.region is None or block.context.state.region_at in misnamed else 0
            for block, weight in zip(blocks, weights, strict=True)
        ]
    if not any(inside):
        return None
    sums = [0, *accumulate(inside)]
    best = _densest(harvest, inside)
    first, end = _widen(harvest, sums, best, _article_of(harvest, best, inside))
    round_it = {
        state.region_at
        for state in (block.context.state for block in blocks[first:end])
        if state.region is not None and harvest.firsts[state.region_at] <= first and harvest.ends[state.region_at] >= end
    }
    return Body(first, end, misnamed | round_it)


def _weigh(text: str, block: RawBlock) -> int:
    """Return how much a block speaks for running text: its characters without links, if it is long enough."""
    length = block.end - block.start
    context = block.context
    if length < _SHORTEST_DENSE or context.state.role not in _RUNNING or block.linked * 2 > length:
        return 0
    own = length - block.linked
    if own < _SHORTEST and (own < _SHORTEST_DENSE or text[block.start : block.end].isascii()):
        return 0
    return min(_FAIR_SHARE, own)


def _misnamed(blocks: Sequence[RawBlock], weights: Sequence[int]) -> frozenset[int]:
    held: dict[int, int] = {}
    for block, weight in zip(blocks, weights, strict=True):
        if weight and block.context.state.region is not None:
            held[block.context.state.region_at] = held.get(block.context.state.region_at, 0) + weight
    most = max(held.values(), default=0)
    return frozenset(element for element, weight in held.items() if weight >= _MISNAMED and weight * 2 > most)


def _densest(harvest: Harvest, weights: Sequence[int]) -> int:
    """Return the element whose paragraphs weigh most; a paragraph counts less for the elements further out."""
    scores: dict[int, float] = {}
    parents = harvest.parents
    for block, weight in zip(harvest.blocks, weights, strict=True):
        if weight:
            context = block.context
            number = context.number
            is_in_paragraph = context.parent is not None and context.parent.number == number
            for share in _SHARES if is_in_paragraph else (_OWN_SHARE, *_SHARES):
                scores[number] = scores.get(number, 0.0) + weight * share
                if not number:
                    break
                number = parents[number]
    return max(scores, key=lambda number: (scores[number], -number))


def _article_of(harvest: Harvest, best: int, weights: Sequence[int]) -> int:
    """Return the number of the element marked as an article round the best one, 0 for none."""
    for place in range(harvest.firsts[best], harvest.ends[best]):
        if weights[place]:
            return harvest.blocks[place].context.state.article
    return 0


def _widen(harvest: Harvest, sums: Sequence[int], best: int, article: int) -> tuple[int, int]:
    """Return the blocks of the marked article round the best element, and of a parent that holds a good part more."""
    firsts, ends = harvest.firsts, harvest.ends
    first, end = firsts[best], ends[best]
    own = sums[end] - sums[first]
    element = best
    if article and firsts[article] <= first and end <= ends[article] and sums[ends[article]] - sums[firsts[article]] <= own * 2.5:
        element, first, end = article, firsts[article], ends[article]
    blocks = harvest.blocks
    for _ in range(_MAX_CLIMB):
        element = harvest.parents[element]
        if not element:
            break
        own = sums[end] - sums[first]
        outer_first, outer_end = firsts[element], ends[element]
        gained = sums[outer_end] - sums[outer_first] - own
        if gained * 7 < own:
            continue
        added = sum(block.end - block.start for block in blocks[outer_first:first]) + sum(
            block.end - block.start for block in blocks[end:outer_end]
        )
        if gained * 2 > added:
            first, end = outer_first, outer_end
    return first, end


def without_next_article(harvest: Harvest, body: Body | None, title: int | None) -> Body | None:
    """Return the body without the articles that follow the one with the title, as pages have them that load one after another.

    The titled element must hold text enough itself, and the next one begin with a heading.
    """
    if body is None or title is None:
        return body
    blocks = harvest.blocks
    own = blocks[title].context.state.article
    if not own or not body.first < harvest.ends[own] < body.end:
        return body
    if sum(_weigh(harvest.text, block) for block in blocks[title : harvest.ends[own]]) < _LEAST_ARTICLE:
        return body
    for place in range(harvest.ends[own], body.end):
        other = blocks[place].context.state.article
        if other and harvest.firsts[other] == place and not harvest.holds(other, title):
            opening = blocks[place : min(harvest.ends[other], place + _OPENING)]
            if any(block.context.state.role is Role.HEADING for block in opening):
                return Body(body.first, place, body.misnamed)
    return body


def decide_main(harvest: Harvest, roles: Sequence[Role], body: Body | None, title: int | None) -> list[bool]:
    """Return for each block whether it belongs to the article: its text, and the title, bylines, datelines and credits next to it.

    Statements of origin stand just above and just below the text, so its edges are drawn wide; links to other articles,
    navigation and sidebars are left out.
    """
    blocks = harvest.blocks
    first, end = (body.first, body.end) if body else (len(blocks), len(blocks))
    places = set(range(first, end))
    if title is not None:
        places.add(title)
        places.update(range(max(title + 1, first - _REACH_UP) if body else title + 1, first if body else min(end, title + 1 + _REACH_UP)))
        places.update(place for place in range(max(0, title - _ABOVE_TITLE), title) if _stands_above(harvest, place, title, roles[place]))
    if body:
        places.update(_below(blocks, roles, end))
    return [
        place in places and (place == title or (role not in OUTSIDE and not _is_link(blocks[place], role)))
        for place, role in enumerate(roles)
    ]


def _stands_above(harvest: Harvest, place: int, title: int, role: Role) -> bool:
    """Tell whether a short block before the title belongs to it: a byline or date, or anything in the same element."""
    block = harvest.blocks[place]
    if block.end - block.start > _SHORT:
        return False
    if role in {Role.BYLINE, Role.DATELINE, Role.CREDIT}:
        return True
    around = harvest.parents[harvest.blocks[title].context.number]
    return around != 0 and harvest.holds(around, place) and harvest.ends[around] - harvest.firsts[around] <= _REACH_UP


def _below(blocks: Sequence[RawBlock], roles: Sequence[Role], end: int) -> list[int]:
    """Return the blocks below the text that may still speak of it, up to the next heading."""
    places = []
    for place in range(end, min(len(blocks), end + _REACH_DOWN)):
        if roles[place] in {Role.HEADING, Role.TITLE}:
            break
        places.append(place)
    return places


def _is_link(block: RawBlock, role: Role) -> bool:
    """Tell whether a block is nothing but a link to elsewhere; a byline or credit may well be one."""
    return block.linked * 10 >= (block.end - block.start) * 9 and role not in _OFTEN_LINKED
