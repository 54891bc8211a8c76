from collections.abc import Callable
from dataclasses import replace

from provtrack.export import graph
from provtrack.model.claim import Relation
from provtrack.model.graph import Flow, Hit, Hop, Join, OutletSummary, Record, Repost, Snapshot, Stats
from provtrack.values.untrusted import json_text
from tests.built import ARTICLES, CHAIN, GRAPH, RESOLUTION, SHA256, STORED

SNAPSHOT = Snapshot(
    1, 4, SHA256, None, "text/plain", "utf-8", "en", 512, "2026-01-02T03:04:05Z", is_current=True, sources=("slowwater.txt",)
)


def test_a_trace_is_the_golden_one(golden: Callable[[str, str], None]) -> None:
    golden("tests/golden/export/trace.json", json_text(graph.trace_up(ARTICLES[3], CHAIN, GRAPH), indent=2) + "\n")


def test_a_trace_has_the_keys_of_the_contract() -> None:
    said = graph.trace_up(ARTICLES[3], CHAIN, GRAPH)
    assert list(said) == ["article", "chain", "graph", "conflicts"]
    assert list(said["article"]) == ["id", "outlet", "title", "url", "published", "source", "observed"]
    assert [(place["id"], place["relation"], place["observed"]) for place in said["chain"]] == [
        ("a1", "original", False),
        ("a2", "translation", False),
        ("a3", "repost", False),
        ("a4", "repost", True),
    ]
    assert said["graph"]["derivations"][0] | {"claims": [], "stated_by": []} == {
        "from": "a2", "to": "a1", "relation": "translation", "status": "stated", "confidence": 0.9, "claims": [], "stated_by": [],
    }  # fmt: skip


def test_the_way_down_names_reposts_instead_of_a_chain() -> None:
    reposts = [Repost(Hop(ARTICLES[1], GRAPH.derivations[0]), 1, 1)]
    said = graph.trace_down(ARTICLES[0], reposts, GRAPH)
    assert list(said) == ["article", "reposts", "graph", "conflicts"]
    assert [(place["id"], place["from"], place["depth"]) for place in said["reposts"]] == [("a2", "a1", 1)]


def test_a_record_has_the_keys_of_inspect_and_the_numbers_of_the_database() -> None:
    record = Record(ARTICLES[3], (SNAPSHOT,), RESOLUTION, (1, 2, 3, 4), tuple(claim.number for claim in STORED), (), ())
    said = graph.record(record)
    assert said["id"] == "a4"
    assert said["sha256"] == SHA256
    assert [place["id"] for place in said["chain"]] == ["a1", "a2", "a3", "a4"]
    assert said["claims"][0]["id"] == 101
    assert said["snapshots"][0]["current"] is True


def test_a_cited_article_has_the_same_keys_and_what_others_say() -> None:
    join = Join(1, None, 4, "the same address", "2026-01-02T03:04:05Z")
    cited = graph.record(Record(ARTICLES[0], (), None, (), (), (join,), (STORED[1],)))
    observed = graph.record(Record(ARTICLES[3], (SNAPSHOT,), RESOLUTION, (1, 2, 3, 4), tuple(range(11)), (), ()))
    assert set(cited) == set(observed)
    assert cited["said_elsewhere"][0]["article"] == "a4"
    assert cited["joins"][0]["by"] == "a4"


def test_lists_say_what_can_be_filtered_by() -> None:
    assert graph.hit(Hit(ARTICLES[1], "of the pier", ((7, 11),)))["marks"] == [[7, 11]]
    assert graph.listed(ARTICLES[1])["contributors"] == [{"role": "translator", "name": "Tobias Renn"}]
    summary = OutletSummary("Lantern Post", None, (), 3, 1, (Flow("Nordkai-Bote", Relation.TRANSLATION, 2),), 1)
    assert graph.outlet(summary)["takes_from"] == [{"outlet": "Nordkai-Bote", "relation": "translation", "articles": 2}]
    assert graph.stats(Stats("x.db", "0001", 9, (("articles", 4),)))["articles"] == 4
    assert graph.graph_object(replace(GRAPH, is_cut=True))["complete"] is False
