from provtrack.extract.rehearsal import rehearse
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Role


def test_a_wording_is_shown_with_its_slots_and_claims() -> None:
    reading = rehearse("This article originally appeared at [Marsh Courier](https://marsh.example/eels).").readings[0]
    assert reading.rule == "en/originally-appeared"
    assert reading.match is not None
    assert [(name, filling.value, filling.url) for name, fillings in reading.match.slots for filling in fillings] == [
        ("outlet", "Marsh Courier", "https://marsh.example/eels")
    ]
    assert [(claim.kind, claim.value) for claim in reading.claims] == [(ClaimKind.ORIGINAL_OUTLET, "Marsh Courier")]


def test_what_a_finder_reads_is_shown_too() -> None:
    assert [(reading.rule, reading.match) for reading in rehearse("© 2020 Marsh Courier").readings] == [("copyright/text", None)]


def test_the_place_decides_whether_a_credit_is_the_images() -> None:
    kinds = {claim.kind for reading in rehearse("Foto: dpa", place=Role.CAPTION).readings for claim in reading.claims}
    assert kinds == {ClaimKind.IMAGE_CREDIT}


def test_a_wording_that_came_near_tells_why_it_reads_nothing() -> None:
    rehearsal = rehearse("The atlas is said to be one that was originally published at some time.", language="en")
    assert rehearsal.readings == ()
    reasons = {phrase.rule: why for phrase, why in rehearsal.misses}
    assert "does not stand where it may" in reasons["en/originally-published-at"]
