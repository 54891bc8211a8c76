import io
from collections.abc import Callable
from dataclasses import replace

from provtrack.cli.pages import page, steps
from provtrack.cli.render import console, show
from provtrack.model.chain import Derivation, Node, Resolution, Status
from provtrack.model.claim import Relation
from tests.built import CLAIMS, DOCUMENT, FOOTER, HEADER, RESOLUTION


def shown(resolution: Resolution) -> str:
    out = io.StringIO()
    show(console(out), *page(resolution))
    return out.getvalue()


def test_a_page_is_shown_as_in_the_golden_file(golden: Callable[[str, str], None]) -> None:
    golden("tests/golden/cli/inspect.txt", shown(RESOLUTION))


def test_a_page_that_says_nothing_is_short() -> None:
    bare = Resolution(replace(DOCUMENT, warnings=()), (), (Node(None),), ())
    assert "the page states no source" in shown(bare)
    assert "Rights" not in shown(bare)
    assert "outlet not named" in shown(bare)


def test_each_hop_shows_the_sentence_that_states_it_once() -> None:
    out = shown(replace(RESOLUTION, conflicts=()))
    assert out.count(HEADER) == 1
    assert out.index("○ Lantern Post") < out.index(HEADER) < out.index("○ Harbour Reader")
    assert out.index("● Slowwater Review") < out.index(FOOTER)


def test_an_article_of_two_sources_stands_once_and_names_the_other() -> None:
    sources = (Node("AP", claims=(1,)), Node("Reuters", claims=(4,)), Node("Daily", relation=Relation.SYNDICATION))
    edges = tuple(Derivation(2, source, Relation.SYNDICATION, Status.STATED, 0.9, (claim,)) for source, claim in ((0, 1), (1, 4)))
    roots = steps(Resolution(DOCUMENT, CLAIMS, sources, edges))
    assert [(root.outlet, [child.outlet for child in root.children]) for root in roots] == [("AP", ["Daily"]), ("Reuters", [])]
    assert roots[0].children[0].also_from == ("Reuters",)
