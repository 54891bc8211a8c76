"""Settles the role of each block, from the element it stands in, the elements in it, and its length."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from provtrack.model.document import Role
from provtrack.read.markup.body import Body
from provtrack.read.markup.harvest import Context, Harvest, RawBlock, State
from provtrack.read.markup.naming import Naming

_LONGEST: Final = {Role.BYLINE: 300, Role.DATELINE: 220, Role.TITLE: 400, Role.CREDIT: 1_500, Role.CAPTION: 1_500}
"""Longer texts in an element so named are something else: an author's life, a paragraph in a box."""
_MOST_BLOCKS: Final = 8
"""An element that holds more is no byline or credit, whatever its name."""
_NO_TITLE: Final = frozenset((Role.NAVIGATION, Role.FOOTER))
_SHORTEST_TITLE: Final = 8
_STATED: Final = 40
"""The score of a text that the metadata gives as the title."""
_LEAST: Final = 10
_HINTED_ANCESTORS: Final = 4
_HINTED_INLINE: Final = 4
_MAX_HINT: Final = 300
_MARKUP: Final = re.compile(r"[\W_]+")
_TITLE_PARTS: Final = re.compile(r"\s+[|\-–—·»:]\s+|\s*[|»_]\s*")
_BY_RANK: Final = (Role.BYLINE, Role.CREDIT, Role.TITLE, Role.CAPTION, Role.DATELINE)


def settle_roles(harvest: Harvest, body: Body | None, title: int | None) -> list[Role]:
    """Return the role of each block.

    A name is taken for a mistake where it calls an element a sidebar that holds the title or the text, or a byline that holds a
    page of paragraphs.
    """
    misnamed = set(body.misnamed) if body else set()
    overlong = {
        block.context.state.named_at
        for block in harvest.blocks
        if block.context.state.named is not None
        and harvest.ends[block.context.state.named_at] - harvest.firsts[block.context.state.named_at] > _MOST_BLOCKS
    }
    if title is not None:
        misnamed |= _regions_round(harvest, title)
    roles = [_role_of(block, misnamed, overlong) for block in harvest.blocks]
    if title is not None:
        roles = [Role.HEADING if role is Role.TITLE else role for role in roles]
        roles[title] = Role.TITLE
    end = body.end if body else 0
    for place in range(end, len(roles)):
        if (
            roles[place] is Role.CREDIT
            and "copyright" in harvest.blocks[place].context.naming.words
            and not harvest.blocks[place].context.state.article
        ):
            roles[place] = Role.FOOTER
    return roles


def _regions_round(harvest: Harvest, title: int) -> set[int]:
    """Return the element that marks the part of the page which the title stands in."""
    context = harvest.blocks[title].context
    return {context.state.region_at} if context.state.region is not None else set()


def _role_of(block: RawBlock, misnamed: set[int], overlong: set[int]) -> Role:
    state = block.context.state
    length = block.end - block.start
    named = state.named if state.named_at not in overlong else None
    role = state.role
    if block.inline is not None and named is None and role is not Role.CAPTION:
        named = _inline_role(block.inline, length)
    region = state.region if state.region_at not in misnamed else None
    if region is Role.FOOTER and state.article:
        region = None
    if named is not None and length > _LONGEST[named]:
        region = region or (Role.ASIDE if named is Role.BYLINE else None)
        named = None
    if named is not None and (region is None or region is Role.HEADER or state.is_weak):
        return named
    if role is Role.HEADING and region is Role.HEADER:
        return role
    return region or role or Role.PARAGRAPH


def _inline_role(inline: Sequence[tuple[Naming, int]], length: int) -> Role | None:
    """Return the role that named elements within a block give it, if they hold most of it; a byline counts before a date."""
    covered: dict[Role, int] = {}
    total = 0
    for naming, held in inline:
        role = naming.named
        if role is None:
            if naming.words.startswith("time"):
                role = Role.DATELINE
            elif naming.words.startswith("a ") and naming.words.endswith(" author"):
                role = Role.BYLINE
            else:
                continue
        if naming.region not in {Role.NAVIGATION, Role.ASIDE}:
            covered[role] = covered.get(role, 0) + held
            total += held
    if total * 2 < length:
        return None
    return next((role for role in _BY_RANK if covered.get(role, 0) * 6 >= length), None)


def find_title(harvest: Harvest, body: Body | None, stated: Iterable[str]) -> int | None:
    """Return which block is the article's title: the heading that the page's metadata names, else the likeliest above the text's end."""
    texts = list(stated)
    wanted = [key for text in texts if len(key := _key(text)) > 3]
    parts = {key: rank == 0 for text in texts for rank, key in enumerate(_parts(text)) if len(key.encode()) > 9}
    places = range(body.end if body else len(harvest.blocks))
    misnamed = body.misnamed if body else frozenset()
    ranked = []
    for place in places:
        state = harvest.blocks[place].context.state
        if (state.role is Role.HEADING or state.named is Role.TITLE) and state.region not in _NO_TITLE:
            ranked.append((_score(harvest, place, wanted, parts, is_heading=True) - _doubt(state, misnamed), -place))
    if max(ranked, default=(0, 0))[0] < _STATED:
        longest = max(map(len, texts), default=0) * 2
        for place in places:
            block = harvest.blocks[place]
            if _SHORTEST_TITLE <= block.end - block.start <= longest and block.context.state.region not in _NO_TITLE:
                score = _score(harvest, place, wanted, parts, is_heading=False) - _doubt(block.context.state, misnamed)
                if score >= _STATED:
                    ranked.append((score, -place))
    score, place = max(ranked, default=(0, 0))
    return -place if score >= _LEAST else None


def _score(harvest: Harvest, place: int, wanted: list[str], parts: dict[str, bool], *, is_heading: bool) -> int:
    """Return how much a block speaks for being the title, by its words and by what holds it."""
    block = harvest.blocks[place]
    if block.end - block.start > _LONGEST[Role.TITLE]:
        return 0
    score = _likeness(_key(harvest.text[block.start : block.end]), wanted, parts)
    if is_heading:
        score += _heading_score(block.context)
    return score


def _doubt(state: State, misnamed: frozenset[int]) -> int:
    """Return how much a sidebar speaks against its headings."""
    return 20 if state.region is Role.ASIDE and state.region_at not in misnamed else 0


def _likeness(key: str, wanted: list[str], parts: dict[str, bool]) -> int:
    """Return how much a text is the title that the metadata states."""
    if not key:
        return 0
    if key in wanted:
        return 50
    if key in parts:
        return 45 if parts[key] else 30
    if len(key) > 14 and any(key in other or (len(other) > 14 and other in key and len(other) * 2 > len(key)) for other in wanted):
        return 30
    return 0


def _heading_score(context: Context | None) -> int:
    """Return how much an element speaks for being the title: `h1`, a name such as "headline", an article round it."""
    score = 0
    for distance in range(3):
        if context is None:
            break
        words = context.naming.words
        if words.startswith("h1"):
            score += 12
        if context.naming.named is Role.TITLE:
            score += 10
        if "headline" in words:
            score += 4
        if distance == 0:
            score += 2 * (context.state.article > 0) - 8 * (context.state.region is Role.HEADER)
        context = context.parent
    return score


def _parts(text: str) -> list[str]:
    """Return the parts of a title that names its site too, the longest first."""
    return sorted(map(_key, _TITLE_PARTS.split(text)), key=len, reverse=True)


def _key(text: str) -> str:
    return _MARKUP.sub("", text.casefold())


def hint_of(block: RawBlock, known: dict[int, str]) -> str:
    """Return the words of the elements that hold a block: named ones within it first, then those round it, nearest first.

    Args:
        block: The block.
        known: The hints of elements asked about before, by number; filled here.
    """
    hint = known.get(block.context.number)
    if hint is None:
        words: list[str] = []
        context: Context | None = block.context
        while context is not None and len(words) < _HINTED_ANCESTORS:
            if context.naming.words:
                words.append(context.naming.words)
            context = context.parent
        hint = known[block.context.number] = " ".join(words)[:_MAX_HINT]
    if block.inline is None:
        return hint
    if len(block.inline) == 1:
        return f"{block.inline[0][0].words} {hint}"[:_MAX_HINT]
    return " ".join([*(naming.words for naming, _ in block.inline[:_HINTED_INLINE]), hint])[:_MAX_HINT]
