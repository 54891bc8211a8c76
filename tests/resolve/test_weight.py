from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Role, Span
from provtrack.resolve.weight import MOST_WEIGHED, UPSTREAM_THRESHOLD, belief, originality, weighed


def stated(kind: ClaimKind, place: Role = Role.PARAGRAPH, strength: int = 0) -> Claim:
    return Claim(kind, "Talblatt", "Talblatt", Span(0, 8), "test", 0.95, place=place, strength=strength)


def test_a_statement_in_the_navigation_speaks_of_another_article() -> None:
    assert belief(stated(ClaimKind.SOURCE_OUTLET, Role.NAVIGATION)) < UPSTREAM_THRESHOLD
    assert belief(stated(ClaimKind.SOURCE_OUTLET, Role.FOOTER)) >= UPSTREAM_THRESHOLD


def test_a_credit_in_a_caption_is_not_believed_of_the_text() -> None:
    assert belief(stated(ClaimKind.AGENCY, Role.CAPTION)) < UPSTREAM_THRESHOLD


def test_originally_is_earlier_than_agency_earlier_than_translation_earlier_than_source() -> None:
    kinds = [ClaimKind.ORIGINAL_OUTLET, ClaimKind.AGENCY, ClaimKind.TRANSLATION_OUTLET, ClaimKind.SOURCE_OUTLET]
    ranks = [originality(stated(kind)) for kind in kinds]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == len(ranks)


def test_claims_beyond_the_first_of_their_kind_lose_their_confidence_and_stay_in_their_place() -> None:
    claims = [stated(ClaimKind.AUTHOR, strength=number) for number in range(MOST_WEIGHED + 3)] + [stated(ClaimKind.TITLE)]
    found = weighed(claims)
    assert [one.strength for one in found] == [one.strength for one in claims]
    assert sum(one.confidence > 0 for one in found) == MOST_WEIGHED + 1
