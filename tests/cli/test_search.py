import json
from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("stored")


def test_an_answer_is_shown_with_the_words_around(run: Run) -> None:
    result = run("search", "council", "Tannhoff")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "● a1 Slowwater Review · 2024-05-13 · The Old Ferry Pier Stays, for Now"
    assert "Wiebke Tannhoff" in result.stdout


def test_the_json_is_one_object_with_the_articles(run: Run) -> None:
    said = json.loads(run("search", "Tannhoff", "--format", "json").stdout)
    assert [article["id"] for article in said["articles"]] == ["a1"]
    start, end = said["articles"][0]["marks"][0]
    assert said["articles"][0]["snippet"][start:end] == "Tannhoff"


def test_nothing_found_is_told_on_stderr(run: Run) -> None:
    result = run("search", "zebra")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing holds 'zebra'" in result.stderr


@pytest.mark.parametrize("query", ["", " ", '"'])
def test_no_words_are_wrong_usage(run: Run, query: str) -> None:
    result = run("search", query)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "at least one letter" in result.stderr
