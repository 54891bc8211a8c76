"""Lines with dates around the headline and below the text."""

from provtrack.extract.dating import dated_lines
from tests.extract.finders.pages import page


def test_lines_with_whole_dates_are_found_once() -> None:
    document = page(below_title="<p>May 3, 2018</p><p>Spring 2018</p>", after="<p>Filed on 4 May 2018</p>")
    lines = dated_lines(document)
    assert [str(mention.date) for line in lines for mention in line.mentions] == ["2018-05-03", "2018-05-04"]
    assert dated_lines(document) is lines
