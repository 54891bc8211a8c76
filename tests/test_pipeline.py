import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provtrack.errors import ReadError
from provtrack.model.chain import Resolution
from provtrack.model.claim import Scope
from provtrack.pipeline import examine, examine_all

SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"
PAGES = sorted(SAMPLE.iterdir())
SNIPPETS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<footer>",
        "<script>",
        "<!--",
        "[a](http://x.example/",
        "© 2024 ",
        "originally appeared at ",
        "translated by ",
        "&#0;",
        "\x00",
        "\ud7ff",
    ]
)


def outlets(resolution: Resolution) -> list[str | None]:
    return [node.outlet for node in resolution.chain]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_quote_from_visible_text_stands_where_it_says(page: Path) -> None:
    resolution = examine(page.read_bytes(), source=page.name)
    assert resolution.claims
    assert [claim for claim in resolution.claims if claim.span and resolution.document.slice(claim.span) != claim.quote] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_concluded_can_be_sent_between_processes(page: Path) -> None:
    resolution = examine(page.read_bytes(), source=page.name)
    assert pickle.loads(pickle.dumps(resolution)) == resolution  # noqa: S301 - our own bytes


def test_a_contradictory_page_gives_its_whole_chain_and_the_conflict() -> None:
    resolution = examine((SAMPLE / "slowwater-review.txt").read_bytes(), source="slowwater-review.txt")
    assert outlets(resolution) == ["Nordkai-Bote", "Lantern Post", "Harbour Reader", "Slowwater Review"]
    assert [str(node.relation) for node in resolution.chain] == ["original", "translation", "repost", "repost"]
    assert [node.published for node in resolution.chain][2:] == ["2024-05-10", "2024-05-13"]
    assert [conflict.about for conflict in resolution.conflicts] == ["original-outlet"]
    assert [(line.holders, line.scope) for line in resolution.copyright] == [
        (("Bildkontor Möwenstein",), Scope.IMAGE),
        (("Lantern Post", "Harbour Reader"), Scope.TEXT),
    ]
    assert [insertion.by for insertion in resolution.insertions] == ["translator"]


def test_the_retold_seed_gives_the_seeds_chain() -> None:
    resolution = examine((SAMPLE / "seed-retold.txt").read_bytes(), source="seed-retold.txt")
    assert outlets(resolution)[1:] == ["South Front", "Sott.net", "Global Research"]
    assert [node.published for node in resolution.chain][2:] == ["2015-09-14", "2015-09-18"]
    assert resolution.chain[0].language == "de"
    assert "language" in resolution.chain[0].inferred
    assert [cited.outlet for cited in resolution.cites] == ["Der Spiegel", "PNP magazine"]
    assert {notice.kind for notice in resolution.notices} == {"disclaimer", "fair-use", "permission"}
    assert {subject.value for subject in resolution.subjects} >= {"Europe", "US NATO War Agenda", "SYRIA"}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["page.html", "page.md", "page.txt", "page"]))
def test_any_bytes_are_read_or_refused_cleanly(data: bytes, source: str) -> None:
    try:
        resolution = examine(data, source=source)
    except ReadError:
        return
    assert resolution.document.source == source


@settings(max_examples=60, deadline=None)
@given(st.lists(SNIPPETS | st.text(max_size=20), max_size=30).map("".join), st.sampled_from(["page.html", "page.md", "page.txt"]))
def test_broken_markup_full_of_statements_keeps_the_quotes_true(text: str, source: str) -> None:
    try:
        resolution = examine(text.encode("utf-8", "surrogatepass"), source=source)
    except ReadError:
        return
    for claim in resolution.claims:
        assert claim.span is None or resolution.document.slice(claim.span) == claim.quote


def test_each_entry_of_a_feed_is_examined_and_a_bad_one_is_an_error_among_them() -> None:
    feed = b'{"version": "https://jsonfeed.org/version/1", "title": "Marsh Notes", "items": [5, {"id": "1", "content_text": "Words."}]}'
    bad, good = examine_all(feed, source="feed.json")
    assert isinstance(bad, ReadError)
    assert isinstance(good, Resolution)
    assert (good.document.source, good.article.outlet) == ("feed.json#id:1", "Marsh Notes")
    assert [item.document.source for item in examine_all(b"<p>One page.", source="p.html") if isinstance(item, Resolution)] == ["p.html"]


def test_each_article_of_a_feed_that_breaks_off_says_so() -> None:
    feed = b"<rss version='2.0'><channel><item><title>One</title></item><item><title>Two</title></item><item><title>Thr"
    found = [item for item in examine_all(feed, source="feed.xml") if isinstance(item, Resolution)]
    assert [item.article.title for item in found][:2] == ["One", "Two"]
    assert all("broken at line 1" in item.document.warnings[0] for item in found)
