"""Where a sentence begins and ends in a block: a statement is quoted whole, and no slot reaches past it."""

import re

REACH = 1200
"""Code points looked at on each side of a place: a longer "sentence" is no statement, and a hostile page must not cost more."""

_LOWER = "a-zà-öø-ÿа-яёąćčďđęěğıłńňœřśšşťůűźżžіїєґ"
"""Letters that begin no sentence."""

_END = re.compile(rf"[.!?…؟۔]+[\"'”’»)\]]*(?=\s+[\"'“‘„«(\[*_–—-]*[^\W_{_LOWER}])|[。！？]+[”’」』）)]*|(?<=[^\s])\s*(?:•|¦)\s+")
_SHORT_LINE = 64
"""A line that ends before this many code points was ended on purpose; longer ones may be wrapped."""

_LABEL = re.compile(r"\s*[\[(（【*_-]*[^\W\d_][^\n:：]{0,24}[:：]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st ste mt ft no nos vol nr jr sr vs sen gov rep gen col lt capt sgt rev hon "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "p pp ed eds hrsg hg bzw ca z.b u.a d.h bd jg ausg abb zit vgl mag dipl ing art mme mlle m sra srta dra núm num pág "
    "tłum przeł przekł oprac překl přel pozn przyp ang niem franc hiszp wł angl něm franc övers overs trad çev ing "
    "пер англ нем франц исп итал польск прим перекл нім "
    "г гг ул им т д стр см напр e.g i.e cf al etc approx dept univ assn bros a.m p.m u.s u.k u.n d.c l.a n.y".split()
)
_MONTHS = frozenset("jan jän feb mär mar apr mai maj jun jul aug sep okt oct nov dez dec des".split())
"""Beginnings of the months where a day is written with a dot: "14. September"."""

_REST_OF_DATE = re.compile(r"\d{1,2}\.|(?:19|20)\d\d\b")
"""What follows the day, or the month, where both are written with a dot and a space: "3. 5. 2019"."""

_NAMES_WITH_MARKS = ("yahoo", "jeopardy", "e")
_INITIALS = re.compile(r"(?:^|[\s(.])[^\W\d_](?:\.[^\W\d_])*$")


def line_around(text: str, start: int, end: int, at: int) -> tuple[int, int]:
    """Return the line of the block `start..end` that holds `at`; a wrapped line goes on."""
    low = max(start, at - REACH)
    high = min(end, at + REACH)
    begin = low
    for newline in re.finditer("\n", text[low:at]):
        if _ends_line(text, low, low + newline.start(), high):
            begin = low + newline.end()
    finish = high
    for newline in re.finditer("\n", text[at:high]):
        if _ends_line(text, begin, at + newline.start(), high):
            finish = at + newline.start()
            break
    return begin, finish


def _ends_line(text: str, start: int, newline: int, end: int) -> bool:
    before = text[max(start, newline - 200) : newline].rsplit("\n", 1)[-1].rstrip()
    after = text[newline + 1 : min(end, newline + 60)]
    if len(before) < _SHORT_LINE or before[-1:] in ".!?。！？:：…":
        return True
    return not after.strip() or after[:1] == "\n" or _LABEL.match(after) is not None


def sentence_around(text: str, start: int, end: int, at: int) -> tuple[int, int]:
    """Return the sentence of the line `start..end` that holds `at`.

    >>> text = "One. This first appeared in U.S. News. Three."
    >>> text[slice(*sentence_around(text, 0, len(text), 12))]
    'This first appeared in U.S. News.'
    """
    low = max(start, at - REACH)
    high = min(end, at + REACH)
    begin, finish = low, high
    for mark in _END.finditer(text, low, high):
        if _is_abbreviation(text, low, mark):
            continue
        if mark.end() <= at:
            begin = mark.end()
        else:
            finish = mark.end()
            break
    while begin < finish and text[begin].isspace():
        begin += 1
    while finish > begin and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


def _is_abbreviation(text: str, low: int, mark: re.Match[str]) -> bool:
    sign = mark.group()
    if sign not in {".", "!"}:
        return False
    before = text[max(low, mark.start() - 24) : mark.start()]
    word = re.split(r"[\s(\[\"“«]", before)[-1].casefold()
    if sign == "!":
        return word in _NAMES_WITH_MARKS
    if word in _ABBREVIATIONS or _INITIALS.search(before):
        return True
    following = text[mark.end() : mark.end() + 6].strip()
    return word.isdigit() and len(word) <= 2 and (following[:3].casefold() in _MONTHS or _REST_OF_DATE.match(following) is not None)
