"""Text with Markdown in it: from markdown-it's tokens to blocks and links."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from provtrack.model.document import Role
from provtrack.read.prose.compose import Composer, Line
from provtrack.read.prose.wording import part_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_OPENERS: Final = {"blockquote_open": Role.QUOTATION, "list_item_open": Role.LIST_ITEM}
_CLOSERS: Final = frozenset(("blockquote_close", "list_item_close"))
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9-]*)([^<>]*)>", re.IGNORECASE)
_HREF: Final = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_MAX_NESTING: Final = 50


def compose_marked(text: str, *, is_lenient: bool) -> Composer:
    """Return the blocks and links of a Markdown text.

    Args:
        text: The text, without front matter.
        is_lenient: Whether it is plain text with some Markdown in it: then indented lines are no code, a line under a line makes
            no heading, and HTML is text.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": not is_lenient, "maxNesting": _MAX_NESTING}).enable("table")
    if is_lenient:
        parser.disable(["code", "lheading", "html_block", "html_inline", "heading", "list"])
    composer = Composer()
    roles: list[Role] = []
    role = Role.PARAGRAPH
    hint = ""
    follows_image = False
    for token in parser.parse(text):
        kind = token.type
        if kind in _OPENERS:
            roles.append(_OPENERS[kind])
        elif kind in _CLOSERS:
            roles.pop()
        elif kind == "heading_open":
            role, hint = Role.HEADING, token.tag
        elif kind in {"paragraph_open", "tr_open"}:
            role, hint = (roles[-1] if roles else Role.PARAGRAPH), token.tag
        elif kind == "hr":
            composer.add_rule()
        elif kind in {"fence", "code_block"}:
            composer.add_verbatim(Role.CODE, token.content, "pre code")
        elif kind == "html_block":
            _add_html(composer, token.content)
        elif kind == "inline":
            follows_image = _add_inline(composer, token.children or [], role, hint, follows_image=follows_image)
    return composer


def _add_inline(composer: Composer, tokens: Sequence["Token"], role: Role, hint: str, *, follows_image: bool) -> bool:
    """Add the content of a paragraph, heading or cell; return whether it was an image alone."""
    lines, has_image, is_slanted = _lines(tokens)
    if not any(text.strip() for line in lines for text, _ in line):
        composer.add(role, lines, hint)
        return has_image
    if (
        role is Role.PARAGRAPH
        and (has_image or (follows_image and is_slanted))
        and sum(len(text) for line in lines for text, _ in line) < 400
    ):
        composer.add(Role.CAPTION, lines, f"{hint} image")
    elif role in {Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION}:
        for line in part_lines(lines):
            composer.add(role, [line], hint)
    else:
        composer.add(role, [[piece for line in lines for piece in (*line, (" ", None))]], hint)
    return False


def _lines(tokens: Sequence["Token"]) -> tuple[list[Line], bool, bool]:
    """Return the lines of an inline token's children, whether an image is among them, and whether all is emphasised."""
    lines: list[Line] = [[]]
    hrefs: list[str | None] = [None]
    has_image = False
    slanted = depth = 0
    total = 0
    for token in tokens:
        kind = token.type
        if kind in {"text", "code_inline"}:
            lines[-1].append((token.content, hrefs[-1]))
            total += len(token.content.strip())
            slanted += len(token.content.strip()) if depth else 0
        elif kind in {"softbreak", "hardbreak"}:
            lines.append([])
        elif kind == "link_open":
            hrefs.append(str(token.attrGet("href") or "#"))
        elif kind == "link_close" and len(hrefs) > 1:
            hrefs.pop()
        elif kind in {"em_open", "em_close"}:
            depth += 1 if kind == "em_open" else -1
        elif kind == "image":
            has_image = True
            if hrefs[-1]:
                lines[-1].append(("", hrefs[-1]))
        elif kind == "html_inline":
            _follow_tag(token.content, lines, hrefs)
    return lines, has_image, total > 0 and slanted == total


def _follow_tag(content: str, lines: list[Line], hrefs: list[str | None]) -> None:
    """Follow a tag of HTML within a line: a line feed, or the beginning or end of a link."""
    match = _TAG.match(content)
    if match is None:
        return
    name = match[2].lower()
    if name == "br":
        lines.append([])
    elif name == "a" and match[1] and len(hrefs) > 1:
        hrefs.pop()
    elif name == "a" and not match[1]:
        href = _HREF.search(match[3])
        hrefs.append((href[1] or href[2] or href[3]) if href else None)


def _add_html(composer: Composer, markup: str) -> None:
    """Add the visible text of a piece of HTML among the Markdown."""
    from selectolax.lexbor import LexborHTMLParser

    from provtrack.read.markup.nesting import tamed
    from provtrack.read.markup.walk import Walk

    body = LexborHTMLParser(tamed(markup)[0], scripting=True).body
    if body is None:
        return
    harvest = Walk().run(body)
    links = iter(sorted(harvest.links, key=lambda link: link.start))
    link = next(links, None)
    for block in harvest.blocks:
        line: Line = []
        position = block.start
        while link is not None and link.start < block.end:
            if link.start >= position and link.end <= block.end:
                line += [(harvest.text[position : link.start], None), (harvest.text[link.start : link.end], link.href)]
                position = link.end
            link = next(links, None)
        line.append((harvest.text[position : block.end], None))
        composer.add(block.context.state.role or Role.PARAGRAPH, [line], block.context.naming.words)
