from collections.abc import Iterator
from pathlib import Path

import pytest

from provtrack.model.chain import Node
from provtrack.model.claim import Relation
from provtrack.model.graph import Filter, Flow
from provtrack.store import Store, open_store
from tests.store.chains import TITLE, ferry_pages, last, page, saved, translation


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as opened:
        saved(opened, ferry_pages())
        yield opened


@pytest.mark.parametrize(
    ("only", "outlets"),
    [
        (Filter(), ["Slowwater Review", "Harbour Reader", "Lantern Post", "Nordkai-Bote"]),
        (Filter(outlet="the lantern post"), ["Lantern Post"]),
        (Filter(outlet="lantern-post.example"), ["Lantern Post"]),
        (Filter(outlet="https://www.lantern-post.example/about"), ["Lantern Post"]),
        (Filter(outlet="Lantern"), []),
        (Filter(since="2024-05-10"), ["Slowwater Review", "Harbour Reader"]),
        (Filter(until="2024-05-10"), ["Harbour Reader", "Lantern Post", "Nordkai-Bote"]),
        (Filter(since="2024-05", until="2024-05"), ["Slowwater Review", "Harbour Reader", "Lantern Post", "Nordkai-Bote"]),
        (Filter(since="2024-06"), []),
        (Filter(language="de"), ["Nordkai-Bote"]),
        (Filter(relation=Relation.REPOST), ["Slowwater Review", "Harbour Reader"]),
        (Filter(contributor="tobias"), ["Lantern Post"]),
        (Filter(contributor="Renn, Tobias"), []),
        (Filter(language="en", relation=Relation.REPOST, since="2024-05-11"), ["Slowwater Review"]),
        (Filter(limit=2, offset=1), ["Harbour Reader", "Lantern Post"]),
        (Filter(limit=0), []),
        (Filter(outlet="'; DROP TABLE articles; --"), []),
        (Filter(outlet="\x00\ud800", language="en"), []),
    ],
)
def test_a_filter_lists_what_passes_it_in_the_order_of_adding(store: Store, only: Filter, outlets: list[str]) -> None:
    assert [article.outlet for article in store.articles(only)] == outlets


def test_what_is_only_cited_is_told_from_what_was_read(database: Path) -> None:
    with open_store(database) as store:
        saved(store, [page("last.txt", translation(), last())])
        assert [article.outlet for article in store.articles(Filter(is_observed=True))] == ["Slowwater Review"]
        assert [article.outlet for article in store.articles(Filter(is_observed=False))] == ["Lantern Post"]


def test_an_outlets_other_spellings_are_listed_with_it_and_found_by_its_name(database: Path) -> None:
    nodes = [
        Node("Lantern Post", "lantern-post.example", title="The pier stays where it was"),
        Node("The Lantern Post", title="The ferry goes where it went"),
        Node("LanternPost Daily", "lantern-post.example", title="The tunnel is what it was"),
    ]
    with open_store(database) as store:
        saved(store, [page(f"{place}.html", node) for place, node in enumerate(nodes)])
        (outlet,) = store.outlets()
        assert (outlet.domain, outlet.articles) == ("lantern-post.example", 3)
        assert {outlet.name, *outlet.names} == {"Lantern Post", "The Lantern Post", "LanternPost Daily"}
        assert [article.number for article in store.articles(Filter(outlet="lantern post"))] == [1, 2, 3]


def test_outlets_tell_whom_they_take_from_and_what_is_taken_from_them(database: Path) -> None:
    with open_store(database) as store:
        pages = [page(f"{place}.html", translation(title=f"{TITLE} ({place})"), last(title=f"{TITLE} ({place})")) for place in range(3)]
        saved(store, pages)
        met = {outlet.name: outlet for outlet in store.outlets()}
    assert met["Slowwater Review"].takes_from == (Flow("Lantern Post", Relation.REPOST, 3),)
    assert (met["Slowwater Review"].observed, met["Slowwater Review"].given) == (3, 0)
    assert (met["Lantern Post"].observed, met["Lantern Post"].given) == (0, 3)


def test_an_outlet_that_takes_from_itself_gives_nothing_to_others(database: Path) -> None:
    with open_store(database) as store:
        saved(store, [page("last.txt", last(title="As it was first called there"), last())])
        (outlet,) = store.outlets()
    assert (outlet.articles, outlet.takes_from, outlet.given) == (2, (), 0)
