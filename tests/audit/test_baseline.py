import json
from dataclasses import replace
from pathlib import Path

import pytest

from provtrack.audit.baseline import Baseline, entry_of, read_baseline, write_baseline
from provtrack.errors import SettingsError
from tests.audit.made import CONTRADICTED, ELSEWHERE, UNLINKED


def test_a_baseline_read_back_knows_what_was_written(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    assert write_baseline(file, map(entry_of, (CONTRADICTED, ELSEWHERE, CONTRADICTED))) == 2
    known = read_baseline(file)
    assert CONTRADICTED.key in known
    assert ELSEWHERE.key in known
    assert UNLINKED.key not in known
    assert [path.name for path in tmp_path.iterdir()] == ["known.json"]


def test_a_finding_worded_anew_or_moved_is_still_known(tmp_path: Path) -> None:
    write_baseline(tmp_path / "known.json", [entry_of(UNLINKED)])
    moved = replace(UNLINKED, message="worded anew", evidence=(replace(UNLINKED.evidence[0], start=0, end=12),))
    assert moved.key in read_baseline(tmp_path / "known.json")


def test_a_baseline_is_one_finding_a_line_in_an_order_that_does_not_depend_on_the_audits(tmp_path: Path) -> None:
    write_baseline(tmp_path / "a.json", [entry_of(CONTRADICTED), entry_of(ELSEWHERE)])
    write_baseline(tmp_path / "b.json", [entry_of(ELSEWHERE), entry_of(CONTRADICTED)])
    assert (tmp_path / "a.json").read_text() == (tmp_path / "b.json").read_text()
    assert sum('"code"' in line for line in (tmp_path / "a.json").read_text().split("\n")) == 2


def test_an_empty_baseline_is_valid(tmp_path: Path) -> None:
    write_baseline(tmp_path / "none.json", [])
    assert read_baseline(tmp_path / "none.json") == Baseline()


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        ('{\n "baseline": 7,\n "findings": []\n}', 2, "version 7, known is 1"),
        ('{"findings": []}', 1, "--write-baseline"),
        ("[]", 1, "no baseline"),
        ('{\n "baseline": 1,\n', 3, "no baseline"),
        ('{"baseline": 1, "findings": 3}', 1, "no list"),
        ('{\n "baseline": 1,\n "findings": [\n  {"code": "AT01"}\n ]\n}', 4, "finding 1 lacks one of code, page, quote, message"),
        ("\xff", 1, "no baseline"),
        ("[" * 100_000, 1, "no baseline"),
    ],
)
def test_a_broken_baseline_names_its_file_and_line(content: str, line: int, why: str, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_bytes(content.encode("latin-1"))
    with pytest.raises(SettingsError) as raised:
        read_baseline(file)
    assert str(raised.value).startswith(f"{file}:{line}: ")
    assert why in str(raised.value)
    assert "\n" not in str(raised.value)


def test_words_of_pages_do_no_harm_in_the_file(tmp_path: Path) -> None:
    nasty = replace(UNLINKED, evidence=(replace(UNLINKED.evidence[0], quote='"\u2028\x1b[31m\ud800'),))
    write_baseline(tmp_path / "known.json", [entry_of(nasty)])
    assert json.loads((tmp_path / "known.json").read_text())["baseline"] == 1
    assert nasty.key in read_baseline(tmp_path / "known.json")
