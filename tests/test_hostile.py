"""Pages made to hold a reader up or to fool it: nothing is invented, every quote stands where it says. bench/hostile.py times them."""

import pytest

from bench.hostile_pages import SHAPES
from provtrack.pipeline import examine
from provtrack.resolve.weight import MOST_WEIGHED

LENGTH = 12_000
MOST_CLAIMS_A_THOUSAND_CHARACTERS = 130
"""The densest honest statement ("© 2020 X") has some eight characters and yields one claim."""


@pytest.mark.parametrize("name", SHAPES)
def test_every_quote_of_a_hostile_page_is_verbatim_and_claims_are_as_many_as_statements_at_most(name: str) -> None:
    page = SHAPES[name](LENGTH)
    resolution = examine(page, source="page.html")
    text = resolution.document.text
    assert [claim for claim in resolution.claims if claim.span and text[claim.span.start : claim.span.end] != claim.quote] == []
    assert len(resolution.claims) <= len(page) * MOST_CLAIMS_A_THOUSAND_CHARACTERS / 1000


def test_ten_thousand_statements_of_other_outlets_are_all_kept_and_a_bounded_number_is_weighed() -> None:
    page = SHAPES["statement, blocks, other outlets"](480_000)
    resolution = examine(page, source="page.html")
    outlets = {claim.value for claim in resolution.claims if claim.kind == "original-outlet"}
    assert len(outlets) > 10_000
    assert 1 < len(resolution.chain) <= MOST_WEIGHED + 1


def test_a_megabyte_without_a_space_says_nothing_of_its_origin() -> None:
    resolution = examine(SHAPES["one word"](1_000_000), source="page.html")
    assert len(resolution.chain) == 1
    assert resolution.derivations == ()
