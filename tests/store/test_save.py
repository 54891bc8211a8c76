import itertools
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provtrack.model.chain import Node, Resolution
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Document
from provtrack.model.graph import Outcome
from provtrack.store import Store, open_store
from tests.built import RESOLUTION
from tests.store.chains import GERMAN_URL, TITLE, ferry_pages, last, original, page, repost, saved, shape, translation


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as opened:
        yield opened


def outlets_of(store: Store) -> list[str]:
    return sorted(str(article.outlet) for article in store.articles())


def test_a_saved_page_is_the_article_and_those_it_cites(store: Store) -> None:
    answer = store.save(RESOLUTION, b"bytes")
    assert (answer.outcome, answer.id, answer.source) == (Outcome.NEW, "a1", "slowwater.txt")
    assert [(article.id, article.outlet, article.is_observed) for article in store.articles()] == [
        ("a1", "Slowwater Review", True),
        ("a2", "Harbour Reader", False),
        ("a3", "Lantern Post", False),
        ("a4", "Nordkai-Bote", False),
    ]


def test_saving_twice_changes_nothing(store: Store) -> None:
    store.save(RESOLUTION, b"bytes")
    before = store.stats().counts
    answer = store.save(RESOLUTION, b"bytes")
    assert (answer.outcome, answer.number) == (Outcome.UNCHANGED, 1)
    assert store.stats().counts == before


def test_saving_twice_in_one_batch_is_saving_once(store: Store) -> None:
    answers = store.save_many([(RESOLUTION, b"bytes"), (RESOLUTION, b"bytes")])
    assert [answer.outcome for answer in answers] == [Outcome.NEW, Outcome.UNCHANGED]
    assert dict(store.stats().counts)["snapshots"] == 1


def test_the_same_bytes_from_elsewhere_are_one_snapshot_of_two_sources(store: Store) -> None:
    store.save(RESOLUTION, b"bytes")
    moved = replace(RESOLUTION, document=replace(RESOLUTION.document, source="copy/slowwater.txt"))
    assert store.save(moved, b"bytes").outcome is Outcome.UNCHANGED
    (snapshot,) = store.snapshots(1)
    assert set(snapshot.sources) == {"slowwater.txt", "copy/slowwater.txt"}


def test_other_bytes_at_the_same_address_are_another_snapshot_of_the_article(store: Store) -> None:
    first = page("a.html", Node("Lantern Post", url="https://lantern-post.example/a", title="A pier"), text="first words")
    second = page(
        "b.html", Node("Lantern Post", url="http://www.lantern-post.example/a?utm_source=x", title="A new pier"), text="second words"
    )
    assert [store.save(one, b"x").outcome for one in (first, second)] == [Outcome.NEW, Outcome.UPDATED]
    assert len(store.articles()) == 1
    assert len(store.snapshots(1)) == 2
    assert [join.reason for join in store.joins(1)] == ["same address (https://lantern-post.example/a)"]


def test_a_file_read_again_supersedes_what_it_held_before(store: Store) -> None:
    first = page("a.html", original(), last(), text="first words")
    second = page("a.html", translation(), last(), text="second words")
    saved(store, [first, second])
    assert [snapshot.is_current for snapshot in store.snapshots(1)] == [False, True]
    graph = store.graph(1)
    assert [graph.article(one.source).outlet for one in graph.derivations] == ["Lantern Post"]
    assert store.save(first, b"x").outcome is Outcome.UPDATED
    assert [snapshot.is_current for snapshot in store.snapshots(1)] == [True, False]
    assert [store.graph(1).article(one.source).outlet for one in store.graph(1).derivations] == ["Nordkai-Bote"]


def test_a_file_that_holds_another_article_now_does_not_join_the_old_one(store: Store) -> None:
    first = page("index.html", Node("Lantern Post", title="A pier is saved from demolition", published="2024-05-08"), text="one")
    second = page("index.html", Node("Lantern Post", title="Bridge over the Orve closed", published="2024-06-01"), text="two")
    assert saved(store, [first, second]) == [1, 2]


def test_what_was_piped_in_never_supersedes(store: Store) -> None:
    first = page("-", Node("Lantern Post", title="A pier is saved from demolition"), text="one")
    second = page("-", Node("Lantern Post", title="Bridge over the Orve closed"), text="two")
    saved(store, [first, second])
    assert all(snapshot.is_current for number in (1, 2) for snapshot in store.snapshots(number))


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_four_pages_of_one_chain_join_in_any_order(database: Path, order: tuple[int, ...]) -> None:
    pages = ferry_pages()
    with open_store(database) as store:
        saved(store, [pages[place] for place in order])
        articles, derivations = shape(store)
        assert len(articles) == 4
        assert len(derivations) == 3
        assert outlets_of(store) == ["Harbour Reader", "Lantern Post", "Nordkai-Bote", "Slowwater Review"]
        assert all(article.is_observed for article in store.articles())
        assert store.check() == ()


def test_one_batch_joins_as_single_saves_do(store: Store) -> None:
    store.save_many((resolution, b"x") for resolution in ferry_pages())
    articles, derivations = shape(store)
    assert (len(articles), len(derivations)) == (4, 3)


def test_a_cited_article_keeps_its_number_when_it_is_observed(store: Store) -> None:
    saved(store, [page("last.txt", repost(url="https://harbour-reader.example/pier"), last())])
    answer = store.save(page("repost.html", repost(url="https://harbour-reader.example/pier", title=TITLE)), b"x")
    assert (answer.outcome, answer.number) == (Outcome.NEW, 2)
    assert store.article(2).is_observed


def test_the_number_of_a_merged_article_leads_to_the_one_it_became(store: Store) -> None:
    first = page("last.txt", original(), translation(title=TITLE), last())
    second = page("translation.html", original(url=GERMAN_URL), translation(title=TITLE))
    third = page(
        "other.html", original(url=GERMAN_URL), Node("Fourth Paper", title="Anleger", language="fr", relation=Relation.TRANSLATION)
    )
    saved(store, [first, third, second])
    numbers = {str(article.outlet): article.number for article in store.articles()}
    assert sorted(numbers) == ["Fourth Paper", "Lantern Post", "Nordkai-Bote", "Slowwater Review"]
    merged = [join.merged for join in store.joins(numbers["Nordkai-Bote"]) if join.merged]
    assert merged
    assert store.find(f"a{merged[0]}").number == numbers["Nordkai-Bote"]


def test_an_outlet_alone_never_joins(store: Store) -> None:
    saved(store, [page("a.html", original(), last()), page("b.html", original(), repost(title="Something else entirely"))])
    assert outlets_of(store).count("Nordkai-Bote") == 2


@pytest.mark.parametrize(
    "other",
    [
        {"published": "2023-01-01"},
        {"language": "fr"},
        {"domain": "lantern-post.test"},
        {"title": "Bridge over the Orve closed"},
    ],
)
def test_what_speaks_against_it_keeps_articles_of_one_outlet_apart(store: Store, other: dict[str, object]) -> None:
    one = page("a.html", translation(title=TITLE, published="2024-05-08"))
    two = page("b.html", translation(**{"title": TITLE, "published": "2024-05-08"} | other))
    assert saved(store, [one, two]) == [1, 2]


def test_a_title_that_recurs_joins_only_with_its_date(store: Store) -> None:
    pages = [
        page(f"{place}.html", Node("Lantern Post", title="Weather", published=date, language="en"))
        for place, date in enumerate(("2024-05-08", None, "2024-05-08"))
    ]
    assert saved(store, pages) == [1, 2, 1]


def test_two_observed_pages_at_different_addresses_are_one_only_on_the_same_day(store: Store) -> None:
    def at(address: str, date: str | None) -> Resolution:
        return page(address, translation(title=TITLE, url=f"https://lantern-post.example/{address}", published=date))

    assert saved(store, [at("a", "2024-05-08"), at("print/a", "2024-05-08"), at("b", None)]) == [1, 1, 2]


def test_articles_of_one_page_stay_apart_whatever_they_are_called(store: Store) -> None:
    saved(store, [page("a.html", last(title=None, published=None), repost(title=TITLE), last())])
    assert outlets_of(store) == ["Harbour Reader", "Slowwater Review", "Slowwater Review"]


def test_where_several_articles_would_do_none_is_chosen(store: Store) -> None:
    def dated(source: str, date: str | None) -> Resolution:
        return page(source, translation(title=TITLE, published=date))

    assert saved(store, [dated("a", "2024-05-08"), dated("b", "2022-01-01"), dated("c", None)]) == [1, 2, 3]


def test_the_front_page_of_an_outlet_identifies_no_article(store: Store) -> None:
    home = "https://nordkai-bote.example/"
    saved(store, [page("a.html", original(url=home), last()), page("b.html", original(url=home), repost(title="Something else entirely"))])
    assert outlets_of(store).count("Nordkai-Bote") == 2


def test_an_observed_article_takes_from_others_what_its_own_page_leaves_out(store: Store) -> None:
    saved(store, [page("last.txt", repost(), last()), page("repost.html", repost(title=TITLE, published=None))])
    article = store.article(2)
    assert (article.title, article.published) == (TITLE, "2024-05-10")


def test_half_a_batch_is_never_kept(store: Store) -> None:
    def broken() -> Iterator[tuple[Resolution, bytes]]:
        yield RESOLUTION, b"bytes"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.save_many(broken())
    assert store.articles() == ()


def test_hostile_text_is_kept_at_its_offsets(store: Store) -> None:
    text = "a\x00b \ud800 c"
    claim = Claim(ClaimKind.AUTHOR, "b \ud800", "b \ud800", None, "json-ld/author", 0.5, url="https://x.example/\udfff", label="\x00")
    document = Document("bad\udcff.html", None, "text/html", "ab" * 32, text, ())
    resolution = Resolution(document, (claim,), (Node("\x00Lantern\ud800", "lantern-post.example", title="\x00T", claims=(0,)),), ())
    number = store.save(resolution, b"\x00\xff").number
    kept = store.record(number).resolution
    assert kept is not None
    assert kept.document.text == "a\ufffdb \ufffd c"
    assert (kept.claims[0].quote, kept.claims[0].label) == ("b \ufffd", "\ufffd")
    assert store.article(number).outlet == "\ufffdLantern\ufffd"
    assert store.save(resolution, b"\x00\xff").outcome is Outcome.UNCHANGED


OUTLETS = ("Nordkai-Bote", "Lantern Post", "Harbour Reader", "Slowwater Review")
LANGUAGES = {"Nordkai-Bote": "de"}
chains = st.lists(st.sampled_from(range(4)), min_size=1, max_size=4, unique=True).map(sorted)


def observed(chain: list[int]) -> Resolution:
    """Resolve a page of the last outlet in the chain, which names the others, with an address each."""
    nodes = [
        Node(
            OUTLETS[place],
            url=f"https://{place}.example/pier",
            title=f"The pier in the words of {OUTLETS[place]}" if place == chain[-1] else None,
            relation=Relation.REPOST if position else Relation.ORIGINAL,
        )
        for position, place in enumerate(chain)
    ]
    return page(f"{chain}.html", *nodes)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(chains, min_size=1, max_size=4, unique_by=tuple), st.randoms())
def test_the_order_of_adding_does_not_change_the_graph(
    database: Path, tmp_path: Path, stated: list[list[int]], chance: random.Random
) -> None:
    pages = [observed(chain) for chain in stated]
    shuffled = list(pages)
    chance.shuffle(shuffled)
    found = []
    for order in (pages, shuffled):
        copy = tmp_path / "copy.db"
        for file in tmp_path.glob("copy.db*"):
            file.unlink()
        shutil.copy(database, copy)
        with open_store(copy) as store:
            for resolution in order:
                store.save(resolution, b"x", "2024-06-01T00:00:00Z")
            found.append(shape(store))
    assert found[0] == found[1]
