import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.model.chain import Status
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.graph import Article, Graph, StoredClaim, StoredConflict, StoredDerivation
from provtrack.trace import reposts, trace


def article(number: int, published: str | None = None) -> Article:
    return Article(number, f"Outlet {number}", published=published, is_observed=True)


def edge(
    made: int,
    source: int,
    *,
    confidence: float = 0.9,
    status: Status = Status.STATED,
    relation: Relation = Relation.REPOST,
    by: tuple[int, ...] = (),
    claims: tuple[int, ...] = (),
) -> StoredDerivation:
    return StoredDerivation(made, source, relation, status, confidence, claims, by or (made,))


def graph(*edges: StoredDerivation, dates: dict[int, str] | None = None, conflicts: tuple[StoredConflict, ...] = ()) -> Graph:
    numbers = sorted({number for one in edges for number in (one.made, one.source)})
    claims = {number for one in edges for number in one.claims}
    return Graph(
        tuple(article(number, (dates or {}).get(number)) for number in numbers),
        edges,
        tuple(
            StoredClaim(number, 1, "00", Claim(ClaimKind.SOURCE_OUTLET, "x", f"quote {number}", None, "r", 0.9))
            for number in sorted(claims)
        ),
        conflicts,
    )


def numbers(chain_of: Graph, number: int) -> list[int]:
    return [hop.article.number for hop in trace(chain_of, number).hops]


def test_an_article_without_sources_is_its_own_chain() -> None:
    chain = trace(Graph((article(1),)), 1)
    assert [hop.article.number for hop in chain.hops] == [1]
    assert chain.hops[0].derivation is None
    assert chain.hops[0].relation is Relation.ORIGINAL
    assert (chain.alternatives, chain.conflicts) == ((), ())


def test_a_chain_runs_from_the_original_to_the_article_with_the_words_that_state_it() -> None:
    chain = trace(graph(edge(1, 2, claims=(7, 8)), edge(2, 3, relation=Relation.TRANSLATION)), 1)
    assert [(hop.article.number, hop.relation) for hop in chain.hops] == [
        (3, Relation.ORIGINAL),
        (2, Relation.TRANSLATION),
        (1, Relation.REPOST),
    ]
    assert [claim.claim.quote for claim in chain.hops[-1].claims] == ["quote 7", "quote 8"]
    assert [one.number for one in chain.articles] == [3, 2, 1]


def test_a_statement_that_skips_a_hop_gives_way_to_the_longer_way_without_a_word() -> None:
    chain = trace(graph(edge(1, 3, confidence=1.0), edge(1, 2, confidence=0.5), edge(2, 3)), 1)
    assert [hop.article.number for hop in chain.hops] == [3, 2, 1]
    assert (chain.alternatives, chain.conflicts) == ((), ())


@pytest.mark.parametrize(
    ("firm", "weak", "reason"),
    [
        (edge(1, 2, status=Status.ASSERTED, confidence=0.5), edge(1, 3), "it is asserted"),
        (edge(1, 2, confidence=0.5), edge(1, 3, status=Status.INFERRED), "it is stated"),
        (edge(1, 2, confidence=0.5), edge(1, 3, by=(9,)), "its own page says so"),
        (edge(1, 2, confidence=0.9), edge(1, 3, confidence=0.8), "its wording is clearer"),
        (edge(1, 2, claims=(1, 2)), edge(1, 3, claims=(3,)), "it has more statements, or was known first"),
    ],
)
def test_of_two_sources_the_firmer_is_taken_and_the_other_is_told(firm: StoredDerivation, weak: StoredDerivation, reason: str) -> None:
    for edges in ((firm, weak), (weak, firm)):
        chain = trace(graph(*edges), 1)
        assert [hop.article.number for hop in chain.hops] == [2, 1]
        assert chain.alternatives == (weak,)
        assert chain.conflicts[0].about == "source"
        assert chain.conflicts[0].why.endswith(reason)
        assert "Outlet 3 (a3)" in chain.conflicts[0].why


def test_a_source_dated_after_what_was_made_of_it_loses_or_is_told() -> None:
    dates = {1: "2024-05-10", 2: "2024-06", 3: "2024-05-01"}
    both = trace(graph(edge(1, 2), edge(1, 3, confidence=0.5), dates=dates), 1)
    assert [hop.article.number for hop in both.hops] == [3, 1]
    alone = trace(graph(edge(1, 2), dates=dates), 1)
    assert [conflict.about for conflict in alone.conflicts] == ["date"]
    assert "2024-06, later than" in alone.conflicts[0].why


def test_dates_of_different_precision_are_compared_as_far_as_both_go() -> None:
    assert trace(graph(edge(1, 2), dates={1: "2024-05", 2: "2024-05-20"}), 1).conflicts == ()


def test_a_disputed_derivation_is_not_followed() -> None:
    assert numbers(graph(edge(1, 2, status=Status.DISPUTED)), 1) == [1]
    assert reposts(graph(edge(1, 2, status=Status.DISPUTED)), 2) == ()


def test_a_circle_is_cut_at_its_weakest_statement_and_told() -> None:
    chain = trace(graph(edge(1, 2), edge(2, 3), edge(3, 1, confidence=0.3, claims=(5,))), 1)
    assert [hop.article.number for hop in chain.hops] == [3, 2, 1]
    assert [conflict.about for conflict in chain.conflicts] == ["circle"]
    assert chain.conflicts[0].claims == (5,)
    assert chain.alternatives == (edge(3, 1, confidence=0.3, claims=(5,)),)


def test_an_article_made_from_itself_is_no_chain() -> None:
    assert numbers(graph(edge(1, 1), edge(1, 2)), 1) == [2, 1]


def test_what_the_pages_contradict_themselves_comes_along() -> None:
    own = StoredConflict("original-outlet", (1, 2), 1, "because")
    assert trace(graph(edge(1, 2), conflicts=(own,)), 1).conflicts == (own,)


def test_two_relations_between_the_same_articles_are_one_hop() -> None:
    chain = trace(graph(edge(1, 2, relation=Relation.SYNDICATION), edge(1, 2, confidence=0.4)), 1)
    assert [hop.relation for hop in chain.hops] == [Relation.ORIGINAL, Relation.SYNDICATION]
    assert chain.conflicts == ()


def test_what_was_made_from_an_article_is_a_tree_read_from_the_top() -> None:
    found = reposts(graph(edge(2, 1), edge(3, 2), edge(4, 1), dates={2: "2024-05-02", 4: "2024-05-01"}), 1)
    assert [(one.hop.article.number, one.source, one.depth) for one in found] == [(4, 1, 1), (2, 1, 1), (3, 2, 2)]


def test_a_repost_of_two_sources_stands_once_under_the_nearer() -> None:
    found = reposts(graph(edge(2, 1), edge(3, 2), edge(3, 1)), 1)
    assert [(one.hop.article.number, one.source) for one in found] == [(2, 1), (3, 2)]


def test_reposts_that_lead_back_to_the_article_end_there() -> None:
    found = reposts(graph(edge(2, 1), edge(1, 2)), 1)
    assert [one.hop.article.number for one in found] == [2]


def test_an_article_outside_the_graph_is_an_error() -> None:
    for ask in (trace, reposts):
        with pytest.raises(KeyError):
            ask(graph(edge(1, 2)), 9)


edges = st.lists(
    st.builds(
        edge,
        st.integers(1, 7),
        st.integers(1, 7),
        confidence=st.sampled_from((0.3, 0.6, 0.9)),
        status=st.sampled_from(list(Status)),
        by=st.tuples(st.integers(1, 7)),
    ),
    min_size=1,
    max_size=16,
)


@given(edges, st.randoms(use_true_random=False))
def test_any_statements_give_one_chain_whatever_their_order(stated: list[StoredDerivation], chance: random.Random) -> None:
    whole = graph(*stated)
    shuffled = list(stated)
    chance.shuffle(shuffled)
    other = Graph(whole.articles, tuple(shuffled), whole.claims)
    for one in whole.articles:
        chain = trace(whole, one.number)
        path = [hop.article.number for hop in chain.hops]
        assert path[-1] == one.number
        assert len(set(path)) == len(path)
        assert path == numbers(other, one.number)
        found = [repost.hop.article.number for repost in reposts(whole, one.number)]
        assert len(set(found)) == len(found)
        assert one.number not in found


def test_a_chain_of_ten_thousand_articles_is_followed_without_recursion() -> None:
    long = graph(*(edge(number, number + 1) for number in range(1, 10_000)))
    assert len(trace(long, 1).hops) == 10_000
    assert len(reposts(long, 10_000)) == 9_999
