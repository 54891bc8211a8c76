import csv
import io
from dataclasses import replace

import pytest

from provtrack.audit.formats.csv import COLUMNS, FORMAT, cell_text
from tests.audit.made import UNLINKED, judged, run_over


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_finding_is_a_row_under_the_columns() -> None:
    text = "".join(FORMAT.write(run_over()))
    assert text.split("\n")[0] == ",".join(COLUMNS)
    found = rows(text)
    assert [row["code"] for row in found] == ["AT02", "AT01", "MU01", "CR01"]
    assert found[0]["quote"] == "The original source of this article is Harbour Reader"
    assert found[2]["start"] == ""


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1", "\u200b=1", "\r\n=cmd|' /C calc'!A0", "＝1"])
def test_no_cell_is_a_formula(words: str) -> None:
    assert cell_text(words)[0] == "'"


def test_quotes_commas_and_line_breaks_stay_within_their_cell() -> None:
    nasty = replace(UNLINKED, message='a "b",\nc')
    (row,) = rows("".join(FORMAT.write(run_over([judged(nasty)]))))
    assert row["message"] == 'a "b", c'
