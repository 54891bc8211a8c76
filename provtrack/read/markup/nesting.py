"""Keeps pages away from the parser that would hold it up: tags nested by the ten thousand, elements with as many attributes.

lexbor looks through all open elements at many tags and through all attributes at each new one: 100,000 nested `div` cost it 20
seconds, 20,000 cost 0.8. Browsers cut nesting at 512 levels.
"""

import re
from typing import Final

MAX_DEPTH: Final = 512
"""As in Chromium (`kMaximumHTMLParserDOMTreeDepth`)."""
_HARMLESS_TAGS: Final = 20_000
"""So many tags cannot nest deeper than takes the parser 0.8 s; the largest of the pages we measured has 6,000."""
_LARGE_PAGE: Final = 2_000_000
_LONG_TAG: Final = 16_384
_MANY_ATTRIBUTES: Final = 1_000
_TAG: Final = re.compile(r"""<(?:(!--)|(/?)([a-zA-Z][^\s/>]{0,200})((?:[^>"']++|"[^"]*"|'[^']*')*+)>?)""")
_RAW: Final = frozenset("script style textarea title xmp iframe noembed noframes noscript".split())
"""Elements whose content holds no tags."""
_NOT_NESTING: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option html "
    "head body".split()
)
"""Void elements, and those that end by themselves when the next one begins."""


def tamed(markup: str) -> tuple[str, tuple[str, ...]]:
    """Return the markup without the tags that nest beyond `MAX_DEPTH` and without attributes by the thousand, with warnings."""
    if not _is_suspicious(markup):
        return markup, ()
    pieces: list[str] = []
    opened: dict[str, int] = {}
    depth = position = dropped = 0
    while match := _TAG.search(markup, position):
        pieces.append(markup[position : match.start()])
        position = match.end()
        if match[1]:
            position = _after(markup, "-->", position)
            continue
        name = match[3].lower()
        keeps = True
        if match[2]:
            if name not in _NOT_NESTING:
                keeps = opened.get(name, 0) > 0
                if keeps:
                    opened[name] -= 1
                    depth -= 1
                    keeps = depth < MAX_DEPTH
        elif name in _RAW:
            pieces.append(_without_flood(match))
            close = markup.find(f"</{name}", position)
            close = len(markup) if close < 0 else close
            pieces.append(markup[position:close])
            position = _after(markup, ">", close)
            pieces.append(markup[close:position])
            continue
        elif name not in _NOT_NESTING:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
            keeps = depth <= MAX_DEPTH
        if keeps:
            pieces.append(_without_flood(match))
        dropped += not keeps
    pieces.append(markup[position:])
    warnings = (f"The tags nest deeper than {MAX_DEPTH} levels or do not match; {dropped} of them were passed over.",) if dropped else ()
    return "".join(pieces), warnings


def _after(markup: str, end: str, position: int) -> int:
    found = markup.find(end, position)
    return len(markup) if found < 0 else found + len(end)


def _without_flood(match: re.Match[str]) -> str:
    """Return a tag as it stands, without its attributes if they are too many."""
    attributes = match[4]
    if len(attributes) <= _LONG_TAG or (
        attributes.count("=") < _MANY_ATTRIBUTES and len(attributes.split(None, _MANY_ATTRIBUTES)) < _MANY_ATTRIBUTES
    ):
        return match[0]
    return f"<{match[2]}{match[3]}>"


def _is_suspicious(markup: str) -> bool:
    """Tell whether the page has enough tags, or a long enough one, to hold the parser up; scripts and styles may be long."""
    if len(markup) > _LARGE_PAGE or (len(markup) > 3 * _HARMLESS_TAGS and markup.count("<") > _HARMLESS_TAGS):
        return True
    position = 0
    while position < len(markup):
        following = markup.rfind("<", position + 1, position + _LONG_TAG)
        if following < 0:
            if _is_long_tag(markup, position):
                return True
            following = markup.find("<", position + _LONG_TAG)
            if following < 0:
                return False
        position = following
    return False


def _is_long_tag(markup: str, position: int) -> bool:
    """Tell whether a tag that begins there, rather than the text or script behind it, is what is long."""
    if markup[position : position + 4] == "<!--":
        return False
    end = markup.find(">", position, position + _LONG_TAG)
    return end < 0 or markup.count('"', position, end) % 2 == 1 or markup.count("'", position, end) % 2 == 1
