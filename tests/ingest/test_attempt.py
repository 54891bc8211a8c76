from pathlib import Path

import pytest

from provtrack.errors import DataFileError, ReadError
from provtrack.ingest.attempt import Examined, Failure, attempt, examine_each, failed
from provtrack.ingest.sources import Source

PAGE = b"<html lang=en><title>The pier</title><p>The pier stays where it is, the council of the town decided on Friday evening.</p>"


def test_a_page_is_read_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    read = attempt(Source(str(tmp_path / "a.html")))
    assert isinstance(read, Examined)
    assert (read.data, read.resolution.document.source) == (PAGE, str(tmp_path / "a.html"))


def test_what_cannot_be_read_stands_among_the_others_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "empty.html").write_bytes(b"")
    names = [str(tmp_path / name) for name in ("a.html", "missing.html", "empty.html")]
    outcomes = list(examine_each([*names, "https://x.example/", names[0]]))
    assert [type(outcome) for outcome in outcomes] == [Examined, Failure, Failure, Failure, Examined]
    assert [outcome.name for outcome in outcomes] == [*names, "https://x.example/", names[0]]


def test_a_failure_does_not_repeat_the_source() -> None:
    assert failed("a.html", ReadError("a.html", "is empty")) == Failure("a.html", "ReadError", "is empty")
    assert failed("a.html", DataFileError("en.toml", "x", "bad")).message == "en.toml: x: bad"


def test_a_fault_of_ours_costs_one_page_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("provtrack.pipeline.examine", fail)
    outcome = attempt(Source("-", PAGE))
    assert isinstance(outcome, Failure)
    assert (outcome.kind, "report" in outcome.message) == ("RecursionError", True)
