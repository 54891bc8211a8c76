"""The weights by which claims are compared: one table, so that a reason can be told and fitted again.

The order of wordings is that of shared facts on how statements are meant (data/phrases/README): "originally
appeared at" tells the first publication, "republished from" the copy at hand, "source" and "via" less.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Role

_PLACE_FACTOR = {
    Role.NAVIGATION: 0.0,
    Role.CODE: 0.0,
    Role.CAPTION: 0.3,
    Role.ASIDE: 0.7,
}
"""How far a statement about "this article" is believed where it stands outside the text: teasers in
navigation speak of other articles, captions of images. A credit line is as good as any: finders tell image credits apart."""

UPSTREAM_THRESHOLD = 0.5
"""Claims believed less than this do not make a node of the chain; they are kept as claims."""

MOST_WEIGHED = 64
"""So many claims of one kind are weighed against each other. The most on any of 228 pages was 9 (2026-11); a page with a thousand
statements of where it is from says nothing by them, and comparing all of them in pairs would take minutes."""

_ORIGINALITY = {
    ClaimKind.ORIGINAL_OUTLET: 40,
    ClaimKind.AGENCY: 34,
    ClaimKind.TRANSLATION_OUTLET: 30,
    ClaimKind.ORIGINAL_URL: 26,
    ClaimKind.SOURCE_OUTLET: 20,
}


def belief(claim: Claim) -> float:
    """Return how far a claim is believed where it stands, 0..1."""
    if claim.place is None:
        return claim.confidence
    return claim.confidence * _PLACE_FACTOR.get(claim.place, 1.0)


def originality(claim: Claim) -> int:
    """Return how near to the first publication the wording puts what it names; larger is earlier in the chain."""
    return _ORIGINALITY.get(claim.kind, 0) + claim.strength


def weighed(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with no confidence left in those beyond the first `MOST_WEIGHED` of a kind: they decide nothing."""
    if len(claims) <= MOST_WEIGHED:
        return tuple(claims)
    seen: Counter[ClaimKind] = Counter()
    result = []
    for claim in claims:
        seen[claim.kind] += 1
        result.append(claim if seen[claim.kind] <= MOST_WEIGHED else replace(claim, confidence=0.0))
    return tuple(result)
