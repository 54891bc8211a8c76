"""Whom a copyright notice names and since when: the holders and years in the words beside the sign."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from provtrack.values.notice_label import label_at
from provtrack.values.place import is_place, is_state
from provtrack.values.wordlist import load_tables, load_words, write_pattern

EDGE = " \t\r\n\u00a0\u200b\u200e\u200f\u3000.,;:：，。、|/\\-–—―~•·*&+><=\"“”„'‘’`«»‹›（）()[]{}【】《》「」®™℗"
"""What stands around a name without belonging to it."""
YEAR = r"(?:1[789]|20)\d\d"
_OPEN_END = (
    r"(?:present|now|today|heute|current|date|aujourd['’]hui|hoy|(?:la )?actualidad|oggi|hoje|atualmente|heden|nu|nutid|nå|i dag|"
    r"idag|do dziś|dziś|obecnie|dnes|současnost|наст\w*(?:\sвремя)?|теперішн\w*(?:\sчас)?|günümüz\w*|bugün|"
    r"اليوم|الآن|היום)\b|至今|现在|現在|현재"
)
YEARS = re.compile(
    rf"(?<![\d.,])(?P<first>{YEAR})(?!\d)年?(?:\s{{0,2}}(?:[-–—―~〜～/,&−‐]|to|bis|through|au|do(?=\s)|до(?=\s))\s{{0,2}}"
    rf"(?:(?P<last>{YEAR})(?!\d)年?|(?P<short>\d\d)(?![\d.])|(?P<open>{_OPEN_END})))?",
    re.IGNORECASE,
)
_YEARS_LAST = re.compile(rf"[^\n©]{{0,60}}?[\s.,|](?P<years>{YEAR}(?:\s?[-–—]\s?{YEAR})?)[\s.,|]*\Z")
_PAIRS = {"(": ")", "（": "）", "«": "»", "„": "“", "「": "」", "《": "》"}
_FIRM_ENDS = re.compile(r"\S+\s(?:&|and|und)\s(?:Co|Sons?|Partners?|Söhne)\b")
_YEARS_APART = re.compile(rf"\s?[|,–—-]?\s{{0,2}}(?:©\s)?(?P<years>{YEAR}(?:\s?[-–—]\s?{YEAR})?)\s?(?=[|.,;–—-]|\Z|\s)")
_EARLIEST = 1700
_THIS_YEAR = datetime.now(tz=UTC).year

_LONGEST, _MOST_WORDS = 90, 12
_MARK_STOP = re.compile(
    r"\n|\s[|•·‧▪●■►»†*]\s?|\s?[|•●]\s?|\s[–—―-]\s(?!(?:1[789]|20)\d\d(?!\d))|\s--\s|\s{3,}|[;!?…。；！？<>【】]|\.\.\."
    r"|\s?https?://|(?<=[^\W\d])\s?www\.|\s?[\u4e00-\u9fff]?ICP[备備证證]|\s?(?:tel|e-?mail|phone|fax|icp)\b|\s\S{1,60}@\S",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?P<word>[^\s.]{1,40})\.(?=\s+[^\W\d_a-zà-ÿа-я]|\s*\Z|\s+\d|[\u3040-\u9fff])|\.(?=\s*\Z)")
_ABBREVIATION = re.compile(
    r"(?:[^\W\d_]|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Inc|Co|Ltd|Corp|vs|No|Univ|Assoc|Bros|Dept|Gov|Int|Intl|Nat|Natl|Mt|Ft|Rev|Verl|Ges|Hrsg|"
    r"Sp|Sdn|Pte|Pty|Pvt|Soc|Cía|Cia|Eds?)"
)
_ADDRESS = re.compile(
    r"[\s,]+(?:\d{1,5}(?:\s?[-/]\s?\d{1,5})?\s+(?:[NSEW]\.?\s+)?[A-Z0-9]\S*\s+(?:\S+\s+)?"
    r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Floor|Suite|Lane|Drive|Way|Square|Place|Plaza)\b"
    r"|P\.?\s?O\.?\s+Box\b|\d{5}(?:-\d{4})?\s+[A-Z]).*",
    re.DOTALL,
)
_COMMA = re.compile(r"\s*[,，、]\s+|(?<=[^\W\d_])，|、")
_AND = re.compile(r"\s(?:and|und|et|y|e|och|og|en|i|и|та)\s")
_JOINING = frozenset("and und sowie et y e och og en i и та ve a".split())
_MEDIUM = re.compile(
    r"\A(?:сетевое издание|интернет-издание|интернет-журнал|интернет-газета|средство массовой информации|сми|"
    r"электронное периодическое издание|"
    r"мережеве видання|інтернет-видання|онлайн-медіа)\s+[«\"„](?P<name>[^«»\"“”„]{2,60})[»\"“”]\Z",
    re.IGNORECASE,
)
"""What the law calls a medium, before its name: "Сетевое издание «Example»"."""
_ONE_NAME = re.compile(r"\b(?:of|for|für|pour|para|per|der|des|du|del|della|do|da)\b|&", re.IGNORECASE)
_APPOSITION = re.compile(r"(?:an?\s|part\s+of|ein(?:e)?\s|une?\s|member\s+of|division|a/k/a|d/b/a|dba\b|trading\s+as)", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "die", "der", "la", "le", "el"})
DOMAIN = re.compile(r"(?:[\w-]{1,63}\.)+[a-z]{2,12}", re.IGNORECASE)
_LETTERSPACED = re.compile(r"[\u3400-\u9fff](?:\s[\u3400-\u9fff]){2,}")
"""A name set wide, as some sites set their footers: "沼 泽 网"."""
_OWNED = re.compile(r"(?:独家|獨家)?(?:所有|拥有|擁有)\Z|(?:に|へ)(?:帰属|属)(?:します|する|しています)?\Z")


@dataclass(frozen=True, slots=True)
class Holding:
    """What a stretch of a notice says."""

    holders: tuple[str, ...]
    years: tuple[int, ...]
    length: int
    """How much of the stretch was read."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """Patterns made from data/authority/notices.toml."""

    lead: re.Pattern[str]
    after: re.Pattern[str]
    company: re.Pattern[str]
    company_end: re.Pattern[str]
    goes_on: re.Pattern[str]
    """After a form of company: what may still belong to the name."""
    prefixes: tuple[str, ...]
    pointed: frozenset[str]
    nobody: frozenset[str]


def read_holding(stretch: str, *, is_certain: bool) -> Holding:
    """Read the years and holders beside a sign. Unless it is certain that a name stands there, lower-case words are none.

    >>> read_holding("1999-2024 by Example Press, Inc. 11 West 42nd Street", is_certain=True)
    Holding(holders=('Example Press, Inc.',), years=(1999, 2024), length=32)
    """
    position, years = _skip_leads(stretch)
    held = _cut(stretch[position:])
    length = position + len(held)
    late = list(YEARS.finditer(held))
    if late and not held[late[-1].end() :].strip(EDGE):
        first = len(late) - 1
        while first and not held[late[first - 1].end() : late[first].start()].strip(EDGE):
            first -= 1
        years.extend(year for match in late[first:] for year in _ends_of(match))
        held = held[: late[first].start()]
    elif (
        not years
        and (apart := _YEARS_APART.match(stretch, length) or _YEARS_LAST.match(stretch, length))
        and (span := YEARS.match(apart["years"]))
    ):
        years.extend(_ends_of(span))
        length = apart.end()
    holders = tuple(dict.fromkeys(_split(held, is_certain=is_certain)))
    return Holding(holders, tuple(dict.fromkeys(year for year in years if _EARLIEST <= year <= _THIS_YEAR + 2)), length)


def names_company(text: str) -> bool:
    """Tell whether a text ends in a form of company ("Inc.", "GmbH"), or begins with one ("ООО")."""
    words = text.rstrip(" .").split()
    if not words:
        return False
    return _wording().company.fullmatch(words[-1]) is not None or words[0].startswith(_wording().prefixes)


def _skip_leads(stretch: str) -> tuple[int, list[int]]:
    """Return where the name begins, after "by" and the like, and the years that stand before it."""
    years: list[int] = []
    position = 0
    lead = _wording().lead
    while True:
        position += len(stretch[position:]) - len(stretch[position:].lstrip(EDGE))
        _, position = label_at(stretch, position)
        span = YEARS.match(stretch, position)
        word = None if span else lead.match(stretch, position)
        if span:
            years.extend(_ends_of(span))
            position = span.end()
        elif word and stretch[word.end() :].strip():
            position = word.end()
        else:
            return position, years


def _ends_of(span: re.Match[str]) -> list[int]:
    """Return both ends of a range of years; of an open one its beginning."""
    first = int(span["first"])
    if span["last"]:
        return [first, int(span["last"])]
    if not span["short"]:
        return [first]
    last = first // 100 * 100 + int(span["short"])
    last += 100 if last < first else 0
    return [first, last] if first < last <= _THIS_YEAR + 2 else [first]


def _cut(stretch: str) -> str:
    """Return the part of a stretch that names the holders: up to what no longer belongs to a name."""
    words = _wording()
    mark = _MARK_STOP.search(stretch)
    held = stretch[: mark.start()] if mark else stretch
    for word in words.after.finditer(held):
        if not held[: word.start()].strip(EDGE) and held[word.end() :].lstrip()[:1] in {*_PAIRS, '"'}:
            continue
        if not _continues_name(held, word):
            held = held[: word.start()]
            break
    for sentence in _SENTENCE_END.finditer(held):
        if _ends_name(held, sentence):
            held = held[: sentence.end()]
            break
    for company in words.company_end.finditer(held):
        if company.start() and not words.goes_on.match(held, company.end()):
            held = held[: company.end()]
            break
    return _ADDRESS.sub("", held)


def _continues_name(held: str, word: re.Match[str]) -> bool:
    """Tell whether a word that usually follows a name stands inside one ("The Legal Times")."""
    before, after = held[: word.start()].strip().casefold(), held[word.end() :]
    return (
        word[0][0].isupper()
        and " " not in word[0]
        and before in {"", "the", "der", "die", "das"}
        and re.match(r"\s[A-Z]", after) is not None
    )


def _ends_name(held: str, sentence: re.Match[str]) -> bool:
    """Tell whether a point ends the sentence, rather than an abbreviation or a part of a domain."""
    word = sentence["word"] or ""
    if not _ABBREVIATION.fullmatch(word):
        return not DOMAIN.fullmatch(held[sentence.start() :].split(maxsplit=1)[0].strip(".,"))
    words = _wording()
    return words.company.fullmatch(word) is not None and not words.goes_on.match(held, sentence.end())


def _split(held: str, *, is_certain: bool) -> list[str]:
    """Take a stretch apart into holders: at commas, slashes and "and", unless they belong to one name."""
    trimmed = held.lstrip(EDGE).rstrip(re.sub(r"[.)）»“」》]", "", EDGE))
    if not trimmed or len(trimmed) > 3 * _LONGEST:
        return []
    company = _wording().company
    pieces: list[str] = []
    for piece in _COMMA.split(trimmed):
        bare = piece.strip(" .")
        if pieces and (company.fullmatch(bare) or _APPOSITION.match(piece) or (" " not in pieces[-1] and _FIRM_ENDS.match(piece))):
            pieces[-1] += f", {piece.strip()}"
        elif pieces and (is_place(bare) or is_state(bare) or re.search(r"\d", bare) or _goes_on_as_prose(bare)):
            break
        else:
            pieces.append(piece)
    return [
        name
        for piece in pieces
        for part in _split_pair(piece, is_last_of_list=piece is pieces[-1] and len(pieces) > 1)
        if (name := _clean(part, is_certain=is_certain))
    ]


def _goes_on_as_prose(piece: str) -> bool:
    """Tell whether what follows a comma is no name: two words in small letters ("Example, a.s., využívá zpravodajství …")."""
    words = piece.split()
    return len(words) > 1 and all(word.isalpha() and word.islower() for word in words[:2]) and words[0] not in _JOINING


def _split_pair(piece: str, *, is_last_of_list: bool) -> list[str]:
    """Take "A B and C D" and "Name/Agency" apart; of the latter, a person's name is a credit, not a holder.

    A domain after "&" repeats the name before it.
    """
    if "/" in piece and "://" not in piece and not re.search(r"A/S|S/A|\d/", piece):
        sides = [side.strip() for side in piece.split("/") if side.strip()]
        firms = [side for side in sides if " " not in side or side.isupper()]
        return firms if len(sides) == 2 and len(firms) == 1 else sides
    name, _, domain = piece.rpartition(" & ")
    if name and DOMAIN.fullmatch(domain.strip()):
        return [name]
    joint = _AND.search(piece)
    if joint:
        left, right = piece[: joint.start()], piece[joint.end() :]
        fewest = 1 if is_last_of_list and not _FIRM_ENDS.match(piece) else 2
        if min(_count_words(left), _count_words(right)) >= fewest and not _ONE_NAME.search(left):
            return [left, re.sub(r"\Athe\s", "", right)]
    return [piece]


def _count_words(side: str) -> int:
    """Count the words of a name, without articles and forms of companies."""
    company = _wording().company
    return sum(word.casefold() not in _ARTICLES and not company.fullmatch(word.strip(".")) for word in side.split())


def _clean(raw: str, *, is_certain: bool) -> str | None:
    """Trim a name to what a reader would write; None where it names nobody."""
    printed = " ".join(raw.split())
    if _LETTERSPACED.fullmatch(printed.strip(EDGE)):
        printed = printed.replace(" ", "")
    name = _OWNED.sub("", printed).strip(re.sub(r"[()（）]", "", EDGE))
    for opening, closing in _PAIRS.items():
        if name.count(opening) > name.count(closing):
            name = f"{name}{closing}" if f"{name}{closing}" in printed else name.partition(opening)[0].strip(EDGE) or name
    if ")" in name and "(" not in name:
        name = name.partition(")")[0].strip(EDGE)
    name = re.sub(r"\A(?:the\s(?=[A-Z])|by\s)", "", name)
    name = medium["name"] if (medium := _MEDIUM.match(name)) else name
    if not name or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS or not re.search(r"[^\W\d_]", name):
        return None
    if "//" in name or name.casefold() in _wording().nobody or (len(name) < 2 and name.isascii()) or _is_prose(name, is_certain=is_certain):
        return None
    last = name.rsplit(maxsplit=1)[-1]
    is_pointed = last.casefold() in _wording().pointed or re.search(r"(?:\A|\.)[A-Za-z]\Z", last) is not None
    return f"{name}." if is_pointed and f"{name}." in printed else name


def _is_prose(name: str, *, is_certain: bool) -> bool:
    """Tell whether a stretch reads as prose, not as a name."""
    if DOMAIN.fullmatch(name) or (not name.isascii() and not re.search(r"[a-z]", name)):
        return False
    words = name.split()
    lower = [word for word in words if word[0].islower() and word.isalpha()]
    if is_certain and len(words) <= 2:
        return False
    begins_lower = words[0][0].islower() and not re.search(r"[A-Z.]", words[0])
    if begins_lower and not (is_certain and len(words) <= 4 and len(lower) < len(words)):
        return True
    return len(lower) > max(3, len(words) // 2)


@lru_cache(maxsize=1)
def _wording() -> _Wording:
    tables = load_tables("notices")
    forms = sorted(tables["companies"]["forms"].split("|"), key=len, reverse=True)
    company = "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in forms)
    words = load_words("notices", "companies")
    after = write_pattern(tables["after"]["words"])
    return _Wording(
        lead=re.compile(rf"(?:{write_pattern(tables['leads']['words'])})(?=[\s:：]|\Z)[\s:：]*", re.IGNORECASE),
        after=re.compile(rf"(?<!\w)(?:{after})(?!\w|\.\w)|{'|'.join(map(re.escape, tables['after']['east'].split('|')))}", re.IGNORECASE),
        company=re.compile(rf"(?:{company})\.?"),
        company_end=re.compile(rf"(?<![\w.])(?:{company})(?![\w-])\.?(?=\s+[\w(])"),
        goes_on=re.compile(rf"\s+(?:&|and\b|und\b|et\b|y\b|a\s|of\b|for\b|{YEAR}|(?:{company})(?!\w))"),
        prefixes=tuple(tables["companies"]["prefixes"].split("|")),
        pointed=frozenset(words["pointed"]),
        nobody=frozenset(load_words("notices", "nobody")["words"]),
    )
