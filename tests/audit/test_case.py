from pathlib import Path

from provtrack.model.chain import ContributorRole
from provtrack.model.claim import ClaimKind
from tests.audit.observed import case_of

REPOST = """# The pier stays

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai Post](https://nordkai.example/pier), translated by Tobias Renn for Lantern Post.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
"""
OWN = "# The pier stays\n\nThe council put the decision off until autumn, because nobody knows who is to pay for the new pier.\n"


def test_a_repost_knows_what_it_was_made_from(tmp_path: Path) -> None:
    case = case_of([("repost.md", REPOST)], tmp_path)
    assert case.is_made_from_another
    assert [page.called for page in case.sources] == ["Nordkai Post"]
    assert (case.origin, case.nearest) == (case.sources[0], case.sources[-1])
    assert [person.name for person in case.contributors(ContributorRole.TRANSLATOR)] == ["Tobias Renn"]


def test_the_place_of_a_claim_is_verbatim(tmp_path: Path) -> None:
    case = case_of([("repost.md", REPOST)], tmp_path)
    claims = list(case.claims(ClaimKind.ORIGINAL_OUTLET))
    assert claims
    for claim in claims:
        place = case.quote(claim, "names the original")
        assert place.start is not None
        assert case.resolution.document.text[place.start : place.end] == place.quote


def test_an_article_of_its_own_has_no_source(tmp_path: Path) -> None:
    case = case_of([("own.md", OWN)], tmp_path)
    assert (case.is_made_from_another, case.origin, case.nearest) == (False, None, None)


def test_a_text_is_compared_with_its_source_by_the_main_text_and_once(tmp_path: Path) -> None:
    source = """<html lang="en"><head><title>The pier stays</title><link rel="canonical" href="https://nordkai.example/pier">
<meta property="og:site_name" content="Nordkai Post"></head><body><article><h1>The pier stays</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article>
<aside><p>More news: the swans of the reserve have had a good winter, says their keeper, and there are more of them.</p>
</aside></body></html>"""
    case = case_of([("repost.md", REPOST), ("source.html", source)], tmp_path)
    found = case.compared(case.sources[0])
    assert found
    assert (found.kept, found.taken, found.headline) == (1, 1, None)
    assert case.compared(case.sources[0]) is found


def test_a_source_that_is_only_cited_is_not_compared(tmp_path: Path) -> None:
    case = case_of([("repost.md", REPOST)], tmp_path)
    assert case.compared(case.sources[0]) is None
