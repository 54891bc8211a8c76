"""Settles the role of each block, from the element it stands in, the elements in it, and its length."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from provtrack.model.document import Role
from provtrack.read.markup.body import Body
from provtrack.read.markup.harvest import Context, Harvest, RawBlock
from provtrack.read.markup.naming import Naming

_LONGEST: Final = {Role.BYLINE: 300, Role.DATELINE: 220, Role.TITLE: 400, Role.CREDIT: 1_500, Role.CAPTION: 1_500}
"""Longer texts in an element so named are something else: an author's life, a paragraph in a box."""
_MOST_BLOCKS: Final = 8
"""An element that holds more is no byline or credit, whatever its name."""
_HINTED_ANCESTORS: Final = 4
_HINTED_INLINE: Final = 4
_MAX_HINT: Final = 300
_MARKUP: Final = re.compile(r"[\W_]+")
_TITLE_PARTS: Final = re.compile(r"\s+[|\-–—·»:]\s+|\s*[|»]\s*")
_BY_RANK: Final = (Role.BYLINE, Role.CREDIT, Role.TITLE, Role.CAPTION, Role.DATELINE)


def settle_roles(harvest: Harvest, body: Body | None, title: int | None) -> list[Role]:
    """Return the role of each block.

    A name is taken for a mistake where it calls an element a sidebar that holds the title or the text, or a byline that holds a
    page of paragraphs.
    """
    misnamed = set(body.misnamed) if body else set()
    overlong = {
        block.context.named_at
        for block in harvest.blocks
        if block.context.named is not None and harvest.ends[block.context.named_at] - harvest.firsts[block.context.named_at] > _MOST_BLOCKS
    }
    if title is not None:
        misnamed |= _regions_round(harvest, title)
    if body:
        misnamed |= {
            block.context.region_at
            for block in harvest.blocks[body.first : body.end]
            if block.context.region is not None
            and harvest.firsts[block.context.region_at] <= body.first
            and harvest.ends[block.context.region_at] >= body.end
        }
    roles = [_role_of(block, misnamed, overlong) for block in harvest.blocks]
    if title is not None:
        roles = [Role.HEADING if role is Role.TITLE else role for role in roles]
        roles[title] = Role.TITLE
    end = body.end if body else 0
    for place in range(end, len(roles)):
        if (
            roles[place] is Role.CREDIT
            and "copyright" in harvest.blocks[place].context.naming.words
            and not harvest.blocks[place].context.article
        ):
            roles[place] = Role.FOOTER
    return roles


def _regions_round(harvest: Harvest, title: int) -> set[int]:
    """Return the element that marks the part of the page which the title stands in."""
    context = harvest.blocks[title].context
    return {context.region_at} if context.region is not None else set()


def _role_of(block: RawBlock, misnamed: set[int], overlong: set[int]) -> Role:
    context = block.context
    length = block.end - block.start
    named = context.named if context.named_at not in overlong else None
    role = context.role
    if block.inline is not None and named is None:
        named = _inline_role(block.inline, length)
    region = context.region if context.region_at not in misnamed else None
    if region is Role.FOOTER and context.article:
        region = None
    if named is not None and length > _LONGEST[named]:
        region = region or (Role.ASIDE if named is Role.BYLINE else None)
        named = None
    if named is not None and (region is None or region is Role.HEADER or context.is_weak):
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
    parts = {key for text in texts for part in _TITLE_PARTS.split(text) if len(key := _key(part)) > 9}
    longest = max(map(len, wanted), default=0) * 2 + 60
    ranked: list[tuple[int, int]] = []
    for place, block in enumerate(harvest.blocks[: body.end if body else None]):
        length = block.end - block.start
        is_heading = block.context.role is Role.HEADING or block.context.named is Role.TITLE
        if length > 400 or not (is_heading or 15 <= length <= longest) or block.context.region in {Role.NAVIGATION, Role.FOOTER}:
            continue
        score = _likeness(_key(harvest.text[block.start : block.end]), wanted, parts)
        if is_heading:
            score += _heading_score(block.context)
        elif score < 40:
            continue
        if block.context.region is Role.ASIDE:
            score -= 20
        if score > 9:
            ranked.append((score, -place))
    return -max(ranked)[1] if ranked else None


def _likeness(key: str, wanted: list[str], parts: set[str]) -> int:
    """Return how much a text is the title that the metadata states."""
    if not key:
        return 0
    if key in wanted:
        return 50
    if key in parts:
        return 40
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
            score += 2 * (context.article > 0) - 8 * (context.region is Role.HEADER)
        context = context.parent
    return score


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
        words = []
        context: Context | None = block.context
        while context is not None and len(words) < _HINTED_ANCESTORS:
            if context.naming.words:
                words.append(context.naming.words)
            context = context.parent
        hint = known[block.context.number] = " ".join(words)[:_MAX_HINT]
    if block.inline is None:
        return hint
    return " ".join([*(naming.words for naming, _ in block.inline[:_HINTED_INLINE]), hint])[:_MAX_HINT]
