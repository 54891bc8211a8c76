import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("stored")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["a1", "a2", "a3", "a4"]),
        (["--outlet", "Lantern Post"], ["a3"]),
        (["--outlet", "nordkai-bote.example"], ["a4"]),
        (["--since", "2024-05-11"], ["a1"]),
        (["--until", "2024"], ["a1", "a2"]),
        (["--language", "de"], ["a4"]),
        (["--relation", "repost"], ["a1", "a2"]),
        (["--contributor", "renn"], ["a3"]),
        (["--observed"], ["a1"]),
        (["--cited", "--limit", "2"], ["a2", "a3"]),
    ],
    ids=" ".join,
)
def test_articles_are_filtered(run: Run, options: list[str], ids: list[str]) -> None:
    result = run("list", "--format", "json", *options)
    assert result.exit_code == 0
    assert [article["id"] for article in json.loads(result.stdout)["articles"]] == ids


def test_the_table_has_a_row_for_each(run: Run) -> None:
    rows = run("list").stdout.splitlines()
    assert rows[0].split() == ["ID", "OUTLET", "PUBLISHED", "LANG", "RELATION", "TITLE"]
    assert rows[1].startswith("a1  ●  Slowwater Review  2024-05-13  en    repost")
    assert len(rows) == 5


def test_nothing_found_is_told_on_stderr(run: Run) -> None:
    result = run("list", "--outlet", "Nobody")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no article answers to that" in result.stderr


@pytest.mark.parametrize("date", ["yesterday", "24-5", "2024-13", "2024-5-1", "20240501"])
def test_what_is_no_date_is_wrong_usage(run: Run, date: str) -> None:
    result = run("list", "--since", date)
    assert result.exit_code == 2
    assert "2024-05-13, 2024-05 or 2024" in result.stderr
