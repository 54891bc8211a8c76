"""Permissions as grants: who allows whom to do what with the text, and on which conditions.

Worked out from the claims whenever asked for, so that a stored page's grants follow the rules of today.
"""

from collections.abc import Iterable, Sequence

from provtrack.model.chain import Condition, Grant, GrantKind
from provtrack.model.claim import Claim, ClaimKind
from provtrack.values.grant import GrantRead, read_grant

_GRANTORS = (
    ClaimKind.SOURCE_OUTLET,
    ClaimKind.ORIGINAL_OUTLET,
    ClaimKind.AGENCY,
    ClaimKind.ORIGINAL_AUTHOR,
    ClaimKind.TRANSLATOR,
    ClaimKind.AUTHOR,
)
"""Who, named in the sentence of a permission, gives it; the first kind that is named counts."""
_GRANTING = frozenset({ClaimKind.TRANSLATION_OUTLET, ClaimKind.PERMISSION, ClaimKind.TERMS})
"""What may tell of a permission."""
_PRIOR = "prior-permission"


def grants(claims: Sequence[Claim], outlet: str | None, language: str | None = None) -> tuple[Grant, ...]:
    """Return the permissions that a page tells of: those its outlet was given, and those it gives its readers.

    Args:
        claims: All claims of the page.
        outlet: The page's own outlet, which is given the one and gives the other; None where it is unknown.
        language: That of the text, for dates.
    """
    made = [grant for index, claim in enumerate(claims) if (grant := _grant(claim, index, claims, outlet, language)) is not None]
    found: list[Grant] = []
    for grant in made:
        quote = claims[grant.claim].quote
        alike = [(other, claims[other.claim].quote) for other in made if other.kind is grant.kind and other is not grant]
        is_part = any(quote in whole and (len(quote) < len(whole) or other.claim < grant.claim) for other, whole in alike)
        if not is_part or (grant.is_exclusive and not any(other.is_exclusive for other, whole in alike if quote in whole)):
            found.append(grant)
    return tuple(found)


def _grant(claim: Claim, index: int, claims: Sequence[Claim], outlet: str | None, language: str | None) -> Grant | None:
    if claim.kind not in _GRANTING:
        return None
    beside = _of_statement(claim, claims)
    is_exclusive = "exclusive" in claim.flags or any("exclusive" in other.flags for other in beside)
    if claim.kind is ClaimKind.TRANSLATION_OUTLET and is_exclusive:
        return Grant(
            GrantKind.OBTAINED, _grantor(beside, {ClaimKind.TRANSLATOR}), claim.value, ("translate",), (), index, is_exclusive=True
        )
    if claim.kind is ClaimKind.TRANSLATION_OUTLET or not claim.confidence:
        return None
    read = read_grant(claim.quote, language)
    if claim.kind is ClaimKind.TERMS:
        return _made(GrantKind.OFFERED, outlet, None, read, index) if _sets_prior(read) and read.acts else None
    if "with-permission" in claim.flags or any("with-permission" in other.flags for other in beside):
        stated = GrantRead(
            read.acts or ("republish",),
            tuple(c for c in read.conditions if c.kind != _PRIOR),
            is_exclusive or read.is_exclusive,
            read.until,
        )
        return _made(GrantKind.OBTAINED, _grantor(beside, set(_GRANTORS)), outlet, stated, index)
    return _made(GrantKind.OFFERED, outlet, None, read, index)


def _of_statement(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Return the other claims of the same statement; claims of finders are numbered apart, so that those of the same words count too."""
    return [
        other
        for other in claims
        if other is not claim
        and ((claim.statement and other.statement == claim.statement) or (claim.span is not None and other.span == claim.span))
    ]


def _grantor(beside: Iterable[Claim], kinds: set[ClaimKind]) -> str | None:
    ranked = sorted((claim for claim in beside if claim.kind in kinds), key=lambda claim: _GRANTORS.index(claim.kind))
    return ranked[0].value if ranked else None


def _sets_prior(read: GrantRead) -> bool:
    return any(condition.kind == _PRIOR for condition in read.conditions)


def _made(kind: GrantKind, grantor: str | None, grantee: str | None, read: GrantRead, index: int) -> Grant:
    conditions = tuple(Condition(condition.kind, condition.quote) for condition in read.conditions)
    return Grant(kind, grantor, grantee, read.acts, conditions, index, is_exclusive=read.is_exclusive, until=read.until)
