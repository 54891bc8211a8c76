import json
from collections.abc import Callable

import pytest
from click.testing import Result

from tests.built import FOOTER, HEADER, PIER, SHA256

Run = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("stored")


@pytest.mark.parametrize("ref", ["a1", SHA256[:8], "ferry pier"])
def test_the_tree_runs_from_the_origin_to_the_article_with_the_quotes(run: Run, ref: str) -> None:
    result = run("trace", ref)
    assert result.exit_code == 0
    places = [result.stdout.index(words) for words in ("Nordkai-Bote", "Lantern Post", HEADER, "Harbour Reader", "● a1 Slowwater", FOOTER)]
    assert places == sorted(places)
    assert "(a1, footer)" in result.stdout


def test_an_article_is_found_by_its_address(run: Run) -> None:
    assert "no source is stated" in run("trace", PIER + "?utm_source=x").stdout


def test_down_shows_where_it_went(run: Run) -> None:
    out = run("trace", "a4", "--down").stdout.splitlines()
    assert out[0].startswith("○ a4 Nordkai-Bote")
    assert any(line.endswith("● a1 Slowwater Review · 2024-05-13 · en · repost · observed") for line in out)


@pytest.mark.parametrize(("options", "key", "ids"), [((), "chain", ["a4", "a3", "a2", "a1"]), (("--down",), "reposts", [])])
def test_the_json_is_that_of_the_contract(run: Run, options: tuple[str, ...], key: str, ids: list[str]) -> None:
    said = json.loads(run("trace", "a1", "--format", "json", *options).stdout)
    assert [*said] == ["article", key, "graph", "conflicts"]
    assert [place["id"] for place in said[key]] == ids


@pytest.mark.parametrize(("form", "edge"), [("mermaid", 'a4 -->|"translation"| a3'), ("dot", "a4 -> a3 [")])
def test_the_chain_is_drawn(run: Run, form: str, edge: str) -> None:
    assert edge in run("trace", "a1", "--format", form).stdout
    assert edge not in run("trace", "a3", "--format", form, "--down").stdout


def test_an_unknown_article_is_exit_2(run: Run) -> None:
    result = run("trace", "a99")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no article answers to 'a99'" in result.stderr
