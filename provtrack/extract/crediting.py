"""Which news agencies a short credit names, and whether a run of text can be a credit at all."""

import re
from functools import lru_cache

from provtrack.extract.address import own_address
from provtrack.extract.layout import of_last
from provtrack.model.document import Carrier, Document
from provtrack.values.outlet import Agency, registry
from provtrack.values.place import is_place as _is_place

_LONGEST = 60
_MOST_WORDS = 7
_LONGEST_SIGN = 8
_WITH = re.compile(
    r"^(?:mit|with|avec|con|com|met|med|and|und|et|y)\s+|\s+(?:mit|with|avec|con información de|con|com|met|med|via|for)\s+", re.IGNORECASE
)
_BESIDE = re.compile(r"(?:^|[\s(（])(?:mit|with|avec|con|com|met|med|s přispěním|при участии|за участю)\s+\S", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·,;/&=]\s*|\s+[–—-]\s+|\s+(?:and|und|et|y|e|og|och|en|и)\s+", re.IGNORECASE)
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT))?")
"""Call signs of stations in the United States (47 CFR 73.3550): they begin with K or W."""

_SIGN_AND_PLACE = re.compile(
    r"(?P<sign>[^\W\d_][\w.&’' -]{1,24}?)(?P<mark>,\s|\s?[|/·•]\s?|\s(?:in|en|à|a|aus|from|desde|da)\s)"
    r"(?P<place>[A-ZÀ-ÞА-Я][\w .,'’&-]{2,30})"
)
_GLUED_SIGN = re.compile(r"(?P<sign>[a-z]{2,4})(?=[A-ZÄÖÜ])")
"""A sign run together with what stands behind it: "dpaMM-Redaktion"."""

_REGION = re.compile(r"[-_]([A-Za-z]{2})\b")
_COUNTRY_OF_ENDING = {"UK": "GB", "SCOT": "GB", "WALES": "GB"}
_COUNTRIES = frozenset("AT AU BE CA CH CZ DE DK ES FI FR GR HR HU IE IN IT JP KR NL NO NZ PK PL PT RO RS RU SE SK TR UA ZA".split())
"""Endings of domains that tell the country; many others are used anywhere."""

_ENDS_SENTENCE = re.compile(r"[。！？](?=.)|[，、]\w{6}")
"""What no credit of an unspaced script holds."""
_EDGES = " \t.,;:|/–—-()（）[]【】*_"


@lru_cache(maxsize=4096)
def agencies_named(credit: str, language: str | None = None, country: str | None = None) -> tuple[Agency, ...]:
    """Return the agencies that a credit names; none where it is a sentence or a station's call sign.

    Whole credits are asked about first, then the parts of one that names others besides ("Example Post, Agency").
    The page's language and country open signs that mean an agency there only.
    """
    text = credit.strip(_EDGES)
    if not 2 <= len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS or _STATION.fullmatch(text) or _ENDS_SENTENCE.search(text):
        return ()
    found = registry().agencies_in(text, language=language, country=country)
    if found:
        return found
    named: dict[str, Agency] = {}
    for with_part in _WITH.split(text):
        for part in _PARTS.split(with_part):
            sign = part.strip(_EDGES)
            agency = registry().agency(sign, language=language, country=country) if len(sign) > 1 and not _STATION.fullmatch(sign) else None
            if agency is None and (glued := _GLUED_SIGN.match(sign)):
                agency = registry().agency(glued["sign"])
            if agency is not None:
                named.setdefault(agency.short, agency)
    return tuple(named.values())


def is_beside_others(credit: str) -> bool:
    """Tell whether a credit names its agency beside the outlet's own people: "mit dpa", "Ada Doe with AFP"."""
    return _BESIDE.search(credit) is not None


def agency_and_place(text: str, document: Document) -> str:
    """Return the sign of an agency in a line of sign and place only: "AFP, MANILA", "EFE | Madrid", "AP in Berlin"; else ""."""
    match = _SIGN_AND_PLACE.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or registry().agency(match["sign"], language=document.language, country=country_of(document)) is None:
        return ""
    is_place = (
        _is_place(match["place"]) or match["mark"].strip() not in {",", "/"} or (match["place"].isupper() and "/" not in match["mark"])
    )
    return match["sign"] if is_place and not registry().agencies_in(match["place"]) else ""


@of_last
def country_of(document: Document) -> str | None:
    """Return the country that the markup gives with the language ("en-GB"), else that of the page's own domain, if one is said."""
    stated = next((datum.value for datum in document.named("lang") if datum.carrier is Carrier.HTML), "")
    region = _REGION.search(stated)
    if region is not None and region[1].upper() != "US":
        return region[1].upper()
    ending = (own_address(document).domain or "").rpartition(".")[2].upper()
    return _COUNTRY_OF_ENDING.get(ending, ending if ending in _COUNTRIES else None)


def is_agency_desk(name: str) -> bool:
    """Tell whether a "name" is a place in an agency, left over from a byline: "AP National", "Reuters Business"."""
    first, _, rest = name.partition(" ")
    if not rest or len(first) > _LONGEST_SIGN or registry().agency(name) is not None:
        return False
    return any(registry().agency(sign) is not None for sign in (first, first.upper()))
