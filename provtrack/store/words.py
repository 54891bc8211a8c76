"""Words as the full-text index holds them: scripts that put no spaces between words are cut into pairs of signs. Pure."""

import re

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"  # Han, kana
    "\U0001b000-\U0001b16f\U00020000-\U0003fffd"
)
"""Ranges of scripts written without spaces (Unicode 15, Blocks.txt): FTS5's unicode61 and PostgreSQL's parser take a run for one word."""
_RUN = re.compile(f"[{UNSPACED}]+")
_LIKELY = re.compile("[\u0e00-\u17ff\u2e80-\U0003fffd]")
"""Found wherever `_RUN` is, in a third of its time: two ranges instead of many."""
_QUOTATION = re.compile('["“”„«»]')
_LETTER = re.compile(r"[^\W_]")
_BETWEEN = r"[\W_]+"


def indexed(text: str) -> str:
    """Return the text with every run of an unspaced script as overlapping pairs, so that any part of it can be found.

    >>> indexed("in 我爱北京!")
    'in  我爱 爱北 北京 !'
    """
    if text.isascii() or not _LIKELY.search(text):
        return text
    return _RUN.sub(lambda run: f" {' '.join(pairs(run[0]))} ", text)


def pairs(run: str) -> list[str]:
    """Return the overlapping pairs of a run; a single sign is its own."""
    return [run[place : place + 2] for place in range(len(run) - 1)] or [run]


def asked(query: str) -> tuple[str, ...]:
    """Return the phrases a query asks for: what stands in quotation marks, and each other word for itself.

    Nothing in a query is an operator, so no query is wrong.

    >>> asked('germany "moves away" AND (')
    ('germany', 'moves away', 'AND')
    """
    phrases: list[str] = []
    for place, part in enumerate(_QUOTATION.split(query)):
        chunks = [part] if place % 2 else part.split()
        phrases += [chunk.strip() for chunk in chunks if _LETTER.search(chunk)]
    return tuple(phrases)


def is_single_sign(phrase: str) -> bool:
    """Tell whether a phrase is one sign of an unspaced script, which the index holds only as the beginning of pairs."""
    return len(phrase) == 1 and _RUN.fullmatch(phrase) is not None


def pattern_of(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return a pattern that finds the phrases in a text as it was before indexing; None for no phrase."""
    shapes = []
    for phrase in phrases:
        words = [re.escape(word) for word in re.split(_BETWEEN, phrase) if word]
        if words:
            begin, end = (r"\b" if not _RUN.match(phrase) else ""), (r"\b" if not _RUN.search(phrase[-1]) else "")
            shapes.append(begin + _BETWEEN.join(words) + end)
    return re.compile("|".join(shapes), re.IGNORECASE) if shapes else None
