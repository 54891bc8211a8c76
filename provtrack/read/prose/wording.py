"""What the wording of a line says of its role, where no markup does: bylines, datelines, credits, notices at the end."""

import re
from collections.abc import Sequence
from typing import Final

from provtrack.model.document import Block, Role, Span
from provtrack.read.prose.compose import Composer, Draft, Line, text_of

_FIELD: Final = re.compile(
    r"(?:[^\W\d_][\w.'’/-]{0,24}(?: [\w.'’&/-]{1,20}){0,3} ?[:：](?!//)|©|ⓒ|\(c\) ?\d|\(c\) ?[A-Z]|copyright\b)", re.IGNORECASE
)
_LOWER_FIELD: Final = re.compile(
    r"(?:via|by|source|from|author|translator|editor|date|original|published|posted|url|link|par|von|por|quelle|fuente|fonte) ?[:：]"
)
_BYLINE: Final = re.compile(
    r"(?i:by|von|par|por|door|av|af|di|от|автор)[:：]? (?=[\W_]{0,3}[^\W\d_a-zà-ÿа-я])"
    r"|(?i:(?:articles? |written |posted |story |text |original )?by|autor(?:in|es|a)?|auteurs?|authors?|verfasser|writer"
    r"|reporter|автор|текст|перевод"
    r"|translat(?:or|ed by|ion)|übersetz(?:er|erin|t von|ung)|traduc(?:tor|tora|teur|trice|ción|tion)"
    r"|作者|原作者|译者|譯者|翻译|校对|编译|编辑"
    r"|記者|记者|文) ?[:：/]"
)
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\d{4} ?年")
_CREDIT: Final = re.compile(
    r"(?:©|ⓒ|\(c\) |(?:photo|image|picture|foto|bild|图片|图源|illustration|graphic|фото|imagen|crédit photo)\w{0,8} ?(?:©|[:：]|by "
    r"|credit|courtesy|via ))",
    re.IGNORECASE,
)
_FOOTING: Final = re.compile(
    r"(?:disclaimer|haftungsausschluss|legal notice|for media inquiries|about us|contact us|terms of use|privacy policy"
    r"|subscribe|sign up for|免责声明|声明[:：]|版权声明)",
    re.IGNORECASE,
)
_HEADER_FIELD: Final = re.compile(
    r"(?:regions?|themes?|topics?|tags?|categor(?:y|ies)|in-depth report|section|filed under|keywords?|rubrik|thema|schlagw\w+"
    r"|sección|rubrique|标签|分类|主题) ?[:：]",
    re.IGNORECASE,
)
_LONG: Final = 160
_LONG_DENSE: Final = 60
_SHORT_LINE: Final = 90
_LONG_FIELD: Final = 70
_WRAP: Final = 200
_HEAD_BLOCKS: Final = 15


def part_lines(lines: Sequence[Line]) -> list[Line]:
    """Return what the lines of one paragraph are: lines that were wrapped become one again, statements of a line each stay apart.

    Where most lines are short and none runs into the next, all stay apart. What comes back is a list of lines, each a block.
    """
    parted: list[Line] = []
    previous = ""
    all_short = len(lines) <= 12 and all(len(text_of(line)) <= _SHORT_LINE for line in lines)
    for line in lines:
        words = text_of(line)
        if not words:
            if parted:
                parted[-1].extend(line)
            else:
                parted.append(list(line))
            continue
        if parted and not _begins(words, previous, all_short=all_short):
            parted[-1].append((" ", None))
            parted[-1].extend(line)
        else:
            parted.append(list(line))
        previous = words
    return parted


def _begins(words: str, previous: str, *, all_short: bool) -> bool:
    """Tell whether a line begins something new rather than carries on the one before."""
    if len(previous) > _WRAP:
        return True
    if previous.endswith((",", "、", "，", ";")) or words[0].islower():
        return _LOWER_FIELD.match(words) is not None
    if is_field(words) or _BYLINE.match(words):
        return True
    if is_field(previous) and len(previous) < _LONG_FIELD:
        return True
    return all_short and (_is_dated(words) or _is_dated(previous))


def is_field(words: str) -> bool:
    """Tell whether a line is a statement of its own: "Region: …", "© …", "作者：…"."""
    match = _FIELD.match(words)
    return match is not None and (not words[0].islower() or _LOWER_FIELD.match(words) is not None or words.startswith(("copyright", "(c)")))


def _is_dated(words: str) -> bool:
    return len(words) <= _SHORT_LINE and _DATED.search(words) is not None


def settle(composer: Composer, *, has_headings: bool) -> tuple[Block, ...]:
    """Return the blocks with the roles that their wording and place give them.

    Args:
        composer: The composed text; blocks that it calls paragraphs are judged, others keep their roles.
        has_headings: Whether the format marks headings; where it does not, a short first line is the title.
    """
    text, drafts = composer.text, composer.drafts
    long = [place for place, draft in enumerate(drafts) if _is_long(text, draft)]
    first, last = (long[0], long[-1]) if long else (len(drafts), len(drafts) - 1)
    title = _title(text, drafts, first, has_headings=has_headings)
    footing = next((place for place in range(max(last, 0), len(drafts)) if _FOOTING.match(_words(text, drafts[place]))), None)
    if footing is None:
        footing = next(
            (place for place in range(first, len(drafts)) if place > first and _FOOTING.match(_words(text, drafts[place]))), len(drafts)
        )
    last = max((place for place in long if place < footing), default=last)
    blocks = []
    for place, draft in enumerate(drafts):
        words = _words(text, draft)
        role = draft.role
        if place == title:
            role = Role.TITLE
        elif place >= footing and role is Role.PARAGRAPH:
            role = Role.FOOTER
        elif role is Role.PARAGRAPH:
            role = _judge(words, is_head=place < min(first, _HEAD_BLOCKS), is_tail=place > last)
        is_loose_link = place > last and draft.linked >= len(words) > 0 and role is Role.PARAGRAPH and "://" not in words
        if is_loose_link:
            role = Role.NAVIGATION
        is_main = role not in {Role.FOOTER, Role.NAVIGATION, Role.HEADER, Role.ASIDE}
        blocks.append(Block(role, Span(draft.start, draft.end), is_main, draft.hint))
    return tuple(blocks)


def _judge(words: str, *, is_head: bool, is_tail: bool) -> Role:
    """Return the role of a paragraph by its words."""
    if len(words) > _LONG:
        return Role.PARAGRAPH
    if _BYLINE.match(words) and (is_head or is_tail or is_field(words)):
        return Role.BYLINE
    if is_head and _HEADER_FIELD.match(words):
        return Role.HEADER
    if is_head and _is_dated(words) and not words.rstrip().endswith(("?", "!")):
        return Role.DATELINE
    if not is_tail and _CREDIT.match(words):
        return Role.CREDIT
    return Role.PARAGRAPH


def _title(text: str, drafts: Sequence[Draft], first: int, *, has_headings: bool) -> int | None:
    """Return which block is the title: the first heading before the text, or a first line that no sentence is."""
    headings = [place for place, draft in enumerate(drafts[: first + 1]) if draft.role is Role.HEADING]
    if headings:
        return min(headings, key=lambda place: (0 if drafts[place].hint == "h1" else 1, place))
    if has_headings or not drafts:
        return None
    words = _words(text, drafts[0])
    is_title = (
        drafts[0].role is Role.PARAGRAPH
        and len(words) <= 200
        and not words.endswith((".", "。", ",", ";"))
        and not is_field(words)
        and not _BYLINE.match(words)
    )
    return 0 if is_title and len(drafts) > 1 else None


def _is_long(text: str, draft: Draft) -> bool:
    length = draft.end - draft.start
    if draft.role not in {Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION} or _FOOTING.match(text, draft.start):
        return False
    return length >= _LONG or (
        length >= _LONG_DENSE and not text[draft.start : draft.end].isascii() and len(text[draft.start : draft.end].encode()) >= _LONG
    )


def _words(text: str, draft: Draft) -> str:
    return text[draft.start : draft.end]
