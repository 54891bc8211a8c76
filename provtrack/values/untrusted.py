"""Words from pages, made harmless: nothing a page says may steer a terminal, a shell or another program's parser."""

import json
import re
from typing import Any

_STEERING = re.compile(
    "["
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0 and C1 controls: ESC, CSI, OSC, backspace (those that part lines are space, below)
    r"\u061c\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates (UAX #9): they show a text in another order
    r"\ufff9-\ufffb\U000e0000-\U000e007f"  # interlinear annotation and tag characters: invisible text
    r"\ud800-\udfff"  # halves of surrogate pairs: no UTF-8 for them
    "]"
)

_INVISIBLE = re.compile(r"[\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]")
"""Zero-width and soft characters with no meaning in one line; the joiners U+200C and U+200D spell Persian, Indic scripts and emoji."""

_UNSAFE_IN_JSON = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")

_SURROGATES = re.compile(r"[\ud800-\udfff]")


def printable(text: str) -> str:
    r"""Return text as one harmless line.

    White space of every kind becomes one space; characters that steer a terminal or reorder the line are
    shown as escapes, so that an attack is seen and does nothing; invisible ones go.

    >>> printable("Daily\n\tHerald \x1b[31m\u202egolb\u200b")
    'Daily Herald \\x1b[31m\\u202egolb'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    line = " ".join(_INVISIBLE.sub("", text).split())
    return _STEERING.sub(lambda found: _escape(found[0]), line)


def _escape(character: str) -> str:
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def shorten(text: str, limit: int, around: str = "") -> str:
    """Return text as one harmless line of at most `limit` characters, cut at words; what is cut shows as "…".

    Args:
        text: The words to show.
        limit: The most characters to return.
        around: Words that must stay in sight if the text holds them: what the quote is quoted for.

    >>> shorten("one two three four five", 14)
    'one two three…'
    >>> shorten("one two three four five six seven", 15, around="five")
    '… five six…'
    """
    line = printable(text)
    if len(line) <= limit:
        return line
    wanted = printable(around)
    place = max(line.find(wanted), 0)
    if place + len(wanted) < limit:
        return _cut_end(line, limit - 1, place + len(wanted)) + "…"
    room = limit - 3
    start = min(max(0, place - max(0, room - len(wanted)) // 2), len(line) - room)
    space = line.find(" ", start, place)
    rest = line[space + 1 if space >= 0 else start :]
    kept = place + len(wanted) - (len(line) - len(rest))
    return "… " + (rest if len(rest) <= room else _cut_end(rest, room, kept) + "…")


def _cut_end(line: str, room: int, kept: int) -> str:
    """Return the beginning of a line, cut at a word where that costs less than half of it and nothing that must be kept."""
    space = line.rfind(" ", 0, room + 1)
    return line[: space if space >= max(room // 2, min(kept, room)) else room].rstrip()


def json_text(value: Any, *, indent: int | None = None, ascii_only: bool = False) -> str:
    r"""Return JSON that is valid UTF-8 and harmless to print.

    The characters that JSON lets stand but that steer a terminal or part lines (C1 controls, bidirectional
    controls, U+2028) are written as escapes: the value read back is the same. Halves of surrogate
    pairs, for which no UTF-8 exists, become U+FFFD.

    >>> print(json_text({"title": "a\x9bb\ud800"}))
    {"title": "a\u009bb�"}
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    text = _SURROGATES.sub("\ufffd", text)
    if ascii_only:
        return json.dumps(json.loads(text), ensure_ascii=True, indent=indent)
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
