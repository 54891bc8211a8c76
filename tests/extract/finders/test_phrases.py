"""The finder of wordings hands documents to the grammar."""

from provtrack.extract.finders.phrases import FINDER
from provtrack.extract.grammar import document_of
from provtrack.model.claim import ClaimKind


def test_wordings_are_found() -> None:
    (claim,) = FINDER.find(document_of("Originally published by Tidewater."))
    assert (claim.kind, claim.value, claim.rule) == (ClaimKind.ORIGINAL_OUTLET, "Tidewater", "en/originally-published-at")


def test_an_agency_named_as_author_in_a_sentence_is_credited_for_the_text() -> None:
    claims = FINDER.find(document_of("This report by The Canadian Press was first published May 3, 2021."))
    assert {claim.value for claim in claims if claim.kind is ClaimKind.AGENCY} == {"CP"}
