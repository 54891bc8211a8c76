"""Dates as pages print them, in prose and markup, in some thirty languages; as precise as stated, never more."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as calendar_date
from functools import cached_property, lru_cache, total_ordering
from heapq import merge
from typing import Any

import tomli

from provtrack.resources import folder

_EARLIEST, _LATEST = 1400, 2100
_MONTHS_A_YEAR, _LONGEST_MONTH = 12, 31
_REACH = 44
"""How far from its year a date may begin or end, in characters."""


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day.

    >>> str(PartialDate(2015, 9)), PartialDate(2015) < PartialDate(2015, 9, 14)
    ('2015-09', True)
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar has."""
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        calendar_date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """Print as ISO 8601, as much as is known."""
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{self.year:04}{month}" + ("" if self.day is None else f"-{self.day:02}")

    def __lt__(self, other: object) -> bool:
        """Order by time; of two that begin alike the less precise comes first."""
        return self._key() < other._key() if isinstance(other, PartialDate) else NotImplemented

    def _key(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read what `str` prints.

        Raises:
            ValueError: It is not of that form, or no such day exists.
        """
        parts = text.split("-")
        if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text, re.ASCII):
            raise ValueError(f"not a date: {text!r}")
        return cls(*(int(part) for part in parts))


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: where it stands, what it says; time and zone as printed ("6:45 PM", "EST")."""

    start: int
    end: int
    date: PartialDate
    time: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The month and day names of one language, casefolded; a name that means several months has them all."""

    months: Mapping[str, frozenset[int]]
    days: frozenset[str]
    order: str | None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A date read around a year, with its offsets in the text."""

    start: int
    end: int
    date: PartialDate


@dataclass(frozen=True)
class _Page:
    """A text with what helps to read the dates in it."""

    text: str
    language: str | None

    @cached_property
    def shown_order(self) -> str | None:
        """The order of the all-numeric dates that can be read in one way only, where they agree."""
        shown = {
            "dmy" if int(first) > _MONTHS_A_YEAR else "mdy"
            for first, second in _NUMERIC.findall(self.text)
            if (int(first) > _MONTHS_A_YEAR) != (int(second) > _MONTHS_A_YEAR)
        }
        return shown.pop() if len(shown) == 1 else None

    def numeric_order(self, mark: str) -> str | None:
        """Return the order of an ambiguous all-numeric date: as an unmistakable one shows it, else as the language has it."""
        if self.shown_order:
            return self.shown_order
        if mark == ".":
            return "dmy"
        tag = (self.language or "").replace("_", "-").casefold()
        if tag.startswith("en-"):
            return "mdy" if tag in _MONTH_FIRST else "dmy"
        if not tag or (tag == "en" and mark == "-"):
            return None
        order = _calendar(tag.partition("-")[0]).order
        return "dmy" if order == "ymd" else order


_MONTH_FIRST = frozenset({"en-us", "en-ph", "en-pr", "en-gu"})
"""English where CLDR writes the month before the day."""

_YEAR = re.compile(r"(?:1[4-9]|20)\d\d(?:(?!\d)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))")
_HAN_YEAR = re.compile(r"[〇零一二三四五六七八九]{4}(?=年)")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
"""The year before the first of each era: of Japan (Cabinet Office), and of the Republic of China, which Taiwan counts by."""
_ERA_YEAR = re.compile(r"(?P<era>明治|大正|昭和|平成|令和|民國|民国)\s?(?P<number>元|\d{1,3}|[一二三四五六七八九十]{1,3})(?=\s?年)")
_YEAR_WORD = re.compile(r"\s(?:г\.|года|году|р\.|року|році|roku|r\.)(?!\w)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:19|20)\d\d(?!\d)")
_FOREIGN_DIGIT = re.compile(r"[٠-٩۰-۹०-९０-９]")
_TO_ASCII = {ord(zero) + step: str(step) for zero in "٠۰०０" for step in range(10)}
_HAN = "〇一二三四五六七八九"

_TOKEN = re.compile(
    r"\d+|[^\W\d_][^\W\d_\u0300-\u036f]*[^\W\d_\u0300-\u036f\u0900-\u0903\u093a-\u094f\u200c'’׳״॰]*(?:[\u093a-\u094f\u0900-\u0903]+[^\W\d_]*){0,6}[׳॰]?|[^\W\d_]"
)
_GAP_SIGNS = " \t\n\r\u00a0\u202f.,،/\u200e\u200f·-'’"
_WIDEST_GAP, _LONGEST_WORD = 3, 20
_GAP = re.compile(r"[\s.,،/\u200e\u200f·-]{0,3}")
_LAST_WORD = re.compile(r"[\s\d.,،/·()-]")
_LINKS = frozenset(("de del of di do da den d r г года год р року năm a van ngày dne le the godu roku").split())
"""Words that stand between day, month and year ("18 de septiembre de 2015", "18 września 2015 roku")."""
_ORDINALS = frozenset("st nd rd th er ère º ª го е ого те й ое an en i e a".split())
_NORDIC = frozenset({"sv", "da", "no", "nb", "nn", "fi"})
"""Languages that write day and month apart from the year: "3/5 2019"."""
_CLOCK_TAIL = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s[AP]M)?\s(?:[A-Z]{2,5}\s)?\Z")

_FIGURE_GOES_ON = re.compile(r"\.\d")
_NUMERIC_AFTER = re.compile(r"(?P<mark>[./-])\s?(?P<month>\d{1,2})(?P=mark)\s?(?P<day>\d{1,2})(?![\d%])")
_EAST_AFTER = re.compile(
    r"(?:\s?[（(](?:昭和|平成|令和)[^（()）\s]{1,4}[)）])?\s?[年년][）)]?\s?(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月월](?:\s?(?P<day>\d{1,2}|[一二三四五六七八九十廿]{1,3})\s?[日號号일])?"
)
_WORDY_AFTER = re.compile(r"[.,]?[\s-](?P<month>[^\W\d_]{3,12})\.?(?:[\s-](?P<day>\d{1,2})(?![\d:])(?:\.|-?(?:án|én|i|st|nd|rd|th)\b)?)?")
_WEEKDAY_BEFORE = re.compile(r"([^\W\d_]+(?:[\s-][^\W\d_]+)?)\.?(?:,|،)?\s?(?:den|der|le|the|dnia|dne)?\s?\Z")

_LEAD = (
    r"(?:(?<=[日号號일])|\s?[,،|·•/–—-]\s?|\s|\.\s|\s?\(|T"
    r"|,?\s(?:at|um|à|a las|às|alle|alle ore|ore|kl\.?|klo|в|о|om|o godz\.|godz\.|saat|v|ob|på|lúc|pukul|الساعة|בשעה)\s)"
)
_ZONE = (
    r"(?:Z\b|\(?(?:(?:UTC|GMT)\s?)?[+\u2212-](?:0\d|1[0-4]):?[0-5]\d\b\)?|\(?(?:GMT|UTC)(?:\s?[+\u2212-]\d{1,2}(?!\d))?\b\)?"
    r"|\(?(?:[ECMP][SD]?T|AK[SD]T|HST|BST|IST|JST|KST|CES?T|MES?Z|EES?T|WES?T|WIB|WITA|MSK|МСК|AE[SD]T|AC[SD]T|AWST|NZ[SD]T|SGT|HKT|PKT|PHT|WAT|CAT|EAT|SAST|BRT|ART)\b\)?)"
)
_HALF = r"[ap]\.?m\b\.?|[AP]\.?M\b\.?"
_WEEKDAY_AFTER = re.compile(r",?\s\(?([^\W\d_]{3,12})\)?(?!\w)")
_TIME_AFTER = re.compile(
    rf"{_LEAD}(?P<time>(?:[上下]午|오[전후]|午[前後])?\s?(?:[01]?\d|2[0-4])(?:"
    rf"[:h][0-5]\d(?::[0-5]\d(?:[.,]\d{{1,9}})?)?(?:\s?(?:{_HALF}|Uhr\b|hrs?\b|h\b))?"
    rf"|\.[0-5]\d\s?(?:{_HALF}|Uhr\b)|\s?(?:{_HALF}|Uhr\b)|[時时点시]\s?(?:[0-5]?\d[分분])?))(?!\d)(?:\s?(?P<zone>{_ZONE}))?"
)
_DOTTED_TIME_AFTER = re.compile(r"(?:,|\s-)?\s(?:kl\.?\s|klo\s)?(?P<time>(?:[01]\d|2[0-3])\.[0-5]\d)(?![\d.%€])")
_TIME_BEFORE = re.compile(
    rf"(?<![\d:])(?P<time>(?:[01]?\d|2[0-4])[:h][0-5]\d(?::[0-5]\d)?(?:\s?(?:{_HALF}|Uhr\b))?)(?:\s(?P<zone>{_ZONE}))?(?:,|\s[-–|·]|\son)?\s\Z"
)
_PADDING = re.compile(
    r"(?:(?:on|le|am|den|der|dnia|dne|ngày|el|il|lo|em|op|på|tanggal|vom|du|of)\s)?[\s.,;:|()\[\]–—-]*(?:г\.?|р\.?|年|m\.|[^\W\d_]{3,10}(?:day|tag|di|gün[üu]?))?[\s.,;:|()\[\]–—-]*",
    re.IGNORECASE,
)


def find_dates(text: str, language: str | None = None) -> list[DateMention]:
    """Find the absolute dates in a text, in text order.

    A year alone is no date here, nor are relative dates ("yesterday"). An all-numeric date that can be read two
    ways is read in the order that an unmistakable one in the same text shows, else in the language's; where
    neither is known it is left out. With points the day always comes first.

    >>> [str(m.date) for m in find_dates("Posted 18. September 2015, updated Sept. 20, 2015")]
    ['2015-09-18', '2015-09-20']
    >>> find_dates("09/08/2015"), [str(m.date) for m in find_dates("09/08/2015", "fr")]
    ([], ['2015-08-09'])
    """
    page = _Page(with_ascii_digits(text), language)
    mentions: list[DateMention] = []
    floor = 0
    for year in _years(page.text):
        if year.start() < floor:
            continue
        reading = _read(page, year, floor)
        if reading is not None:
            mentions.append(_with_time(page, reading, floor))
            floor = mentions[-1].end
    return mentions


def _years(text: str) -> Iterator[re.Match[str]]:
    """Yield what may be a year, or a date in eight digits, in text order."""
    digits = (year for year in _YEAR.finditer(text) if not year.start() or not text[year.start() - 1].isdigit())
    return merge(digits, _HAN_YEAR.finditer(text), _ERA_YEAR.finditer(text), key=re.Match.start) if "年" in text else digits


def parse_date(text: str, language: str | None = None) -> DateMention | None:
    """Read a string that is one date and nothing else: ISO 8601, RFC 2822, prose, month and year, or a year alone.

    >>> parse_date("2015-09-18T10:00:00+02:00").zone, str(parse_date("Januar 2021").date), str(parse_date("2015").date)
    ('+02:00', '2021-01', '2015')
    """
    trimmed = text.strip()
    if not trimmed or len(trimmed) > 3 * _REACH:
        return None
    offset = text.index(trimmed)
    plain = with_ascii_digits(trimmed)
    whole = _parse_short(plain)
    if whole is not None:
        return DateMention(offset, offset + len(plain), whole)
    full = _with_century(plain, language) or plain
    found = find_dates(full, language)
    if len(found) != 1 or not _PADDING.fullmatch(full[: found[0].start] + "|" + full[found[0].end :]):
        return None
    end = min(found[0].end - (len(full) - len(plain)), len(trimmed))
    return DateMention(offset + found[0].start, offset + end, found[0].date, found[0].time, found[0].zone)


def _parse_short(text: str) -> PartialDate | None:
    """Read a whole string that gives only a year, or year and month in digits: too little to be sought in prose."""
    match = re.fullmatch(
        r"(?P<year>(?:1[4-9]|20)\d\d)(?:[-/.](?P<month>\d\d))?(?:\s?[年г]\.?)?|(?P<m>\d\d?)[/.](?P<y>(?:1[4-9]|20)\d\d)", text
    )
    if not match:
        return None
    month = match["month"] or match["m"]
    return _date(int(match["year"] or match["y"]), int(month) if month else None, None)


def _with_century(text: str, language: str | None) -> str | None:
    """Write out the year of "18.09.15", where the language is known."""
    match = re.fullmatch(r"(\d{1,2}([./])\d{1,2}\2)(\d\d)((?:[\s,-].{1,20})?)", text)
    return f"{match[1]}20{match[3]}{match[4]}" if match and language else None


def with_ascii_digits(text: str) -> str:
    """Write Arabic, Persian, Devanagari and full-width digits as ASCII; offsets stay the same."""
    return text if text.isascii() or not _FOREIGN_DIGIT.search(text) else text.translate(_TO_ASCII)


def _date(year: int, month: int | None, day: int | None) -> PartialDate | None:
    """Make a date, or None where no calendar has it."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _read(page: _Page, year: re.Match[str], floor: int) -> _Reading | None:
    """Read the date whose year stands there; it begins no earlier than `floor`."""
    if year.re is _ERA_YEAR:
        return _read_era(page, year)
    text = page.text
    if year.end() - year.start() > len("2015"):
        date = _date(int(year[0][:4]), int(year[0][4:6]), int(year[0][6:]))
        return _Reading(year.start(), year.end(), date) if date else None
    number = int("".join(str(_HAN.find(sign.replace("零", "〇"))) if sign in _HAN or sign == "零" else sign for sign in year[0]))
    if not _EARLIEST <= number <= _LATEST:
        return None
    date, end = _read_after(page, number, year.end())
    if date is not None:
        return _Reading(year.start(), end, date)
    begin = max(floor, year.start() - _REACH)
    left = text[begin : year.start()]
    is_figure = left.endswith(".") and _FIGURE_GOES_ON.match(text, year.end())
    date, start = _read_before(page, number, left) if _may_end_date(left) and not is_figure else (None, 0)
    if date is not None:
        return _Reading(begin + start, year.end(), date)
    return _read_words_after(page, number, year)


def _read_era(page: _Page, year: re.Match[str]) -> _Reading | None:
    """Read "令和3年5月3日" and "民國110年7月12日": the year is counted from an era's first; without a month it may be a decade."""
    number = 1 if year["number"] == "元" else _number(year["number"])
    date, end = _read_after(page, _ERAS[year["era"]] + number, year.end()) if number else (None, 0)
    return _Reading(year.start(), end, date) if date is not None else None


def _read_after(page: _Page, year: int, end: int) -> tuple[PartialDate | None, int]:
    """Read the month and day in digits that follow a year, with the place where they end."""
    match = _NUMERIC_AFTER.match(page.text, end) or _EAST_AFTER.match(page.text, end)
    if not match:
        return None, end
    return _date(year, _number(match["month"]), _number(match["day"]) if match["day"] else None), match.end()


def _read_words_after(page: _Page, year: int, match: re.Match[str]) -> _Reading | None:
    """Read the month name and day that follow a year, as Hungarian writes them ("2015. szeptember 18.")."""
    words = _WORDY_AFTER.match(page.text, match.end())
    if not words or not (words["day"] or (page.language or "").startswith("hu")):
        return None
    month = _month(words["month"], page.language, has_day=words["day"] is not None)
    date = _date(year, month, int(words["day"]) if words["day"] else None) if month else None
    return _Reading(match.start(), words.end(), date) if date else None


def _may_end_date(left: str) -> bool:
    """Tell cheaply whether what stands before a year can belong to it: it ends in a number, a month or a link."""
    head = left.rstrip(_GAP_SIGNS)
    if not head or len(left) - len(head) > _WIDEST_GAP:
        return False
    if head[-1].isdigit():
        return True
    word = _LAST_WORD.split(head[-_LONGEST_WORD:])[-1].casefold()
    return word in _endings() or word.removeprefix("ב") in _endings()


def _read_before(page: _Page, year: int, left: str) -> tuple[PartialDate | None, int]:
    """Read the month and day that end right before a year, with the place where they begin in `left`."""
    clock = _CLOCK_TAIL.search(left) if left.endswith(" ") else None
    if clock:
        left = left[: clock.start()]
    tokens = _tokens_before(left)
    if not tokens:
        return None, 0
    last = tokens[0]
    if last[0].isdigit():
        return _read_number_before(page, year, left, tokens)
    for width in (2, 1):
        name = " ".join(token[0] for token in reversed(tokens[:width]))
        month = _month(name, page.language, has_day=len(tokens) > width and tokens[width][0].isdigit()) if len(tokens) >= width else None
        if month is None:
            continue
        rest = tokens[width:]
        if len(rest) > 1 and tokens[width][2].strip() == "/":
            rest = _without_second_name(rest, month, page.language)
        if rest and rest[0][0].isdigit() and _is_free(left, rest[0][1]):
            date = _date(year, month, int(rest[0][0]))
            if date:
                return date, rest[0][1]
        return _date(year, month, None), tokens[width - 1][1]
    return None, 0


def _without_second_name(rest: list[tuple[str, int, str]], month: int, language: str | None) -> list[tuple[str, int, str]]:
    """Leave out the other name of the month, as Arab papers give both: "3 كانون الأول/ديسمبر 2020"."""
    for width in (2, 1):
        name = " ".join(token[0] for token in reversed(rest[:width]))
        if len(rest) > width and _month(name, language, has_day=True) == month:
            return rest[width:]
    return rest


def _read_number_before(page: _Page, year: int, left: str, tokens: list[tuple[str, int, str]]) -> tuple[PartialDate | None, int]:
    """Read what ends in a number: "September 18, ", "18/9/", "18 tháng 9 năm "."""
    last = int(tokens[0][0])
    if len(tokens) > 1 and not tokens[1][0].isdigit():
        name, start, _ = tokens[1]
        if name.casefold() in {"tháng", "thg"}:
            day = tokens[2] if len(tokens) > 2 and tokens[2][0].isdigit() else None
            return _date(year, last, int(day[0]) if day else None), day[1] if day else start
        month = _month(name, page.language, has_day=True)
        return (_date(year, month, last) if month else None), start
    if len(tokens) < 2:
        return None, 0
    first, start, gap = int(tokens[1][0]), tokens[1][1], tokens[1][2].strip()
    mark = tokens[0][2].strip()
    if gap == "/" and mark in {"", "-"} and page.language in _NORDIC and _is_free(left, start):
        return _date(year, last, first), start
    if gap != mark or mark not in {".", "/", "-"} or not _is_free(left, start):
        return None, 0
    order = page.numeric_order(mark) if max(first, last) <= _MONTHS_A_YEAR and first != last else None
    if first > _MONTHS_A_YEAR or first == last:
        order = "dmy"
    elif last > _MONTHS_A_YEAR:
        order = "mdy"
    if order is None:
        return None, 0
    return (_date(year, last, first) if order == "dmy" else _date(year, first, last)), start


def _is_free(left: str, start: int) -> bool:
    """Tell whether the number there stands alone, not as the end of a longer figure."""
    return start == 0 or left[start - 1] not in ".,:/" or (start > 1 and left[start - 1] in ".,:" and not left[start - 2].isdigit())


def _tokens_before(left: str) -> list[tuple[str, int, str]]:
    """Return the words and numbers that end `left`, last first: token, where it begins, what stands after it.

    At most four; links ("de") and ordinal endings are passed over. It ends at the first gap wider than a date has.
    """
    tokens: list[tuple[str, int, str]] = []
    end = len(left)
    for match in reversed(list(_TOKEN.finditer(left))):
        gap = left[match.end() : end]
        if not _GAP.fullmatch(gap):
            break
        end = match.start()
        token = match[0]
        if token.casefold() in _LINKS or (token.casefold() in _ORDINALS and match.start() and left[match.start() - 1] in "0123456789-:"):
            end -= left[match.start() - 1 : match.start()] == ":"
            continue
        tokens.append((token, match.start(), gap))
        if len(tokens) == 4:
            break
    return tokens


def _month(name: str, language: str | None, *, has_day: bool) -> int | None:
    """Return the month of that name: in the language given, else in any, if all that have the name agree."""
    form = name.casefold().strip(".")
    tag = (language or "").replace("_", "-").casefold().partition("-")[0]
    for calendar, shortest in ((_calendar(tag), 1), (_calendar(""), 3 if has_day else 4)) if tag else ((_calendar(""), 3),):
        months = calendar.months.get(form) or calendar.months.get(form.removeprefix("ב")) or calendar.months.get(form.strip("׳'’॰"))
        if months and len(months) == 1 and len(form) >= shortest:
            return next(iter(months))
    return None


def _with_time(page: _Page, reading: _Reading, floor: int) -> DateMention:
    """Add the weekday before a date, and the time and zone beside it."""
    text, start = page.text, reading.start
    weekday = _WEEKDAY_BEFORE.search(text, max(floor, start - 24), start)
    if weekday:
        words = weekday[1].casefold()
        days = _calendar("").days
        if words in days:
            start = weekday.start()
        elif words.split()[-1] in days:
            start = weekday.end(1) - len(words.split()[-1])
    word = _YEAR_WORD.match(text, reading.end)
    end = word.end() if word else reading.end
    day = _WEEKDAY_AFTER.match(text, end)
    if day and day[1].casefold() in _calendar("").days:
        end = day.end()
    time = _TIME_AFTER.match(text, end) or _DOTTED_TIME_AFTER.match(text, end)
    if time:
        zone = time.groupdict().get("zone")
        return DateMention(start, time.end(), reading.date, time["time"].strip(), zone.strip("()") if zone else None)
    earlier = _TIME_BEFORE.search(text, max(floor, start - 24), start)
    if earlier:
        return DateMention(earlier.start(), end, reading.date, earlier["time"], earlier["zone"])
    return DateMention(start, end, reading.date)


def _number(digits: str) -> int:
    """Read a number up to 39 in digits or in Chinese."""
    if digits.isdecimal():
        return int(digits)
    tens, mark, ones = digits.replace("廿", "二十").rpartition("十")
    return (10 * (_HAN.find(tens) if tens else 1) if mark else 0) + (_HAN.find(ones) if ones else 0)


@lru_cache(maxsize=64)
def _calendar(language: str) -> _Calendar:
    """Return the names of one language, or of all for ""."""
    languages = _calendars() if not language else {language: _calendars().get(language, {})}
    months: dict[str, set[int]] = {}
    days: set[str] = set()
    for names in languages.values():
        for number, forms in enumerate(names.get("months", ()), start=1):
            for form in forms.split("|"):
                months.setdefault(form.casefold(), set()).add(number)
        days.update(form.casefold() for forms in names.get("days", ()) for form in forms.split("|"))
    return _Calendar({form: frozenset(numbers) for form, numbers in months.items()}, frozenset(days), _order(language))


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    """Return the words that may stand right before a year: the last words of all months, links, ordinals, zones."""
    months = {_LAST_WORD.split(form)[-1].strip("׳'’") for form in _calendar("").months}
    zones = "est edt cst cdt mst mdt pst pdt gmt utc cet cest bst ist msk jst am pm".split()
    return frozenset(months | set(_LINKS) | set(_ORDINALS) | set(zones) | {"tháng", "thg"})


def _order(language: str) -> str | None:
    """Return the order of all-numeric dates in a language."""
    order = _calendars().get(language, {}).get("order")
    return order if isinstance(order, str) else None


@lru_cache(maxsize=1)
def _calendars() -> dict[str, dict[str, Any]]:
    """Load data/authority/calendar.toml."""
    with (folder("data") / "authority" / "calendar.toml").open("rb") as file:
        return tomli.load(file)
