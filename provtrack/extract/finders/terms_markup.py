"""Terms of use in the markup, for machines: TDM reservations, RSL licences, `noai`, the page where a licence is to be had.

None of them is the licence of the text: a site that reserves text mining may well offer its articles for reprint, and the other way round.
"""

import re
from collections.abc import Iterator

from provtrack.extract.finder import Finder
from provtrack.extract.markup import of_article, of_link, of_meta
from provtrack.extract.stating import marked
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Carrier, Document

RESERVED, NOT_RESERVED = "reserved", "not-reserved"
"""The two values of `tdm-reservation` (W3C TDM Reservation Protocol, final report of 2024-05-10: 1 and 0)."""

_ROBOTS = ("robots", "googlebot", "x-robots-tag")
_NO_AI = re.compile(r"(?<![\w-])(?P<directive>noai|noimageai|notrain|noml)(?![\w-])", re.IGNORECASE)
"""Directives by which sites ask not to be used for training (DeviantArt's `noai` and `noimageai` of 2022, and what followed)."""
_RSL = "application/rsl+xml"
"""The media type of Really Simple Licensing 1.0 (https://rslstandard.org/rsl, 2025-11-06)."""
_RULE = re.compile(r"<(?:\w{1,20}:)?(?P<element>permits|prohibits|payment)\b(?P<attributes>[^<>]{0,300})(?:/>|>(?P<content>[^<]{0,300}))")
_KIND = re.compile(r"\btype\s{0,3}=\s{0,3}[\"'](?P<kind>[\w-]{1,40})")
_MOST_RULES = 40


def find(document: Document) -> Iterator[Claim]:
    """Yield what the markup reserves or offers to machines."""
    yield from _tdm(document)
    for datum in of_meta(document, *_ROBOTS):
        for directive in dict.fromkeys(match["directive"].lower() for match in _NO_AI.finditer(datum.value)):
            scope = Scope.IMAGE if directive == "noimageai" else Scope.SITE
            yield marked(datum, ClaimKind.TDM_RESERVATION, RESERVED, "meta/robots", 0.9, scope=scope, label=directive)
    for datum in of_link(document, "license"):
        if dict(datum.attributes).get("type", "").casefold() == _RSL:
            yield marked(datum, ClaimKind.TERMS, f"RSL: {datum.value}", "link/rsl", 0.95, url=datum.value, scope=Scope.SITE, label="rsl")
    for datum in document.named("rsl"):
        if datum.carrier is Carrier.HTML and (rules := _rules(datum.value)):
            yield marked(datum, ClaimKind.TERMS, f"RSL: {rules}", "html/rsl", 0.95, scope=Scope.SITE, label="rsl")
    for datum in of_article(document, "acquireLicensePage"):
        rule = f"{datum.carrier}/acquireLicensePage"
        yield marked(
            datum, ClaimKind.TERMS, datum.value.strip(), rule, 0.85, url=datum.value.strip(), scope=Scope.TEXT, label="licence to be had"
        )


def _tdm(document: Document) -> Iterator[Claim]:
    """Yield the page's TDM reservation, with the address of its policy; any other value than 0 or 1 says nothing."""
    policy = next((datum.value.strip() for datum in of_meta(document, "tdm-policy") if "://" in datum.value), None)
    for datum in of_meta(document, "tdm-reservation"):
        value = {"1": RESERVED, "0": NOT_RESERVED}.get(datum.value.strip())
        if value is not None:
            yield marked(
                datum, ClaimKind.TDM_RESERVATION, value, "meta/tdm-reservation", 0.97, url=policy, scope=Scope.SITE, label="tdmrep"
            )


def _rules(xml: str) -> str:
    """Return the rules of an RSL document in words: "permits search; prohibits ai-train; payment attribution"."""
    found: list[str] = []
    for number, rule in enumerate(_RULE.finditer(xml)):
        kind = _KIND.search(rule["attributes"])
        told = (rule["content"] or "").strip() if rule["element"] != "payment" else (kind["kind"] if kind else "free")
        if told and number < _MOST_RULES:
            found.append(f"{rule['element']} {' '.join(told.split())}")
    return "; ".join(dict.fromkeys(found))


FINDER = Finder(name="terms-markup", find=find)
