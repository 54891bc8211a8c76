import pytest

from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.graph import Article, Chain, Graph, Hop, Outcome, Saved, StoredClaim


def test_an_article_is_printed_under_its_number() -> None:
    assert Article(12, None).id == "a12"
    assert Saved("page.html", Outcome.NEW, 3).id == "a3"


def test_a_graph_finds_its_articles_and_claims_by_their_numbers() -> None:
    claim = StoredClaim(7, 1, "00", Claim(ClaimKind.AUTHOR, "x", "x", None, "r", 0.5))
    graph = Graph((Article(1, "A"), Article(2, "B")), (), (claim,))
    assert graph.article(2).outlet == "B"
    assert graph.claim(7) is claim
    for ask in (graph.article, graph.claim):
        with pytest.raises(KeyError):
            ask(9)


def test_the_first_of_a_chain_is_the_original() -> None:
    chain = Chain((Hop(Article(1, "A")),))
    assert chain.hops[0].relation is Relation.ORIGINAL
    assert chain.articles == (Article(1, "A"),)
