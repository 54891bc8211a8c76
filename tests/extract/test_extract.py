"""All finders together: sorted, without duplicates, contradictions kept."""

from provtrack.extract import all_finders, extract
from provtrack.extract.grammar import document_of
from provtrack.model.claim import ClaimKind
from provtrack.read import read

PAGE = "This article originally appeared at Fenland.\nSome text about a fen that dries.\nThe original source of this article is Quay Review"


def test_every_finder_has_a_name_of_its_own() -> None:
    names = [finder.name for finder in all_finders()]
    assert "phrases" in names
    assert len(names) == len(set(names))


def test_contradictions_are_kept_in_the_order_of_the_text() -> None:
    claims = extract(document_of(PAGE))
    assert [claim.value for claim in claims if claim.kind is ClaimKind.ORIGINAL_OUTLET] == ["Fenland", "Quay Review"]


def test_nothing_is_said_twice_of_one_place() -> None:
    claims = extract(document_of(PAGE))
    keys = [(claim.kind, claim.value, claim.span) for claim in claims if claim.span is not None]
    assert len(keys) == len(set(keys))


def test_every_quote_is_verbatim() -> None:
    document = document_of(PAGE)
    assert all(claim.quote == document.slice(claim.span) for claim in extract(document) if claim.span is not None)


def test_a_page_that_shows_nothing_is_read_by_its_markup() -> None:
    page = b"<html><head><meta property='og:site_name' content='Fenland'></head><body><div id=app></div></body></html>"
    document = read(page, source="page.html")
    assert document.blocks == ()
    assert [claim.value for claim in extract(document) if claim.kind is ClaimKind.OUTLET] == ["Fenland"]


def test_an_empty_entry_of_a_feed_is_read_by_what_its_feed_says() -> None:
    feed = b"<rss version='2.0'><channel><title>Fenland</title><item/></channel></rss>"
    assert {claim.value for claim in extract(read(feed, source="feed.xml"))} >= {"Fenland"}
