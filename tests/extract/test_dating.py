"""Lines with dates around the headline and below the text."""

import pytest

from provtrack.extract.dating import UPDATED_WORDS, dated_lines
from tests.extract.finders.pages import page


def test_lines_with_whole_dates_are_found_once() -> None:
    document = page(below_title="<p>May 3, 2018</p><p>Spring 2018</p>", after="<p>Filed on 4 May 2018</p>")
    lines = dated_lines(document)
    assert [str(mention.date) for line in lines for mention in line.mentions] == ["2018-05-03", "2018-05-04"]
    assert dated_lines(document) is lines


@pytest.mark.parametrize(
    "line",
    [
        "Opublikowano 3 maja 2020. Aktualizacja: 4 maja 2020",
        "Publikováno 3. května 2020, aktualizováno 4. května 2020",
        "עודכן: 4 במאי 2020",
    ],
)
def test_the_words_for_an_update_are_known(line: str) -> None:
    assert UPDATED_WORDS.search(line)


def test_a_date_of_an_era_is_a_dated_line() -> None:
    (line,) = dated_lines(page(below_title="<p>令和3年5月3日</p>", language="ja"))
    assert [str(mention.date) for mention in line.mentions] == ["2021-05-03"]
