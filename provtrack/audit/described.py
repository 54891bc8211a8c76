"""What JSON-LD says of a page's article, for the rules that compare it with what readers see: by the claims, which are kept."""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.model.claim import Claim, ClaimKind

UPSTREAM: Final = (
    ClaimKind.ORIGINAL_OUTLET,
    ClaimKind.SOURCE_OUTLET,
    ClaimKind.TRANSLATION_OUTLET,
    ClaimKind.ORIGINAL_URL,
    ClaimKind.AGENCY,
)
"""Kinds of statements that tell where the text came from."""
_JSON_LD: Final = "json-ld/"


def described(case: Case, *kinds: ClaimKind) -> Iterator[Claim]:
    """Yield what JSON-LD says of the article."""
    return (claim for claim in case.claims(*kinds) if claim.rule.startswith(_JSON_LD))


def headline(case: Case) -> Claim | None:
    """Return the headline in JSON-LD: what tells that it describes an article at all; None where there is none."""
    return next(described(case, ClaimKind.TITLE), None)


def in_markup(case: Case, *kinds: ClaimKind) -> Iterator[Claim]:
    """Yield what any markup of the page says."""
    return (claim for claim in case.claims(*kinds) if claim.span is None)


def shown(case: Case, *kinds: ClaimKind) -> Iterator[Claim]:
    """Yield what the page says to readers, other than of itself or of a part of the text."""
    for claim in case.claims(*kinds):
        if claim.span is not None and not claim.flags & {"own", "partial", "part"}:
            yield claim
