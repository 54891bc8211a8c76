"""How often claims are right, by the confidence they are given: judged against the annotated pages, claim by claim.

A claim is judged only where its page's row can tell: kinds that no row annotates (subjects, notices, insertions …), credits of
images and of parts, and site-wide notices beside one about the text are left out.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from provtrack.model.chain import Resolution
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.values.language import tag_of
from provtrack.values.outlet import registry
from provtrack.values.url import registered_domain
from tests.gold.score import same_name

EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
"""Bounds of the rows of the table; finer where most claims lie."""

_UPSTREAM = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET})
_CREDITED = {ClaimKind.AUTHOR: "author", ClaimKind.TRANSLATOR: "translator", ClaimKind.AGENCY: "agency"}
_OF_RIGHTS = frozenset({ClaimKind.COPYRIGHT, ClaimKind.LICENSE})
_UNJUDGED = frozenset({"partial", "part", "machine", "own"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim, and whether the page's row bears it out."""

    page: str
    kind: ClaimKind
    rule: str
    value: str
    confidence: float
    is_right: bool


def judge(row: Mapping[str, Any], resolution: Resolution) -> list[Judged]:
    """Judge the claims of a page by its row."""
    of_the_text = {claim.kind for claim in resolution.claims if claim.scope is Scope.TEXT}
    if "with-permission" in {flag for claim in resolution.claims for flag in claim.flags}:
        of_the_text.add(ClaimKind.LICENSE)
    judged = []
    for claim in resolution.claims:
        if claim.kind in _OF_RIGHTS and claim.kind in of_the_text and claim.scope is not Scope.TEXT:
            continue
        verdict = _verdict(row, claim)
        if verdict is not None:
            judged.append(Judged(row["id"], claim.kind, claim.rule, claim.value, claim.confidence, verdict))
    return judged


def _verdict(row: Mapping[str, Any], claim: Claim) -> bool | None:
    if claim.flags & _UNJUDGED or claim.scope is Scope.IMAGE:
        return None
    if claim.kind in _CREDITED:
        same = _is_agency if claim.kind is ClaimKind.AGENCY else same_name
        return any(same(claim.value, name) for name in row[_CREDITED[claim.kind]])
    if claim.kind in _UPSTREAM or claim.kind is ClaimKind.ORIGINAL_URL:
        return _is_upstream(row, claim)
    match claim.kind:
        case ClaimKind.OUTLET:
            return _is_outlet(claim, row["outlet"], row["outlet_domain"])
        case ClaimKind.TITLE:
            return _is_title(claim.value, row["title"]) if row.get("title") else None
        case ClaimKind.PUBLISHED:
            return _is_date(claim.value, row["published"]) if row["published"] else None
        case ClaimKind.LANGUAGE:
            return tag_of(claim.value) == tag_of(row["language"]) if row.get("language") else None
        case ClaimKind.COPYRIGHT:
            return any(_holds(claim.value, holder) for holder in row["copyright_holder"]) if row["copyright_holder"] else None
        case ClaimKind.LICENSE:
            return row["license"] is not None and claim.value.startswith(row["license"])
        case _:
            return None


def _is_outlet(claim: Claim, name: str | None, domain: str | None) -> bool:
    linked = registered_domain(claim.url) if claim.url else None
    named = domain is not None and same_name(claim.value, domain.split(".")[0])
    return named or (name is not None and same_name(claim.value, name)) or (linked is not None and linked == domain)


def _is_agency(found: str, expected: str) -> bool:
    """Tell whether two credits are one agency's: a claim has the common one ("TASS"), a row the page's own ("ТАСС")."""
    credited = registry().agency_credited(found)
    names = (credited.short, *credited.names, *credited.signs, *dict(credited.local).values()) if credited is not None else (found,)
    return any(same_name(name, expected) for name in names)


def _is_upstream(row: Mapping[str, Any], claim: Claim) -> bool | None:
    """Tell whether a claim names one of the upstreams; a true statement about the page's own outlet is not judged."""
    domains = {registered_domain(url) for url in row["upstream_url"] if url} | {registered_domain(name) for name in row["upstream"]}
    address = claim.url or (claim.value if claim.kind is ClaimKind.ORIGINAL_URL else None)
    linked = registered_domain(address) if address else None
    if any(same_name(claim.value, name) for name in row["upstream"]) or (linked is not None and linked in domains):
        return True
    if linked is not None and any(same_name(linked.split(".")[0], name) for name in row["upstream"]):
        return True
    return None if _is_outlet(claim, row["outlet"], row["outlet_domain"]) else False


def _is_title(found: str, expected: str) -> bool:
    return same_name(found, expected) or expected.casefold() in found.casefold()


def _is_date(found: str, expected: str) -> bool:
    shorter = min(len(found[:10]), len(expected))
    return found[:shorter] == expected[:shorter]


def _holds(notice: str, holder: str) -> bool:
    return holder.casefold() in notice.casefold() or same_name(notice, holder)


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence, or of one kind."""

    name: str
    count: int
    confidence: float
    """Their mean confidence."""
    right: float
    """The share that is right."""

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share (Wilson's score interval, 1927)."""
        z = 1.96
        centre = self.right + z * z / (2 * self.count)
        spread = z * math.sqrt(self.right * (1 - self.right) / self.count + z * z / (4 * self.count**2))
        width = 1 + z * z / self.count
        return max(0.0, (centre - spread) / width), min(1.0, (centre + spread) / width)


def by_confidence(judged: Iterable[Judged]) -> list[Bin]:
    """Return the claims by their confidence, the least first."""
    listed = list(judged)
    bins = []
    for low, high in pairwise(EDGES):
        inside = [item for item in listed if low <= round(item.confidence, 3) < high]
        bins.extend(_bins(f"{low:.2f} to {min(high, 1.0):.2f}", inside))
    return bins


def by_kind(judged: Iterable[Judged]) -> list[Bin]:
    """Return the claims by their kind."""
    kinds: dict[str, list[Judged]] = {}
    for item in judged:
        kinds.setdefault(item.kind.value, []).append(item)
    return [found for kind in sorted(kinds) for found in _bins(kind, kinds[kind])]


def _bins(name: str, inside: Sequence[Judged]) -> list[Bin]:
    if not inside:
        return []
    count = len(inside)
    return [Bin(name, count, sum(item.confidence for item in inside) / count, sum(item.is_right for item in inside) / count)]
