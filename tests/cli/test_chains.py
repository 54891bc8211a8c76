import io
from collections.abc import Callable
from dataclasses import replace

from provtrack.cli.chains import followed, traced
from provtrack.cli.render import console, show
from provtrack.model.graph import Chain, Graph, Hop, Repost
from provtrack.tracker import Followed, Traced
from tests.built import ARTICLES, CHAIN, GRAPH


def shown(answer: Traced | Followed) -> str:
    out = io.StringIO()
    show(console(out), *(traced(answer) if isinstance(answer, Traced) else followed(answer)))
    return out.getvalue()


def test_a_chain_is_shown_as_in_the_golden_file(golden: Callable[[str, str], None]) -> None:
    golden("tests/golden/cli/trace.txt", shown(Traced(ARTICLES[3], CHAIN, GRAPH)))


def test_the_way_down_is_a_tree(golden: Callable[[str, str], None]) -> None:
    twin = replace(ARTICLES[2], number=5, outlet="Other Reader")
    reposts = tuple(
        Repost(Hop(article, replace(GRAPH.derivations[0], made=article.number, source=source)), source, depth)
        for article, source, depth in ((ARTICLES[1], 1, 1), (ARTICLES[2], 2, 2), (twin, 2, 2), (ARTICLES[3], 3, 3))
    )
    golden("tests/golden/cli/trace-down.txt", shown(Followed(ARTICLES[0], reposts, GRAPH)))


def test_an_article_without_source_says_so() -> None:
    assert "no source is stated" in shown(Traced(ARTICLES[0], Chain((Hop(ARTICLES[0]),)), Graph((ARTICLES[0],))))
    assert "nothing is known to be made from it" in shown(Followed(ARTICLES[0], (), Graph((ARTICLES[0],))))


def test_what_contradicts_the_chain_is_named() -> None:
    chain = replace(CHAIN, alternatives=(replace(GRAPH.derivations[2], source=1),))
    assert "Slowwater Review (a4) is a repost of Nordkai-Bote (a1)" in shown(Traced(ARTICLES[3], chain, GRAPH))
