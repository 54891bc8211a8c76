"""Copyright notices as printed: who holds the rights, since when, and whether all are reserved; in some thirty languages."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Any

from provtrack.values.date import with_ascii_digits
from provtrack.values.holder import DOMAIN, EDGE, YEAR, YEARS, Holding, names_company, read_holding
from provtrack.values.rights import find_reserved, remove_reserved
from provtrack.values.wordlist import load_tables, load_words, replace_surrogates, write_pattern

_REACH = 220
"""How far from its sign a notice may go, in characters."""
_NEAR = 60
"""How far from the holder the words may stand that reserve the rights, to be part of the notice."""
_LIST_REACH = 600
_MOST_HINTS = 500
"""A page with more is a gallery or an attack; what comes after is left alone."""
_LONGEST_STATEMENT = 500
_LONGEST_BEFORE, _MOST_WORDS_BEFORE = 90, 8


@dataclass(frozen=True, slots=True)
class CopyrightNotice:
    """What a notice says."""

    text: str
    """As printed."""
    holders: tuple[str, ...]
    years: tuple[int, ...]
    """As stated; of a range its two ends."""
    is_all_rights_reserved: bool


@dataclass(frozen=True, slots=True)
class NoticeMention:
    """A notice with its place in a text."""

    start: int
    end: int
    notice: CopyrightNotice


@dataclass(frozen=True, slots=True)
class _Sign:
    """What opens a notice: "©", "Copyright (c)", or a word of East Asia beside which the holder stands."""

    start: int
    end: int
    text: str
    """Casefolded."""
    may_follow: bool
    """Whether the holder may stand before it."""
    is_east: bool = False


@dataclass(frozen=True, slots=True)
class _Wording:
    """Patterns made from data/authority/notices.toml."""

    hint: Any
    """Finds in linear time where a notice may be."""
    sign: re.Pattern[str]
    east: re.Pattern[str]
    east_end: re.Pattern[str]
    """One of them right before another sign: "저작권자(c)"."""
    east_before: frozenset[str]
    prose: re.Pattern[str]
    publisher: re.Pattern[str]


_LIST_ITEM = re.compile(r"\([abd]\)\s", re.IGNORECASE)
_SYMBOL = (
    r"(?:(?:TM|™|®|℗)\s?(?:&|and|,)?\s?)?(?:©|ⓒ|&copy;|[(（][cC][)）]|℗|@(?=\s?(?:19|20)\d\d\b)"
    r"|(?:(?<=\n)|\A)c\.(?=\s?20\d\d\s(?:The\s)?[A-Z]\w+\s[A-Z]))"
)
"""The last is that of the New York Times' syndicate at the beginning of a line: "c.2019 Example Company"; elsewhere it is "circa"."""
_LOWER_AGENCIES = "dpa|apa|afp|sda|sid|epd|kna|ots|dts|ansa|efe|pap|čtk|ntb|anp|belga"
"""Agencies that write themselves in small letters: "(c) dpa"."""
_SMALL = re.compile(rf"\s?(?:{_LOWER_AGENCIES})(?![\w-])")
_YEAR_BEFORE = re.compile(rf"(?:\A|[|•·\n])\s{{0,3}}(?P<years>{YEAR}(?:\s?[-–—]\s?{YEAR})?)\s?\Z")
_TO = re.compile(r"\s*(?:לـ?|ל(?=[א-ת]{2}))")
"""The Hebrew preposition "to", written together with its noun."""
_YEAR_AFTER = re.compile(rf"[\s,.|]{{0,3}}({YEAR})(?!\d)")
_QUIZ = re.compile(r"[\s\d–-]+[^\W\d_]")
"""What follows the "(c)" of an answer in a list: "(c) 2003 - correct"."""
_CUT_BEFORE = re.compile(r"\s[|•·–—-]\s|[。；;|•]|\.\s(?=[A-Z][a-z])")
_CUT_BEFORE_EAST = re.compile(r"\s[|•·–—-]\s|[。；;|•，\s：:)）](?=\S)")
_ARABIC_TO = re.compile(r"(?:لل(?=\w{3})|ل(?=[^\Wل]\w{3}))")
_LABELLED = re.compile(r"\s?[:：©ⓒ(（]|属|归|歸")
"""What follows a sign of East Asia that the holder stands behind, though another word touches it from the front."""
_HOLDER_FOLLOWS = re.compile(r"\s*(?:لـ|لدى|ل\w|©|to\s|by\s|à\s|bei\s|:)")


def find_notices(text: str) -> list[NoticeMention]:
    """Find the copyright notices in a text, in text order.

    A bare "All rights reserved" is one too, with neither holder nor year.

    >>> [(m.notice.holders, m.notice.years) for m in find_notices("© 2015-2020 Example Media GmbH & Co. KG. Alle Rechte vorbehalten")]
    [(('Example Media GmbH & Co. KG',), (2015, 2020))]
    """
    mentions: list[NoticeMention] = []
    for start, end in _regions(text):
        for mention in _find_in_region(text, start, end):
            if not mentions or mentions[-1].end <= mention.start:
                mentions.append(mention)
    return mentions


def parse_notice(text: str) -> CopyrightNotice | None:
    """Read a string that is known to be a copyright statement, as metadata give it: the sign may be missing.

    >>> parse_notice("Example Courier, Vienna, Austria").holders
    ('Example Courier',)
    """
    text = text.strip()[:_LONGEST_STATEMENT]
    found = [mention.notice for mention in find_notices(text)]
    is_reserved = any(notice.is_all_rights_reserved for notice in found)
    holders = tuple(dict.fromkeys(holder for notice in found for holder in notice.holders))
    years = tuple(dict.fromkeys(year for notice in found for year in notice.years))
    if not holders and not years:
        bare = read_holding(remove_reserved(text), is_certain=True)
        holders, years = bare.holders, bare.years
    return CopyrightNotice(text, holders, years, is_reserved) if holders or years or found else None


def reserves_all_rights(text: str) -> bool:
    """Tell whether a text says that all rights are reserved, in any language we have.

    >>> reserves_all_rights("Minden jog fenntartva."), reserves_all_rights("Some rights reserved")
    (True, False)
    """
    return any(next(find_reserved(text, start, end), None) for start, end in _regions(text))


def _regions(text: str) -> list[tuple[int, int]]:
    """Return the parts of a text that may hold notices: the lines with a hint, of long lines only what is near it."""
    regions: list[tuple[int, int]] = []
    for hint in islice(_wording().hint.finditer(replace_surrogates(text)), _MOST_HINTS):
        begin = max(text.rfind("\n", max(0, hint.start() - _REACH), hint.start()) + 1, hint.start() - _REACH, 0)
        limit = hint.end() + 2 * _REACH
        line_end = text.find("\n", hint.end(), limit)
        if line_end >= 0 and not text[hint.end() : line_end].strip(EDGE):
            line_end = text.find("\n", line_end + 1, limit)
        end = min(len(text), limit) if line_end < 0 else line_end
        if regions and begin <= regions[-1][1]:
            regions[-1] = (regions[-1][0], max(end, regions[-1][1]))
        else:
            regions.append((begin, end))
    return regions


def _find_in_region(text: str, start: int, end: int) -> list[NoticeMention]:
    """Return the notices of a part of a text."""
    region = with_ascii_digits(text[start:end])
    signs = _signs(region, text[max(0, start - _LIST_REACH) : start])
    mentions: list[NoticeMention] = []
    floor = 0
    for place, sign in enumerate(signs):
        if sign.end <= floor:
            continue
        ceiling = signs[place + 1].start if place + 1 < len(signs) else len(region)
        floor = max(floor, signs[place - 1].end if place else 0)
        mention = _read_notice(region, sign, floor, min(ceiling, sign.end + _REACH))
        if mention is not None:
            mentions.append(mention)
            floor = mention.end
    mentions = _with_unmarked(region, mentions)
    return [
        NoticeMention(start + each.start, start + each.end, replace(each.notice, text=text[start + each.start : start + each.end]))
        for each in mentions
    ]


def _signs(region: str, before: str) -> list[_Sign]:
    """Return the signs that open a notice in a region; `before` is the text that precedes it."""
    words = _wording()
    signs = [
        _Sign(match.start(), match.end(), match[0].strip().casefold(), may_follow=True)
        for match in words.sign.finditer(region)
        if _is_sign(region, match, before)
    ]
    signs.extend(
        _Sign(match.start(), match.end(), match[0], may_follow=match[0] not in words.east_before, is_east=True)
        for match in words.east.finditer(region)
    )
    signs.sort(key=lambda sign: sign.start)
    joined: list[_Sign] = []
    for sign in signs:
        opens = bool(joined) and _opens_next(region, joined[-1], sign)
        joined.append(replace(sign, start=joined.pop().start) if opens else sign)
    return joined


def _opens_next(region: str, sign: _Sign, following: _Sign) -> bool:
    """Tell whether a word of East Asia only opens the notice of the sign behind it: "저작권자 © X", but not "X 版权所有 © Y"."""
    if not sign.is_east or following.is_east or region[sign.end : following.start].strip(" \t:："):
        return False
    return not region[: sign.start].rstrip(" ")[-1:].isalnum()


def _is_sign(region: str, match: re.Match[str], before: str) -> bool:
    """Tell whether "(c)" or the word "copyright" stands there as the sign of a notice."""
    sign, start = match[0].casefold().strip().replace("（", "(").replace("）", ")"), match.start()
    if any(mark in sign for mark in ("©", "ⓒ", "&copy;")):
        return True
    after = region[match.end() : match.end() + 80]
    if sign == "(c)":
        is_joined = start > 0 and (region[start - 1].isalnum() or region[start - 1] in ")(.")
        if (is_joined and not _wording().east_end.search(region, 0, start)) or _LIST_ITEM.search((before + region[:start])[-_LIST_REACH:]):
            return False
        return bool(re.match(rf"\s?(?:{YEAR}|by\s|[^\W\d_a-z]|{DOMAIN.pattern}|{_SMALL.pattern})", after))
    if "(c)" in sign or "@" in sign or "℗" in sign:
        return True
    if _wording().prose.match(after):
        return False
    if re.match(rf"[\s:,=]*(?:{YEAR}|by\s|all\s+rights)|\s?[:：=]", after, re.IGNORECASE):
        return True
    if re.match(rf"\s+[^\W\d_a-zß-ÿ][^.\n]{{1,60}}?\s{YEAR}", after):
        return True
    is_start = not re.search(r"[^\W_]\s*\Z", region[max(0, start - 3) : start])
    return match[0][0].isupper() and is_start and bool(re.match(r"\s+[^\W\d_a-zß-ÿ]", after))


def _read_notice(region: str, sign: _Sign, floor: int, ceiling: int) -> NoticeMention | None:
    """Read the notice around a sign, from `floor` to `ceiling` at most."""
    line_end = region.find("\n", sign.end, ceiling)
    if line_end >= 0 and not region[sign.end : line_end].strip():
        line_end = region.find("\n", line_end + 1, ceiling)
    body = region[sign.end : ceiling if line_end < 0 else line_end]
    rights = next(find_reserved(body), None)
    held, end = _read_after(body, rights, is_certain=sign.text not in {"copyright", "(c)", "c."} or _SMALL.match(body) is not None)
    begin = max(sign.start, floor)
    leading = _reserved_before(region, floor, begin)
    if leading is not None:
        begin = leading
        held = Holding(tuple(map(_without_arabic_to, held.holders)), held.years, held.length)
    is_glued = sign.is_east and region[:begin].rstrip(" " if " " in sign.text else "")[-1:].isalnum() and not _LABELLED.match(body)
    if sign.may_follow and (is_glued or not held.holders):
        before, at = _read_before(region, floor, begin, is_east=sign.is_east and " " not in sign.text)
        if before.holders:
            held, begin, end = Holding(before.holders, held.years or before.years, 0), at, 0 if is_glued else end
    is_reserved = rights is not None or leading is not None
    if not held.holders and not is_reserved and (not held.years or (sign.text == "(c)" and _QUIZ.match(body))):
        return None
    finish = sign.end + end
    if rights is None and held.holders and begin == sign.start:
        finish = _content_end(region, sign.end, finish, held.holders[-1])
    if held.holders and not held.years and begin == sign.start and (year := _YEAR_BEFORE.search(region, max(floor, begin - 16), begin)):
        begin = year.start("years")
        held = Holding(held.holders, tuple(int(number) for number in re.findall(YEAR, year["years"])), held.length)
    printed = region[begin:finish].rstrip(" \t\r\n|,;-–—•")
    return NoticeMention(begin, begin + len(printed), CopyrightNotice(printed, held.holders, held.years, is_reserved))


def _read_after(body: str, rights: re.Match[str] | None, *, is_certain: bool) -> tuple[Holding, int]:
    """Read what follows a sign, with the place in `body` where the notice ends."""
    held = read_holding(body[: rights.start()] if rights else body, is_certain=is_certain)
    if rights is None:
        return held, held.length
    end = rights.end() if rights.start() - held.length <= _NEAR else held.length
    follows = body[rights.end() :]
    if not held.holders and (_HOLDER_FOLLOWS.match(follows) or "\u0600" <= rights[0][0] <= "\u06ff"):
        bare = _without_arabic_to(follows)
        later = read_holding(bare, is_certain=True)
        if later.holders:
            return Holding(later.holders, held.years or later.years, 0), rights.end() + later.length + len(follows) - len(bare)
    return held, end


def _reserved_before(region: str, floor: int, start: int) -> int | None:
    """Return where words that reserve the rights begin, if they stand right before a sign."""
    for rights in find_reserved(region, max(floor, start - _NEAR), start):
        between = region[rights.end() : start]
        if not between.strip(EDGE) and "\n" not in between:
            return rights.start()
    return None


def _read_before(region: str, floor: int, start: int, *, is_east: bool) -> tuple[Holding, int]:
    """Read a holder that stands before the sign, on the same line ("Example Daily, 2019 ©"), with the place where it begins."""
    begin = max(floor, region.rfind("\n", floor, start) + 1, start - _LONGEST_BEFORE)
    segment = region[begin:start].rstrip()
    cuts = [match.end() for match in (_CUT_BEFORE_EAST if is_east else _CUT_BEFORE).finditer(segment)]
    cuts.extend(rights.end() for rights in find_reserved(segment))
    publisher = _wording().publisher.search(segment, max(cuts, default=0))
    cut = publisher.end() if publisher else max(cuts, default=0)
    begin, segment = begin + cut, segment[cut:]
    if not segment.strip(EDGE) or len(segment.split()) > _MOST_WORDS_BEFORE:
        return Holding((), (), 0), start
    return read_holding(_without_arabic_to(segment), is_certain=False), begin


def _content_end(region: str, start: int, finish: int, holder: str) -> int:
    """Return where the last holder or year of a notice ends: an address after it is not part of it."""
    ends = [year.end() for year in YEARS.finditer(region, start, finish)]
    place = region.find(holder, start, finish)
    return max(place + len(holder), *ends, start) if place >= 0 else finish


def _without_arabic_to(text: str) -> str:
    """Take the preposition "to" (ل), written together with its noun, off the front."""
    trimmed = text.lstrip(" \t:ـ©")
    match = _ARABIC_TO.match(trimmed)
    if not match:
        return text
    return ("ال" if match[0] == "لل" else "") + trimmed[match.end() :]


def _with_unmarked(region: str, mentions: list[NoticeMention]) -> list[NoticeMention]:
    """Add the words that reserve the rights where no sign stands.

    The holder is before them if the line begins with a year or ends like a company: "2019 Example Corp. All rights reserved."
    """
    found = list(mentions)
    reserved = list(find_reserved(region))
    for place, rights in enumerate(reserved):
        ceiling = reserved[place + 1].start() if place + 1 < len(reserved) else len(region)
        if any(mention.start < rights.end() and rights.start() < mention.end for mention in found):
            continue
        floor = max((mention.end for mention in found if mention.end <= rights.start()), default=0)
        begin = max(floor, region.rfind("\n", floor, rights.start()) + 1, rights.start() - _LONGEST_BEFORE)
        segment = region[begin : rights.start()]
        trimmed = segment.strip(EDGE)
        held = Holding((), (), 0)
        if (YEARS.match(trimmed) or names_company(trimmed)) and len(trimmed.split()) <= _MOST_WORDS_BEFORE:
            held = read_holding(segment, is_certain=False)
        start = begin + len(segment) - len(segment.lstrip()) if held.holders else rights.start()
        year = _YEAR_AFTER.match(region, rights.end()) if held.holders and not held.years else None
        end = year.end() if year else rights.end()
        if not held.holders and not any(rights.end() <= mention.start < rights.end() + _LONGEST_BEFORE for mention in mentions):
            held, end = _read_owner(region, rights.end(), ceiling)
        years = (int(year[1]),) if year else held.years
        found.append(NoticeMention(start, end, CopyrightNotice(region[start:end], held.holders, years, is_all_rights_reserved=True)))
    return sorted(found, key=lambda mention: mention.start)


def _read_owner(region: str, start: int, ceiling: int) -> tuple[Holding, int]:
    """Read whose the rights are that are reserved, right behind those words: "Tous droits réservés Example Post 2020".

    It has to show that it is a holder: by a year, the form of a company, or the preposition of the script.
    """
    stop = region.find("\n", start, start + _REACH)
    follows = region[start : min(ceiling, stop if stop >= 0 else start + _LONGEST_BEFORE)]
    to = _TO.match(follows)
    bare = follows[to.end() :] if to else _without_arabic_to(follows)
    held = read_holding(bare, is_certain=True)
    named = bare[: held.length].strip(EDGE)
    is_owner = to is not None or bare != follows or bool(held.years) or names_company(named)
    if not held.holders or not is_owner or len(named.split()) > _MOST_WORDS_BEFORE:
        return Holding((), (), 0), start
    return held, start + len(follows) - len(bare) + held.length


@lru_cache(maxsize=1)
def _wording() -> _Wording:
    import re2

    tables, hints, east = load_tables("notices"), load_words("notices", "hints"), load_words("notices", "signs")
    literals = (*hints["signs"], *hints["rights"])
    words = tables["signs"]["words"]
    sign = rf"(?:{_SYMBOL}|(?<![\w/@.#-])(?:{write_pattern(words)}|copr\.)(?![\w-]))"
    return _Wording(
        hint=re2.compile("(?i)" + "|".join(re2.escape(literal) for literal in literals)),
        sign=re.compile(rf"{sign}(?:[\s:&@,]{{0,4}}{sign}){{0,4}}", re.IGNORECASE),
        east=re.compile("|".join(r"\s?".join(map(re.escape, mark)) for mark in (*east["either"], *east["before"]))),
        east_end=re.compile(rf"(?:{'|'.join(map(re.escape, east['either']))})\Z"),
        east_before=frozenset(east["before"]),
        prose=re.compile(rf"[\s:-]{{0,4}}(?:&|-?(?:{write_pattern(tables['prose']['words'])})\b)(?!\s*©)", re.IGNORECASE),
        publisher=re.compile(rf"(?:.*\b)?(?:{write_pattern(tables['publishers']['words'])})\s+", re.IGNORECASE),
    )
