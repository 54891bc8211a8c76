import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.built import HEADER

Run = Callable[..., Result]


@pytest.mark.usefixtures("stored")
def test_each_origin_is_listed_with_what_stands_on_it_and_why(run: Run) -> None:
    out = run("origins").stdout
    assert out.startswith("1 independent origin of 1 article\n")
    assert "1. ○ a4 · Nordkai-Bote" in out
    assert (
        "● Slowwater Review (a1): repost of Harbour Reader (a2), a repost of Lantern Post (a3), a translation of Nordkai-Bote (a4)" in out
    )


@pytest.mark.usefixtures("stored")
def test_the_json_is_that_of_the_contract(run: Run) -> None:
    said = json.loads(run("origins", "a1", "a3", "--format", "json").stdout)
    assert run("origins", "a1", "a3", "--format", "json").stdout == json.dumps(said, indent=2, ensure_ascii=False) + "\n"
    assert [*said] == ["origins", "independent"]
    assert said["independent"] == 1
    (origin,) = said["origins"]
    assert [*origin][:3] == ["origin", "articles", "why"]
    assert (origin["origin"]["id"], origin["articles"]) == ("a4", ["a3", "a1"])
    assert origin["members"][0]["way"][0]["quote"] == HEADER


def test_an_empty_database_has_no_origins(run: Run, database: Path) -> None:
    assert json.loads(run("--db", str(database), "origins", "--format", "json").stdout) == {"origins": [], "independent": 0}


@pytest.mark.usefixtures("stored")
def test_an_unknown_article_is_exit_2(run: Run) -> None:
    assert run("origins", "a99").exit_code == 2


@pytest.mark.usefixtures("database")
def test_twenty_reposts_of_one_agency_text_are_one(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database: Path) -> None:
    monkeypatch.setenv("PROVTRACK_DB", str(database))
    body = "The council put the decision off until autumn, because nobody knows who is to pay for the new pier, the mayor said on Monday."
    for number in range(20):
        title = f"Pier decision put off, story {number}"
        page = tmp_path / f"{number}.html"
        page.write_text(
            f'<html lang="en"><head><title>{title}</title><meta property="og:site_name" content="Paper {number}"></head><body><article>'
            f"<h1>{title}</h1><p>SHORE TOWN (Reuters) - {body}</p><p>{body[::-1]}</p></article></body></html>",
            encoding="utf-8",
        )
    run("-q", "add", str(tmp_path))
    said = json.loads(run("origins", "--format", "json").stdout)
    assert (said["independent"], len(said["origins"][0]["articles"])) == (1, 20)
    assert "the paragraphs are those of" in said["origins"][0]["members"][1]["why"]
