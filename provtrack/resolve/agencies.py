"""What each agency is credited for: the text, a part of it, an image. Worked out from the claims whenever asked for."""

from collections.abc import Sequence

from provtrack.model.chain import AgencyCredit, AgencyShare
from provtrack.model.claim import Claim, ClaimKind
from provtrack.resolve.weight import UPSTREAM_THRESHOLD, belief
from provtrack.values.outlet import registry

_OF_A_PART = frozenset({"partial", "mixed"})
"""Flags of wordings by which the outlet's own people wrote the text too: "contributed to this report", "with material from"."""


def agency_credits(claims: Sequence[Claim]) -> tuple[AgencyCredit, ...]:
    """Return what each agency that a page names is credited for, in the order of the page.

    An agency signed for the whole text by one statement is not also credited for a part by another; images are apart. An agency that
    only contributed is no article of the chain; one whose material the outlet's own text is made with is, as what it was made from.
    """
    found: dict[tuple[str, AgencyShare], list[int]] = {}
    for index, claim in enumerate(claims):
        if claim.kind is ClaimKind.AGENCY and belief(claim) >= UPSTREAM_THRESHOLD:
            share = AgencyShare.PART if claim.flags & _OF_A_PART else AgencyShare.TEXT
            found.setdefault((claim.value, share), []).append(index)
        elif claim.kind is ClaimKind.IMAGE_CREDIT:
            for agency in registry().agencies_in(claim.value):
                found.setdefault((agency.short, AgencyShare.IMAGE), []).append(index)
    return tuple(
        AgencyCredit(agency, share, tuple(indices))
        for (agency, share), indices in found.items()
        if share is not AgencyShare.PART or (agency, AgencyShare.TEXT) not in found
    )
