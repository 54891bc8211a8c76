from pathlib import Path

from provtrack.model.chain import Status
from provtrack.model.claim import Relation
from provtrack.store import open_store
from provtrack.store.graph import STATEMENTS
from tests.built import RESOLUTION
from tests.store.chains import TITLE, ferry_pages, last, original, page, repost, saved, translation


def test_the_graph_above_holds_all_sources_and_their_statements(database: Path) -> None:
    with open_store(database) as store:
        graph = store.graph(store.save(RESOLUTION, b"").number)
        assert sorted((one.made, one.source, one.relation, one.status) for one in graph.derivations) == [
            (1, 2, Relation.REPOST, Status.STATED),
            (2, 3, Relation.REPOST, Status.INFERRED),
            (3, 4, Relation.TRANSLATION, Status.STATED),
        ]
        hop = next(one for one in graph.derivations if one.made == 3)
        assert [graph.claim(number).claim for number in hop.claims] == list(RESOLUTION.claims[1:4])
        assert graph.claim(hop.claims[0]).sha256 == RESOLUTION.document.sha256
        assert graph.article(3).contributors[0].name == "Tobias Renn"
        (conflict,) = graph.conflicts
        assert [graph.claim(number).claim.value for number in conflict.claims] == ["Nordkai-Bote", "Harbour Reader"]
        assert conflict.chosen == conflict.claims[0]


def test_the_graph_below_holds_all_that_was_made_from_an_article(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"")
        assert {article.number for article in store.graph(3, up=False, down=True).articles} == {1, 2, 3}
        assert {article.number for article in store.graph(3, up=True, down=False).articles} == {3, 4}


def test_a_derivation_that_several_pages_state_is_one_with_all_their_claims(database: Path) -> None:
    with open_store(database) as store:
        saved(store, ferry_pages())
        graph = store.graph(1)
        hop = next(one for one in graph.derivations if one.made == 3)
        assert hop.stated_by == (3, 1)
        assert [graph.claim(number).claim.quote for number in hop.claims] == [
            "translation.html names Nordkai-Bote",
            "last.txt names Nordkai-Bote",
        ]


def test_of_an_original_that_many_name_some_statements_are_enough(database: Path) -> None:
    count = STATEMENTS + 9
    with open_store(database) as store:
        store.save_many(
            (page(f"{place}.html", original(), translation(title=TITLE), last(outlet=f"Paper {place}", domain=None)), b"x")
            for place in range(count)
        )
        number = next(article.number for article in store.articles() if article.outlet == "Lantern Post")
        assert [len(one.claims) for one in store.graph(number).derivations] == [STATEMENTS]
        assert len(store.graph(number, up=False, down=True).articles) == count + 1


def test_statements_in_a_circle_are_read_once(database: Path) -> None:
    with open_store(database) as store:
        urls = {"repost": "https://harbour-reader.example/a", "last": "https://slowwater-review.example/a"}
        saved(
            store,
            [
                page("a.html", repost(url=urls["repost"]), last(url=urls["last"])),
                page("b.html", last(url=urls["last"]), repost(url=urls["repost"], title=TITLE)),
            ],
        )
        graph = store.graph(1, up=True, down=True)
        assert len(graph.articles) == 2
        assert {(one.made, one.source) for one in graph.derivations} == {(1, 2), (2, 1)}
