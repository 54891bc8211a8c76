"""The text as the grammar sees it: one code point for one code point, so that offsets hold."""

_REPLACED = (
    ("İ", "i"),
    ("\n", " "),
    ("\t", " "),
    ("\r", " "),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u3000", " "),
    ("’", "'"),
    ("‘", "'"),
    ("“", '"'),
    ("”", '"'),
    ("„", '"'),
    ("«", '"'),
    ("»", '"'),
    ("「", '"'),
    ("」", '"'),
    ("《", '"'),
    ("》", '"'),
    ("–", "-"),
    ("—", "-"),
    ("‑", "-"),
    ("：", ":"),
    ("∶", ":"),
    ("；", ";"),
    ("，", ","),
    ("（", "("),
    ("）", ")"),
    ("｜", "|"),
    ("│", "|"),
    ("丨", "|"),
    ("︱", "|"),
    ("【", "["),
    ("】", "]"),
    ("／", "/"),
    ("״", '"'),
    ("־", "-"),
    ("〈", '"'),
    ("〉", '"'),
    ("،", ","),
    ("؛", ";"),
    ("\u200e", " "),
    ("\u200f", " "),
)
"""Spellings that no wording should have to tell apart."""


def fold(text: str) -> str:
    """Return the text in lower case with one kind of space, quote, dash and bracket; its length is the same.

    `İ` goes first: it alone becomes longer in lower case (Unicode SpecialCasing.txt).

    >>> fold("Quelle：„Die Zeit“")
    'quelle:"die zeit"'
    """
    if text.isascii():
        return text.replace("\n", " ").replace("\t", " ").replace("\r", " ").lower()
    for spelling, plain in _REPLACED:
        if spelling in text:
            text = text.replace(spelling, plain)
    return text.lower().replace("ё", "е")
