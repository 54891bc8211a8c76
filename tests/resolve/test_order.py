from collections.abc import Callable

from provtrack.model.chain import Resolution
from provtrack.model.claim import ClaimKind, Relation

Page = Callable[..., Resolution]
K = ClaimKind


def names(resolution: Resolution) -> list[str | None]:
    return [node.outlet for node in resolution.chain[:-1]]


def test_originally_comes_before_republished_from_before_via(page: Page) -> None:
    resolution = page(
        ("via Third Net", [(K.SOURCE_OUTLET, "Third Net", {"strength": 1})]),
        ("Republished from Second Net", [(K.SOURCE_OUTLET, "Second Net", {"strength": 3})]),
        ("Originally published by First Net", [(K.ORIGINAL_OUTLET, "First Net", {"strength": 4})]),
    )
    assert names(resolution) == ["First Net", "Second Net", "Third Net"]


def test_two_originals_named_in_one_sentence_are_no_conflict(page: Page) -> None:
    line = "Originally published in First Net and on Second Net"
    stated = [(K.ORIGINAL_OUTLET, name, {"strength": 4}) for name in ("First Net", "Second Net")]
    resolution = page((line, stated))
    assert resolution.conflicts == ()
    assert names(resolution) == ["First Net", "Second Net"]


def test_of_two_contradictory_originals_the_earlier_dated_is_chosen(page: Page) -> None:
    resolution = page(
        (
            "Originally at Second Net, 2 May 2015",
            [(K.ORIGINAL_OUTLET, "Second Net", {"strength": 4}), (K.ORIGINAL_DATE, "2015-05-02", {})],
        ),
        ("Originally at First Net, 1 May 2015", [(K.ORIGINAL_OUTLET, "First Net", {"strength": 4}), (K.ORIGINAL_DATE, "2015-05-01", {})]),
    )
    assert names(resolution) == ["First Net", "Second Net"]
    assert "2015-05-01" in resolution.conflicts[0].why


def test_an_excerpt_stays_an_excerpt_whatever_else_is_said(page: Page) -> None:
    stated = [(K.ORIGINAL_OUTLET, "First Net", {"strength": 4, "relation": Relation.EXCERPT})]
    assert page(("Excerpted from First Net", stated)).article.relation is Relation.EXCERPT
