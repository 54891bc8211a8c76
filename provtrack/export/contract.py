"""Resolutions as the JSON objects of CONTRACT.md: the keys, their order and what they mean are a promise to scripts."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from provtrack.model.chain import (
    AgencyCredit,
    CitedOutlet,
    Conflict,
    Contributor,
    Copyright,
    Grant,
    Insertion,
    Node,
    Notice,
    Resolution,
    Subject,
)
from provtrack.model.claim import Claim
from provtrack.resolve.agencies import agency_credits
from provtrack.resolve.grants import grants

if TYPE_CHECKING:
    from provtrack.resolve.explain import Conclusion, Voice


def inspection(resolution: Resolution, conclusions: "Sequence[Conclusion] | None" = None) -> dict[str, Any]:
    """Return what `inspect --format json` prints for one source; with `--explain` the conclusions too."""
    document = resolution.document
    explained = {} if conclusions is None else {"conclusions": [conclusion(item) for item in conclusions]}
    return {
        "source": document.source,
        "media_type": document.media_type,
        "sha256": document.sha256,
        "article": article(resolution.article),
        "contributors": contributors(node_contributors(resolution.chain)),
        "chain": [node(item) for item in resolution.chain],
        "agencies": list(resolution.agencies),
        "agency_credits": [agency_credit(item) for item in agency_credits(resolution.claims)],
        "copyright": [copyright_line(item) for item in resolution.copyright],
        "license": resolution.license,
        "notices": [notice(item) for item in resolution.notices],
        "grants": [grant(item) for item in grants(resolution.claims, resolution.article.outlet, resolution.article.language)],
        "insertions": [insertion(item) for item in resolution.insertions],
        "cites": [cited(item) for item in resolution.cites],
        "subjects": [subject(item) for item in resolution.subjects],
        "derivations": [
            {
                "from": item.made,
                "to": item.source,
                "relation": item.relation.value,
                "status": item.status.value,
                "confidence": rounded(item.confidence),
                "claims": list(item.claims),
            }
            for item in resolution.derivations
        ],
        "claims": [claim(item) for item in resolution.claims],
        "conflicts": [conflict(item) for item in resolution.conflicts],
        "warnings": list(dict.fromkeys((*document.warnings, *resolution.warnings))),
    } | explained


def failure(source: str, kind: str, message: str) -> dict[str, Any]:
    """Return what stands for a source that cannot be read."""
    return {"source": source, "error": {"type": kind, "message": message}}


def article(item: Node) -> dict[str, Any]:
    """Return the page's own article."""
    return {
        "title": item.title,
        "language": item.language,
        "outlet": item.outlet,
        "domain": item.domain,
        "url": item.url,
        "published": item.published,
        "inferred": list(item.inferred),
    }


def node(item: Node) -> dict[str, Any]:
    """Return one article of a chain."""
    return {
        "outlet": item.outlet,
        "domain": item.domain,
        "url": item.url,
        "published": item.published,
        "language": item.language,
        "relation": item.relation.value,
        "contributors": contributors(item.contributors),
        "title": item.title,
        "inferred": list(item.inferred),
        "flags": sorted(item.flags),
        "claims": list(item.claims),
    }


def node_contributors(chain: Sequence[Node]) -> list[Contributor]:
    """Return everybody who made the text as the page shows it: its own contributors, then those of the articles it was made from.

    A translator of an earlier step is a translator of this text too. Each role and name stands once.
    """
    found: dict[tuple[str, str], Contributor] = {}
    for item in (chain[-1], *chain[:-1]):
        for contributor in item.contributors:
            found.setdefault((contributor.role.value, contributor.name.casefold()), contributor)
    return list(found.values())


def contributors(items: Iterable[Contributor]) -> list[dict[str, str]]:
    """Return contributors, in the order given."""
    return [{"role": item.role.value, "name": item.name} for item in items]


def agency_credit(item: AgencyCredit) -> dict[str, Any]:
    """Return what an agency is credited for: the text, a part of it, or an image."""
    return {"agency": item.agency, "for": item.share.value, "claims": list(item.claims)}


def copyright_line(item: Copyright) -> dict[str, Any]:
    """Return a copyright notice."""
    return {
        "notice": item.notice,
        "holders": list(item.holders),
        "years": list(item.years),
        "scope": item.scope.value,
        "claim": item.claim,
    }


def notice(item: Notice) -> dict[str, Any]:
    """Return a permission, disclaimer, fair-use statement or terms of use."""
    return {"kind": item.kind, "text": item.text, "claim": item.claim}


def grant(item: Grant) -> dict[str, Any]:
    """Return a permission: who allows whom what, on which conditions; no grantee means anybody who reads the page."""
    return {
        "kind": item.kind.value,
        "grantor": item.grantor,
        "grantee": item.grantee,
        "acts": list(item.acts),
        "conditions": [{"kind": condition.kind, "quote": condition.quote} for condition in item.conditions],
        "exclusive": item.is_exclusive,
        "until": item.until,
        "claim": item.claim,
    }


def insertion(item: Insertion) -> dict[str, Any]:
    """Return a part of the text by another hand."""
    return {"by": item.by, "start": item.span.start, "end": item.span.end, "claim": item.claim}


def cited(item: CitedOutlet) -> dict[str, Any]:
    """Return an outlet cited as a source of facts."""
    return {"outlet": item.outlet, "url": item.url, "claims": list(item.claims)}


def subject(item: Subject) -> dict[str, Any]:
    """Return what the page files the article under."""
    return {"label": item.label, "value": item.value, "claim": item.claim}


def claim(item: Claim) -> dict[str, Any]:
    """Return a claim with its evidence."""
    return {
        "kind": item.kind.value,
        "value": item.value,
        "url": item.url,
        "quote": item.quote,
        "start": item.span.start if item.span else None,
        "end": item.span.end if item.span else None,
        "rule": item.rule,
        "confidence": rounded(item.confidence),
        "relation": item.relation.value if item.relation else None,
        "place": item.place.value if item.place else None,
        "statement": item.statement or None,
        "scope": item.scope.value if item.scope else None,
        "label": item.label or None,
        "flags": sorted(item.flags),
    }


def conflict(item: Conflict) -> dict[str, Any]:
    """Return claims that cannot all be true."""
    return {"about": item.about, "claims": list(item.claims), "chosen": item.chosen, "why": item.why}


def conclusion(item: "Conclusion") -> dict[str, Any]:
    """Return what was concluded of one thing, and the claims weighed for it."""
    return {
        "about": item.about,
        "value": item.value,
        "why": item.why,
        "for": [_voice(voice) for voice in item.supporting],
        "against": [_voice(voice) for voice in item.opposing],
        "set_aside": [_voice(voice) for voice in item.set_aside],
    }


def _voice(item: "Voice") -> dict[str, Any]:
    return {"claim": item.claim, "weight": rounded(item.weight), "why": item.why or None}


def rounded(confidence: float) -> float:
    """Return a confidence with three digits: more would pretend a precision that no calibration has."""
    return round(confidence, 3)
