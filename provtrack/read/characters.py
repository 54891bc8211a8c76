"""Characters that never reach a document's text: controls, bidirectional overrides, invisible ones, lone surrogates."""

from typing import Final

_SPACES: Final = "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_INVISIBLE: Final = (
    (0x00, 0x09), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C),
    (0x180E, 0x180E), (0x200B, 0x200B), (0x200E, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xE0000, 0xE007F),
)  # fmt: skip
"""Controls (Unicode category Cc) and format characters (Cf), first and last.

Without the zero-width joiners, which Persian, Hindi and emoji are written with.
"""
_SURROGATES: Final = (0xD800, 0xDFFF)


def _dropped() -> dict[int, str | None]:
    """List what is dropped, what becomes a space, and lone surrogates, which become U+FFFD."""
    table: dict[int, str | None] = {code: None for first, last in _INVISIBLE for code in range(first, last + 1)}
    table |= dict.fromkeys(range(_SURROGATES[0], _SURROGATES[1] + 1), "\ufffd")
    return table | {ord(space): " " for space in _SPACES}


_TABLE: Final = _dropped()


def cleaned(text: str) -> str:
    r"""Return the text without what cannot be seen and may deceive; line feeds stay, other white space becomes a space.

    >>> cleaned("Asso\xadciated\u202e Press\x1b[2J")
    'Associated Press[2J'
    """
    if text.isprintable():
        return text
    return text.translate(_TABLE)


def folded(text: str) -> str:
    """Return the cleaned text with each run of white space, line feeds too, as one space."""
    return " ".join(cleaned(text).split())
