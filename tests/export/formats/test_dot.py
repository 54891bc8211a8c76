from collections.abc import Callable
from dataclasses import replace

from provtrack.export.formats.dot import escape, write
from provtrack.model.graph import Graph
from tests.built import ARTICLES, GRAPH, HOSTILE


def test_a_chain_is_the_golden_one(golden: Callable[[str, str], None]) -> None:
    golden("tests/golden/export/chain.dot", write(GRAPH))


def test_hostile_words_stay_inside_their_label() -> None:
    hostile = replace(ARTICLES[0], outlet=HOSTILE + '"]; x -> y; a2 [label="', title="back\\slash\\", url='https://x.example/"];x')
    lines = write(Graph((hostile,))).splitlines()
    assert len(lines) == 6
    inside = lines[4].replace("\\\\", "").replace('\\"', "")
    assert inside.count('"') == 6


def test_entities_of_html_are_shown_as_written() -> None:
    assert escape("R&amp;D") == "R&amp;amp;D"


def test_only_web_addresses_become_links() -> None:
    assert "URL=" not in write(Graph((replace(ARTICLES[0], url="javascript:alert(1)"),)))
