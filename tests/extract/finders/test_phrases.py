"""The finder of wordings hands documents to the grammar."""

from provtrack.extract.finders.phrases import FINDER
from provtrack.extract.grammar import document_of
from provtrack.model.claim import ClaimKind


def test_wordings_are_found() -> None:
    (claim,) = FINDER.find(document_of("Originally published by Tidewater."))
    assert (claim.kind, claim.value, claim.rule) == (ClaimKind.ORIGINAL_OUTLET, "Tidewater", "en/originally-published-at")
