import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def asked(run: Run, *arguments: str) -> dict[str, object]:
    said = json.loads(run("outlet", "show", *arguments, "--format", "json").stdout)["outlet"]
    assert isinstance(said, dict)
    return said


def test_a_name_that_one_outlet_bears_is_resolved_and_says_why(run: Run) -> None:
    result = run("outlet", "show", "DWN")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Deutsche Wirtschafts Nachrichten"
    assert "means Deutsche Wirtschafts Nachrichten and no other known outlet" in result.stdout
    assert "hand-checked: " in result.stdout


def test_an_agency_tells_where_its_entry_comes_from(run: Run) -> None:
    said = run("outlet", "show", "dpa").stdout
    assert "own-list: own list of agencies" in said
    assert "hand-checked: " in said


def test_a_name_of_several_is_left_as_named_until_evidence_decides(run: Run) -> None:
    several = asked(run, "The Independent")
    assert several["resolved"] is None
    assert isinstance(several["candidates"], list)
    assert len(several["candidates"]) > 1
    by_link = asked(run, "The Independent", "--link", "https://www.independent.ie/news/x")["resolved"]
    assert isinstance(by_link, dict)
    assert "independent.ie" in by_link["domains"]


def test_a_host_below_a_known_domain_and_a_whole_address_are_resolved(run: Run) -> None:
    for name in ("news.bbc.co.uk", "https://www.bbc.co.uk/news/world-1"):
        resolved = asked(run, name)["resolved"]
        assert isinstance(resolved, dict)
        assert "bbc.co.uk" in resolved["domains"]


def test_an_agency_shows_how_it_signs(run: Run) -> None:
    assert any(row.split()[:2] == ["signs", "AP,"] for row in run("outlet", "show", "Associated Press").stdout.splitlines())


@pytest.mark.usefixtures("stored")
def test_what_the_database_holds_of_an_unknown_outlet_is_shown(run: Run) -> None:
    result = run("outlet", "show", "Harbour Reader")
    assert result.exit_code == 0
    assert "left as named" in result.stdout
    assert "1 of others made from them" in result.stdout


def test_a_name_nobody_bears_and_nobody_met_is_exit_code_2(run: Run) -> None:
    result = run("outlet", "show", "Zzyzx Gazette of Nowhere")
    assert result.exit_code == 2
    assert "no outlet called" in result.stdout


def test_asking_makes_no_database(run: Run, tmp_path: Path) -> None:
    run("--db", "none.db", "outlet", "show", "DWN")
    assert not (tmp_path / "none.db").exists()


def test_an_empty_name_is_wrong_usage(run: Run) -> None:
    result = run("outlet", "show", " ")
    assert result.exit_code == 2
    assert "there is no name to look up" in result.stderr
