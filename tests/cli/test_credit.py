import json
from collections.abc import Callable

import pytest
from click.testing import Result

from tests.built import PIER

Run = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("stored")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_each_format_has_the_credit_the_notice_and_the_markup(run: Run, form: str) -> None:
    result = run("credit", "a1", "--format", form)
    assert result.exit_code == 0
    for words in ("Nordkai-Bote", PIER, "Tobias Renn", "Harbour Reader", "Copyright ©", "application/ld+json"):
        assert words in result.stdout


def test_the_json_has_all_of_it(run: Run) -> None:
    credit = json.loads(run("credit", "a1", "--format", "json").stdout)["credit"]
    assert [*credit] == ["article", "language", "text", "copyright", "json_ld", "links", "markdown", "html"]
    assert credit["article"]["id"] == "a1"


def test_the_sentences_can_be_had_in_another_language(run: Run) -> None:
    assert "erschien zuerst" in run("credit", "a1", "--language", "de").stdout


def test_of_a_cited_article_there_is_no_page_to_mend(run: Run) -> None:
    result = run("credit", "a4")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "a4" in result.stderr
