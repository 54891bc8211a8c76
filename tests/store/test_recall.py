from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from provtrack.store import open_store
from provtrack.store.connection import Connection, open_to_read
from provtrack.store.identity import Identities
from provtrack.store.location import locate
from provtrack.store.mention import Mention, mentions_of
from provtrack.store.recall import bring_in, forked_below, held_under, share_page, sought_by
from tests.store.chains import GERMAN_URL, TITLE, ferry_pages, last, original, page, repost, saved, translation

STRANGER = page("stranger.html", translation(domain="other.example", outlet="Somebody", title="The town has a new bridge"))


@pytest.fixture
def ask(database: Path) -> Iterator[Connection]:
    with open_store(database) as store:
        saved(store, ferry_pages())
    connection = open_to_read(locate(database))
    yield connection
    connection.close()


def own(source: str, **facts: object) -> Mention:
    return mentions_of(page(source, translation(**facts)))[-1]


def test_bytes_that_are_held_are_told_with_all_their_sources(database: Path) -> None:
    one = page("a.html", last())
    elsewhere = replace(one, document=replace(one.document, source="b.html"))
    with open_store(database) as store:
        store.save_many([(one, b"x"), (elsewhere, b"x"), (STRANGER, b"y")])
    ask = open_to_read(locate(database))
    held = held_under(ask, [one.document.sha256, "00" * 32])
    ask.close()
    assert list(held) == [one.document.sha256]
    (snapshot,) = held[one.document.sha256]
    assert (snapshot.article, snapshot.is_current) == (1, True)
    assert {Path(key).name for key in snapshot.keys} == {"a.html", "b.html"}


@pytest.mark.parametrize(
    ("mention", "outlet"),
    [
        (own("new.html", title=None, outlet="Anybody", domain=None, url=GERMAN_URL), "Nordkai-Bote"),
        (own("new.html", title=TITLE.upper()), "Lantern Post"),
        (own("new.html", title=TITLE, outlet="The Lantern-Post", domain=None), "Lantern Post"),
        (own("new.html", title=TITLE, outlet="lantern-post.example", domain=None), "Lantern Post"),
        (own("new.html", title="Another title altogether"), None),
        (own("new.html", title=TITLE, outlet="Somebody", domain="other.example"), None),
    ],
)
def test_articles_are_sought_by_address_or_by_outlet_and_title(
    ask: Connection, database: Path, mention: Mention, outlet: str | None
) -> None:
    with open_store(database) as store:
        assert [store.article(number).outlet for number in sought_by(ask, [mention])] == ([outlet] if outlet else [])


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_outlet_named_by_its_domain_is_that_outlet_in_any_order_of_adding(database: Path, order: tuple[int, ...]) -> None:
    pages = [page("a.html", translation(title=TITLE)), page("b.html", translation(title=TITLE, outlet="Lantern-Post.example", domain=None))]
    with open_store(database) as store:
        assert saved(store, [pages[place] for place in order]) == [1, 1]


def test_an_article_is_brought_in_with_all_it_was_made_from_and_as_it_was_known(ask: Connection, database: Path) -> None:
    identities = Identities(lambda one, two: share_page(ask, one, two))
    with open_store(database) as store:
        (reader,) = (article for article in store.articles() if article.outlet == "Harbour Reader")
        bring_in(ask, identities, [reader.number])
        brought = [store.article(number) for number in identities.numbers()]
        assert {article.outlet for article in brought} == {"Harbour Reader", "Lantern Post", "Nordkai-Bote"}
        for article in brought:
            facts = identities.facts(article.number)
            assert (facts.title, facts.published, facts.url) == (article.title, article.published, article.url)
            assert (facts.source, facts.is_observed, facts.relation) == (article.source, article.is_observed, article.relation)


def test_articles_of_one_chain_share_a_page(ask: Connection, database: Path) -> None:
    with open_store(database) as store:
        store.save(STRANGER, b"x")
        stranger = store.articles()[-1].number
    assert share_page(ask, 1, 2)
    assert not share_page(ask, 1, stranger)


def test_what_has_several_sources_is_found_below_any_of_them(database: Path) -> None:
    with open_store(database) as store:
        at = "https://slowwater-review.example/pier"
        pages = [page("a.html", translation(title=TITLE), last(url=at)), page("b.html", original(title="Fähre"), repost(), last(url=at))]
        saved(store, pages)
        numbers = {article.outlet: article.number for article in store.articles()}
    ask = open_to_read(locate(database))
    found = [forked_below(ask, [numbers[outlet]]) for outlet in ("Nordkai-Bote", "Lantern Post", "Slowwater Review")]
    ask.close()
    assert found == [[numbers["Slowwater Review"]]] * 3
