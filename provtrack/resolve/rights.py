"""What a page says of rights: notices as printed, the licence of the text, permissions and disclaimers."""

from collections.abc import Iterable, Sequence

from provtrack.model.chain import Conflict, Copyright, Notice
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Role
from provtrack.resolve.identity import fold
from provtrack.values.notice import CopyrightNotice, find_notices, parse_notice

_NOTICE_KINDS = (ClaimKind.PERMISSION, ClaimKind.DISCLAIMER, ClaimKind.FAIR_USE, ClaimKind.TERMS, ClaimKind.TDM_RESERVATION)

RESERVED = "all-rights-reserved"
WITH_PERMISSION = "with-permission"


def copyrights(claims: Sequence[Claim]) -> tuple[Copyright, ...]:
    """Return each copyright notice as printed, with its holders, years and what it is about.

    Of notices that name the same holders of the same thing, the one with the most years stands for all.
    """
    found: dict[tuple[Scope, frozenset[str]], Copyright] = {}
    for index, claim in enumerate(claims):
        if claim.kind is not ClaimKind.COPYRIGHT:
            continue
        printed = _notices_in(claim)
        holders = tuple(dict.fromkeys(holder for notice in printed for holder in notice.holders))
        years = tuple(dict.fromkeys(year for notice in printed for year in notice.years))
        scope = claim.scope or Scope.SITE
        key = (scope, frozenset(fold(holder) for holder in holders))
        known = found.get(key)
        if known is None or len(years) > len(known.years):
            found[key] = Copyright(claim.value, holders, years, scope, index)
    return tuple(found.values())


def _notices_in(claim: Claim) -> list[CopyrightNotice]:
    """Read the notices of a claim; markup gives the holder without a sign."""
    mentions = find_notices(claim.value) or find_notices(claim.quote)
    if mentions or claim.span is not None:
        return [mention.notice for mention in mentions]
    notice = parse_notice(claim.value)
    return [notice] if notice else []


def notices(claims: Sequence[Claim]) -> tuple[Notice, ...]:
    """Return permissions, disclaimers, fair-use statements and terms as printed; a part of a longer one is not listed again.

    What the markup says to machines alone is listed among the terms, in words.
    """
    printed = [(index, claim) for index, claim in enumerate(claims) if claim.kind in _NOTICE_KINDS and claim.confidence > 0]
    found: list[Notice] = []
    for index, claim in printed:
        kind, text = _as_notice(claim)
        longer = (other for _, other in printed if other.kind is claim.kind and len(other.quote) > len(claim.quote))
        repeated = any(known.kind == kind and known.text == text for known in found)
        if not repeated and (claim.kind is ClaimKind.TDM_RESERVATION or not any(claim.quote in other.quote for other in longer)):
            found.append(Notice(kind, text, index))
    return tuple(found)


def _as_notice(claim: Claim) -> tuple[str, str]:
    if claim.kind is ClaimKind.TDM_RESERVATION:
        policy = f"; {claim.url}" if claim.url else ""
        return ClaimKind.TERMS.value, f"text and data mining: {claim.value} ({claim.label}){policy}"
    return claim.kind.value, claim.value if claim.label and claim.span is None else claim.quote


def licence(claims: Sequence[Claim]) -> tuple[str | None, int | None, tuple[Conflict, ...]]:
    """Return the licence of the article's text, the claim that gives it, and any contradiction.

    A statement about this text beats one about the whole site; a permission to republish this text beats the
    site's "all rights reserved"; a licence of an image is not the text's, nor one that a teaser in the navigation names, nor that of
    something beside the text. Where the text has a notice of its own by another holder, the site's reservation does not speak of it.
    """
    believed = [claim for claim in claims if claim.confidence > 0 and claim.kind in {ClaimKind.LICENSE, ClaimKind.COPYRIGHT}]
    candidates = [
        (index, claim)
        for index, claim in enumerate(claims)
        if claim.confidence > 0
        and (claim.kind is ClaimKind.LICENSE or "with-permission" in claim.flags)
        and claim.scope is not Scope.IMAGE
        and (claim.place is not Role.NAVIGATION or claim.value == RESERVED)
        and not _is_beside(claim, believed)
    ]
    if any(claim.value == RESERVED and claim.scope is Scope.SITE for _, claim in candidates):
        candidates = [pair for pair in candidates if not _is_of_others(pair[1], believed)]
    if not candidates:
        return None, None, ()
    ranked = sorted(candidates, key=lambda pair: (-license_weight(pair[1]), pair[0]))
    chosen, best = ranked[0]
    value = _licence_value(best)
    others = {
        _licence_value(claim): index
        for index, claim in ranked[1:]
        if _licence_value(claim) not in {value, RESERVED, WITH_PERMISSION} and not value.startswith(_licence_value(claim))
    }
    conflicts: tuple[Conflict, ...] = ()
    if others and value not in {RESERVED, WITH_PERMISSION}:
        about = "is about this text" if best.scope is Scope.TEXT else "is stated most clearly"
        conflicts = (Conflict("license", (chosen, *others.values()), chosen, f"{value} {about}; the page also names {', '.join(others)}"),)
    return value, chosen, conflicts


def _is_beside(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether a licence is that of something beside the text; a wording that says nothing of it follows the place it stands in."""
    if claim.scope is not None or claim.kind is not ClaimKind.LICENSE:
        return "part" in claim.flags
    alike = [other for other in claims if other.kind is ClaimKind.LICENSE and other.scope is not None and _overlap(claim, other)]
    return bool(alike) and all("part" in other.flags or other.scope is Scope.IMAGE for other in alike)


def _is_of_others(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether the site reserves all rights for other holders than those whom the text's own notice names."""
    if claim.kind is not ClaimKind.LICENSE or claim.value != RESERVED or claim.scope is not Scope.SITE:
        return False
    printed = [other for other in claims if other.kind is ClaimKind.COPYRIGHT and other.span is not None]
    own = _holders(other for other in printed if other.scope is Scope.TEXT)
    if not own:
        return False
    site = [other for other in printed if other.scope is Scope.SITE]
    beside = _holders(other for other in site if _overlap(claim, other)) or _holders(site)
    return bool(beside) and not any(_is_same(one, other) for one in own for other in beside)


def _holders(notices: Iterable[Claim]) -> set[str]:
    return {fold(holder) for claim in notices for notice in _notices_in(claim) for holder in notice.holders}


def _overlap(one: Claim, other: Claim) -> bool:
    return one.span is not None and other.span is not None and one.span.start < other.span.end and other.span.start < one.span.end


def _is_same(one: str, other: str) -> bool:
    """Tell whether two holders may be one: "Example Daily" and "Example Daily Media Ltd"."""
    return one in other or other in one


def _licence_value(claim: Claim) -> str:
    return claim.value if claim.kind is ClaimKind.LICENSE else WITH_PERMISSION


def license_weight(claim: Claim) -> float:
    """Return how much a claim of a licence counts: above its confidence, 1 where it names a licence, 0.6 where it is about this text."""
    value = _licence_value(claim)
    weight = claim.confidence
    if value != RESERVED:
        weight += 1.0
    if claim.scope is Scope.TEXT or claim.kind is not ClaimKind.LICENSE:
        weight += 0.6
    return weight
