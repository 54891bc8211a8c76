"""Settles the role of each block, from the element it stands in, the elements in it, and its length."""

import re
from collections.abc import Iterable
from typing import Final

from provtrack.model.document import Role
from provtrack.read.markup.body import Body
from provtrack.read.markup.walk import Context, Harvest, RawBlock

_LONGEST: Final = {Role.BYLINE: 300, Role.DATELINE: 220, Role.TITLE: 400}
"""Longer texts in an element so named are something else: an author's life, a paragraph in a box."""
_SITE_REGIONS: Final = frozenset((Role.NAVIGATION, Role.ASIDE, Role.FOOTER, Role.HEADER))
_SMALL: Final = frozenset((Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.CAPTION, Role.TITLE))
_HINTED_ANCESTORS: Final = 4
_HINTED_INLINE: Final = 4
_MAX_HINT: Final = 300
_MARKUP: Final = re.compile(r"[\W_]+")
_TITLE_PARTS: Final = re.compile(r"\s+[|\-–—·»:]\s+|\s*[|»]\s*")


def settle_roles(harvest: Harvest, body: Body | None) -> list[Role]:
    """Return the role of each block, titles still counted as headings."""
    roles = []
    for place, block in enumerate(harvest.blocks):
        inside = body is not None and body.ignores_regions and body.first <= place < body.end
        roles.append(_role_of(block, ignores_region=inside))
    return roles


def _role_of(block: RawBlock, *, ignores_region: bool) -> Role:
    context = block.context
    length = block.end - block.start
    role = context.role
    if block.inline and (role is None or role not in _SMALL):
        role = _inline_role(block, length) or role
    region = None if ignores_region else context.region
    if role is not None and length > _LONGEST.get(role, 1_500) and role in _SMALL:
        region = region or (Role.ASIDE if role is Role.BYLINE else None)
        role = None
    if region is Role.FOOTER and context.article and role in {Role.BYLINE, Role.CREDIT, Role.DATELINE}:
        return role
    if region is Role.HEADER or (region is Role.ASIDE and context.is_weak):
        return role if role in _SMALL or (role is Role.HEADING and region is Role.HEADER) else region
    return region or role or Role.PARAGRAPH


def _inline_role(block: RawBlock, length: int) -> Role | None:
    """Return the role that named elements within a block give it, if they hold most of it; a byline counts before a date."""
    covered: dict[Role, int] = {}
    for context, held in block.inline:
        naming = context.naming
        role = (
            naming.role
            if naming.is_named
            else (Role.BYLINE if "author" in naming.words.split() else context.role if naming.words.startswith("time") else None)
        )
        if role in _SMALL and naming.region not in {Role.NAVIGATION, Role.ASIDE}:
            covered[role] = covered.get(role, 0) + held
    if not covered or sum(covered.values()) * 2 < length:
        return None
    return next(
        (role for role in (Role.BYLINE, Role.CREDIT, Role.TITLE, Role.CAPTION, Role.DATELINE) if covered.get(role, 0) * 6 >= length), None
    )


def find_title(harvest: Harvest, roles: list[Role], body: Body | None, stated: Iterable[str]) -> int | None:
    """Return which block is the article's title: the heading that the page's metadata names, else the last `h1` above the text."""
    wanted = [key for text in stated if len(key := _key(text)) > 3]
    parts = {key for text in stated for part in _TITLE_PARTS.split(text) if len(key := _key(part)) > 9}
    limit = body.end if body else len(roles)
    ranked: list[tuple[int, int]] = []
    for place, role in enumerate(roles[:limit]):
        block = harvest.blocks[place]
        length = block.end - block.start
        is_heading = block.context.role in {Role.HEADING, Role.TITLE} and role not in {Role.NAVIGATION, Role.ASIDE, Role.FOOTER}
        if length > 400 or role in {Role.NAVIGATION, Role.ASIDE, Role.FOOTER} or (not is_heading and length < 15):
            continue
        key = _key(harvest.text[block.start : block.end])
        score = _likeness(key, wanted, parts)
        if is_heading:
            score += _heading_score(block)
        elif score < 30:
            continue
        if score > 0:
            ranked.append((score, -place))
    if not ranked:
        return None
    score, place = max(ranked)
    return -place if score >= 10 else None


def _likeness(key: str, wanted: list[str], parts: set[str]) -> int:
    if not key:
        return 0
    if key in wanted:
        return 50
    if key in parts:
        return 40
    if len(key) > 14 and any(key in other or (len(other) > 14 and other in key and len(other) * 2 > len(key)) for other in wanted):
        return 30
    return 0


def _heading_score(block: RawBlock) -> int:
    """Return how much an element speaks for being the title: `h1`, a name such as "headline", an article round it."""
    score = 0
    context: Context | None = block.context
    for _ in range(3):
        if context is None:
            break
        if context.naming.words.startswith("h1"):
            score += 12
        if context.naming.is_named and context.naming.role is Role.TITLE:
            score += 10
        if "headline" in context.naming.words:
            score += 4
        context = context.parent
    return score + (2 if block.context.article else 0) - (8 if block.context.region is Role.HEADER else 0)


def _key(text: str) -> str:
    return _MARKUP.sub("", text.casefold())


def hint_of(block: RawBlock) -> str:
    """Return the words of the elements that hold a block: named ones within it first, then those round it, nearest first."""
    words = [context.naming.words for context, _ in block.inline[:_HINTED_INLINE]] if block.inline else []
    context: Context | None = block.context
    left = _HINTED_ANCESTORS
    while context is not None and left:
        if context.naming.words:
            words.append(context.naming.words)
            left -= 1
        context = context.parent
    return " ".join(words)[:_MAX_HINT]
