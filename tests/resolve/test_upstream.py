from collections.abc import Callable

from provtrack.model.chain import Resolution
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Role

Page = Callable[..., Resolution]
K = ClaimKind


def test_statements_that_name_one_outlet_differently_make_one_node_with_all_claims(page: Page) -> None:
    resolution = page(
        ("Originally published at Hill Net", [(K.ORIGINAL_OUTLET, "Hill Net", {"strength": 4})]),
        ("Source: hillnet.example", [(K.SOURCE_OUTLET, "Hillnet", {"strength": 2, "url": "https://hillnet.example/a"})]),
    )
    (node, _) = resolution.chain
    assert (node.outlet, node.domain, node.claims) == ("Hill Net", "hillnet.example", (0, 1))


def test_what_is_believed_too_little_makes_no_node_but_stays_a_claim(page: Page) -> None:
    resolution = page(("Source: Hill Net", [(K.SOURCE_OUTLET, "Hill Net", {"confidence": 0.3})]))
    assert len(resolution.chain) == 1
    assert resolution.claims[0].value == "Hill Net"


def test_a_teaser_in_the_navigation_is_no_upstream(page: Page) -> None:
    resolution = page(("With permission of Hill Net", [(K.SOURCE_OUTLET, "Hill Net", {"place": Role.NAVIGATION})]))
    assert len(resolution.chain) == 1


def test_date_title_and_language_of_the_statement_belong_to_its_upstream(page: Page) -> None:
    resolution = page(
        (
            "Originally published in German as Der Fluss at Hill Net on 1 May 2015",
            [
                (K.ORIGINAL_OUTLET, "Hill Net", {"strength": 4}),
                (K.ORIGINAL_LANGUAGE, "de", {}),
                (K.ORIGINAL_TITLE, "Der Fluss", {}),
                (K.ORIGINAL_DATE, "2015-05-01", {}),
            ],
        )
    )
    node = resolution.chain[0]
    assert (node.language, node.title, node.published) == ("de", "Der Fluss", "2015-05-01")
    assert "language" not in node.inferred
