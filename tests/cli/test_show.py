import json
from collections.abc import Callable

import pytest
from click.testing import Result

from tests.built import HEADER

Run = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("stored")


def test_every_claim_stands_with_its_quote(run: Run) -> None:
    result = run("show", "a1")
    assert result.exit_code == 0
    for words in ("The Old Ferry Pier Stays, for Now", HEADER, "Contradictions", "Claims, as they stand on the page", "Snapshots"):
        assert words in result.stdout


def test_a_cited_article_is_shown_by_what_others_state(run: Run) -> None:
    result = run("show", "a4")
    assert "known only from what other pages state" in result.stdout
    assert HEADER in result.stdout


def test_the_json_has_the_keys_of_inspect(run: Run) -> None:
    said = json.loads(run("show", "a1", "--format", "json").stdout)
    assert {"id", "source", "article", "contributors", "chain", "claims", "conflicts", "warnings"} <= set(said)
    assert said["chain"][-1]["id"] == "a1"


def test_an_ambiguous_article_is_exit_2_and_lists_the_matches(run: Run) -> None:
    result = run("show", "zebra crossing")
    assert (result.exit_code, result.stdout) == (2, "")
