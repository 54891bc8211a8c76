from pathlib import Path

import pytest

from provtrack.model.chain import Resolution
from provtrack.pipeline import examine
from provtrack.resolve.explain import Conclusion, explain

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
PAGE = """<html lang="en"><head><title>Eels return to the marsh</title>
<meta property="og:site_name" content="Marsh Courier"><meta name="author" content="admin">
<meta property="article:published_time" content="2021-06-09T08:00:00Z"></head><body>
<article><h1>Eels return to the marsh</h1><p class="byline">By Orin Talbot</p><p class="date">1 March 2021</p>
<p>The eels are back in the marsh, and with them the herons that live on them, say those who count both every spring.</p>
<p>This article originally appeared at Fen Gazette.</p></article>
<footer>© 2021 Marsh Courier. All rights reserved.</footer></body></html>"""


@pytest.fixture(scope="module")
def resolution() -> Resolution:
    return examine(PAGE.encode(), source="page.html")


def about(resolution: Resolution, name: str) -> Conclusion:
    (found,) = (item for item in explain(resolution) if item.about == name)
    return found


def test_the_conclusion_is_the_one_drawn(resolution: Resolution) -> None:
    assert about(resolution, "outlet").value == resolution.article.outlet == "Marsh Courier"
    assert about(resolution, "published").value == resolution.article.published
    assert about(resolution, "upstream").value == resolution.chain[0].outlet == "Fen Gazette"
    assert about(resolution, "license").value == resolution.license == "all-rights-reserved"


def test_the_weightiest_claim_for_it_says_the_same(resolution: Resolution) -> None:
    for name in ("outlet", "published", "author", "license", "upstream"):
        conclusion = about(resolution, name)
        assert resolution.claims[conclusion.supporting[0].claim].value == conclusion.value


def test_what_contradicts_it_stands_against_it_with_its_weight(resolution: Resolution) -> None:
    published = about(resolution, "published")
    dates = {resolution.claims[voice.claim].value for voice in published.opposing}
    assert dates == {"2021-06-09", "2021-03-01"} - {published.value}
    assert published.opposing[0].weight <= published.supporting[0].weight


def test_an_account_of_the_publishing_system_tells_why_it_counts_less(resolution: Resolution) -> None:
    author = about(resolution, "author")
    (account,) = (voice for voice in (*author.opposing, *author.set_aside) if resolution.claims[voice.claim].value.casefold() == "admin")
    assert account.why


def test_of_two_called_the_original_the_other_speaks_against_the_chosen() -> None:
    page = SAMPLE / "slowwater-review.txt"
    resolution = examine(page.read_bytes(), source=page.name)
    hops = [item for item in explain(resolution) if item.about == "upstream" and item.value]
    assert [item.value for item in hops] == [node.outlet for node in resolution.chain[:-1]]
    assert {resolution.claims[voice.claim].value for voice in hops[0].opposing} == {"Harbour Reader"}
    assert "later copy" in next(item.why for item in hops if item.value == "Harbour Reader")


def test_a_claim_that_made_no_hop_tells_why() -> None:
    page = SAMPLE / "seed-retold.txt"
    resolution = examine(page.read_bytes(), source=page.name)
    (unnamed,) = (item for item in explain(resolution) if item.about == "upstream" and item.value is None)
    assert [voice.why for voice in unnamed.set_aside] == ["it names the page's own outlet"]
