"""Licences, from the address of a deed or from words in some twenty languages, as SPDX identifiers."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import unquote

from provtrack.values.wordlist import load_tables, load_words, replace_surrogates, write_pattern

_ELEMENTS = ("by", "nc", "nd", "sa")
_DEED = re.compile(
    r"creativecommons\.(?:org|net|fr|ca|it|cl)/licen[cs]es?/(?P<code>by(?:-(?:nc|nd|sa)){0,3}|nc(?:-sa)?|nd|sa)"
    r"(?:/(?P<version>\d(?:\.\d)?))?(?:/(?P<place>[a-z]{2,3})(?=[/#?.]|\Z))?",
    re.IGNORECASE,
)
_SPDX_PAGE = re.compile(r"spdx\.org/licenses/(?P<id>[\w.+-]+?)(?:\.(?:html|json))?/?\Z", re.IGNORECASE)
_CODE = re.compile(
    r"(?<![\w/.-])(?:\(?(?-i:CC)\)?|cc(?=-)|creative commons(?:['’]s)?)[\s:\u2010-\u2013-]{0,3}"
    r"(?P<code>by(?:[\s/,+|\u2010-\u2013-]{1,3}(?:nc|nd|sa)\b){0,3})\b"
    r"(?:[\s,(-]{0,3}(?:v(?:ersion)?\.?\s?)?(?P<version>[1-4]\.[015])(?!\d)\)?)?"
    r"(?:[\s/-]{1,3}(?P<place>de|at|au|nl|us|uk|fr|jp|igo|ch|es|it|pl|br|ca)\b(?!\s[a-z]))?",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"[\s,.()»”\"'’」）\u2010-\u2013-]{0,4}"
    r"(?:(?:v|version|versione|versión|versão|licen[cs]e|licencia|licença|licenza|lizenz|licentie|licencja|licens|lisens)\.?[\s,]{0,2}){0,2}"
    r"(?P<version>[1-4]\.[015])(?!\d)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"[\s,()\u2013-]{1,3}(?:(?P<de>deutschland|germany)|(?P<at>österreich|austria)|(?P<au>australia)|(?P<nl>nederland|netherlands)"
    r"|(?P<us>united states|états-unis|estados unidos|vereinigte staaten)"
    r"|(?P<uk>uk\b|united kingdom)|(?P<fr>france)|(?P<jp>japan|日本)|(?P<igo>igo\b))",
    re.IGNORECASE,
)
_LEAD_WORD = re.compile(
    r"creative[\s-]?commons|(?<!\w)(?-i:CC)(?=[\s-]|[姓署表])|知识共享|創用\s?cc|クリエイティブ・?コモンズ"
    r"|크리에이티브\s?커먼즈|קריאייטיב קומונס|المشاع (?:الإبداعي|المبدع)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:[\s\u00a0,;:/+&|().（）「」『』\"'„“”«»–—・·\u2010-\u2013-]|\b(?:and|und|et|y|e|en|och|og|i|a|licen[cs]e|licencia|licença|licenza|lizenz|licentie|licencja|licens|lisens|lisans[ıi]?|лицензи[яиейю]|ліцензі[яієюї]|cc|"
    r"de|di|of|the|unter|der|die|den|bajo|sous|public|international|deed|terms|con|com|avec|mit|na|з|с|от|v)\b|许可协议|授權|授权|ライセンス|라이선스|رخصة|4\.0|3\.0)",
    re.IGNORECASE,
)
_MAX_FILLERS = 24
_MOST_HINTS = 500
_BEFORE, _AFTER = 60, 260
"""How far around a hint a licence is sought, in characters."""


_JOINED = 16
"""Two words that name what is licensed stand side by side ("text and photographs") if no more code points are between them."""


class About(StrEnum):
    """What a sentence says is licensed."""

    TEXT = "text"
    IMAGE = "image"
    OTHER = "other"
    """Code, data, comments, music: what stands beside the text."""


@dataclass(frozen=True, slots=True)
class LicenseMention:
    """A licence named in a text."""

    start: int
    end: int
    spdx: str
    """The SPDX identifier; without its version where none is stated ("CC-BY-ND")."""


@dataclass(frozen=True, slots=True)
class _Other:
    """A licence that is not one of Creative Commons' six."""

    spdx: str
    urls: tuple[str, ...]
    words: tuple[str, ...]
    is_of_software: bool


@dataclass(frozen=True, slots=True)
class _Licenses:
    """What data/authority/licenses.toml holds, made ready."""

    ported: frozenset[str]
    versions: frozenset[str]
    others: tuple[_Other, ...]
    named: re.Pattern[str]
    spdx_of: dict[str, str]
    condition: re.Pattern[str]
    opening: re.Pattern[str]
    """The first condition of a deed's name, in full."""
    element_of: dict[str, str]


def license_of_url(url: str) -> str | None:
    """Return the SPDX identifier of the licence whose deed stands at an address.

    >>> license_of_url("https://creativecommons.org/licenses/by-nc-nd/3.0/us/"), license_of_url("http://creativecommons.org/licenses/by-nd/")
    ('CC-BY-NC-ND-3.0', 'CC-BY-ND')
    """
    address = unquote(url.strip()).casefold()
    if "/" not in address:
        return None
    deed = _DEED.search(address)
    if deed:
        return _identifier(set(deed["code"].split("-")), deed["version"], deed["place"])
    page = _SPDX_PAGE.search(address)
    known = _licenses()
    if page:
        return known.spdx_of.get(page["id"]) or next(iter(mention.spdx for mention in find_licenses(page["id"])), None)
    near = [(len(part), other.spdx) for other in known.others for part in other.urls if part in address]
    return max(near)[1] if near else None


def may_name_license(text: str) -> bool:
    """Tell quickly whether it is worth looking for a licence in a text."""
    return _hint().search(replace_surrogates(text)) is not None


def is_of_software(spdx: str) -> bool:
    """Tell whether a licence is made for programs: on an article's page it is the text's only where the page says so."""
    return any(other.is_of_software and other.spdx == spdx for other in _licenses().others)


def subject_of(sentence: str, start: int, end: int) -> About | None:
    """Return what the licence at `start..end` of a sentence is said to be about; None where the sentence does not say.

    The thing named nearest before the licence counts, else the first after it. Of things named side by side the text counts; of
    "images in this article" the images.

    >>> line = "The text of this page is under CC BY 4.0, and code samples are under the Apache License 2.0."
    >>> [subject_of(line, mention.start, mention.end).value for mention in find_licenses(line)]
    ['text', 'other']
    """
    things, within = _things()
    before = list(things.finditer(sentence, 0, start))
    if not before:
        after = things.search(sentence, end)
        return About(str(after.lastgroup)) if after else None
    joined = [before.pop()]
    while before and joined[0].start() - before[-1].end() <= _JOINED:
        head = before.pop()
        if within.fullmatch(sentence[head.end() : joined[0].start()].strip()):
            joined = [head]
        else:
            joined.insert(0, head)
    kinds = [About(str(thing.lastgroup)) for thing in joined]
    return About.TEXT if About.TEXT in kinds else kinds[-1]


@lru_cache(maxsize=1)
def _things() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of what may be licensed, and that of the words that only tell where a thing stands."""
    about = load_tables("licenses")["about"]
    groups = (rf"(?P<{kind}>(?<!\w)(?:{write_pattern(about[kind])})(?!\w)|{write_pattern(about[f'{kind}_east'])})" for kind in About)
    return re.compile("|".join(groups), re.IGNORECASE), re.compile(write_pattern(about["within"]), re.IGNORECASE)


def find_licenses(text: str) -> list[LicenseMention]:
    """Find the licences that a text names, in text order. "Creative Commons" alone names none.

    >>> [m.spdx for m in find_licenses("Licensed under Creative Commons Attribution-NoDerivatives 4.0; photo: CC BY-SA")]
    ['CC-BY-ND-4.0', 'CC-BY-SA']
    """
    found: list[LicenseMention] = []
    reached = 0
    for hint in islice(_hint().finditer(replace_surrogates(text)), _MOST_HINTS):
        if hint.start() < reached:
            continue
        start, reached = max(reached, hint.start() - _BEFORE), hint.end() + _AFTER
        found.extend(_read_window(text, start, min(reached, len(text))))
    return found


def _read_window(text: str, start: int, end: int) -> list[LicenseMention]:
    """Return the licences named in a part of a text."""
    known = _licenses()
    found = [
        LicenseMention(
            code.start(), code.end(), _identifier(set(re.split(r"[\W_]+", code["code"].lower())), code["version"], code["place"])
        )
        for code in _CODE.finditer(text, start, end)
    ]
    found.extend(mention for lead in _LEAD_WORD.finditer(text, start, end) if (mention := _read_conditions(text, lead)) is not None)
    found.extend(mention for first in known.opening.finditer(text, start, end) if (mention := _read_bare(text, first)) is not None)
    window = text[start:end].casefold()
    if any(name in window for name in known.spdx_of):
        found.extend(
            LicenseMention(match.start(), match.end(), known.spdx_of[match[0].casefold()])
            for match in known.named.finditer(text, start, end)
        )
    kept: list[LicenseMention] = []
    for mention in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


@lru_cache(maxsize=1)
def _hint() -> Any:
    """Return the pattern, run in linear time over whole texts, around whose matches licences are sought."""
    import re2

    literals = load_words("licenses", "hints")["words"]
    return re2.compile(r"(?i)\bcc[)\s:\-]{0,3}(?:by|0|zero)|" + "|".join(map(re2.escape, literals)))


def _read_conditions(text: str, lead: re.Match[str], given: AbstractSet[str] = frozenset()) -> LicenseMention | None:
    """Read the conditions, version and place that follow "Creative Commons", or a first condition that is `given`."""
    known = _licenses()
    elements = set(given)
    end = position = lead.end()
    for _ in range(_MAX_FILLERS):
        condition = known.condition.match(text, position)
        if condition:
            elements.add(known.element_of[condition[0].casefold()])
            end = position = condition.end()
            continue
        filler = _FILLER.match(text, position)
        if not filler:
            break
        position = filler.end()
    if "by" not in elements:
        return None
    version = _VERSION.match(text, end)
    if not version:
        inner = re.search(r"\b([1-4]\.[015])\b", text[lead.end() : end])
        number = inner[1] if inner else None
    else:
        number, end = version["version"], version.end()
        international = re.compile(r"\s(?:international|unported|generic|интернациональная|国际|國際)", re.IGNORECASE).match(text, end)
        end = international.end() if international else end
    place = _PLACE.match(text, end)
    code = place.lastgroup if place else None
    return LicenseMention(lead.start(), place.end() if place else end, _identifier(elements, number, code))


def _read_bare(text: str, first: re.Match[str]) -> LicenseMention | None:
    """Read a deed's full name without "Creative Commons" before it; only two conditions and a version together are sure to be one."""
    mention = _read_conditions(text, first, {"by"})
    return mention if mention is not None and re.search(r"-(?:NC|ND|SA).*-\d", mention.spdx) else None


def _identifier(elements: set[str], version: str | None, place: str | None) -> str:
    """Put the SPDX identifier together; a port that SPDX does not list gets the unported one."""
    known = _licenses()
    parts = [element.upper() for element in _ELEMENTS if element in elements]
    base = "-".join(["CC", *(parts or ["BY"])])
    if version and "." not in version:
        version += ".0"
    if version not in known.versions:
        return base
    ported = f"{base}-{version}-{place.upper()}" if place else ""
    return ported if ported in known.ported else f"{base}-{version}"


@lru_cache(maxsize=1)
def _licenses() -> _Licenses:
    """Load data/authority/licenses.toml."""
    data: Any = load_tables("licenses")
    others = tuple(_Other(item["spdx"], tuple(item["urls"]), tuple(item["words"]), item.get("software", False)) for item in data["license"])
    words = {word: other.spdx for other in others for word in other.words}
    element_of = {form: element for element in _ELEMENTS for form in data["conditions"][element].split("|")}
    return _Licenses(
        ported=frozenset(data["ported"]),
        versions=frozenset(data["versions"]),
        others=others,
        named=re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(words, key=len, reverse=True)), re.IGNORECASE),
        spdx_of=words | {other.spdx.casefold(): other.spdx for other in others},
        condition=re.compile(
            "|".join(re.escape(form) + (r"(?!\w)" if form.isascii() else "") for form in sorted(element_of, key=len, reverse=True)),
            re.IGNORECASE,
        ),
        opening=re.compile(
            "|".join(
                rf"(?<!\w){re.escape(form)}(?=\s?[-–—•·])"
                for form in data["conditions"]["by"].split("|")
                if len(form) > 2 or not form.isascii()
            ),
            re.IGNORECASE,
        ),
        element_of=element_of,
    )
