from collections.abc import Callable
from dataclasses import replace

from provtrack.export.formats.mermaid import escape, write
from provtrack.model.graph import Graph
from tests.built import ARTICLES, GRAPH, HOSTILE


def test_a_chain_is_the_golden_one(golden: Callable[[str, str], None]) -> None:
    golden("tests/golden/export/chain.mmd", write(GRAPH))


def test_no_character_of_a_label_is_syntax() -> None:
    assert not set(escape('"]; click a1 "x" `code` <b>%%{init}%%')) & set('"]`<>{}%')


def test_hostile_words_stay_inside_their_label() -> None:
    hostile = replace(ARTICLES[0], outlet=HOSTILE + '"]\nclick a1 "javascript:alert(1)"', title='"] --> x')
    lines = write(Graph((hostile,))).splitlines()
    assert [line.strip()[:2] for line in lines[1:]] == ["a1", "cl", "cl"]
    assert lines[1].count('"') == 2
