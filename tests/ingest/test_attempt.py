from pathlib import Path

from provtrack.errors import DataFileError, ReadError
from provtrack.ingest.attempt import Failure, attempt, examine_each, examine_source, failed
from provtrack.ingest.sources import Source
from provtrack.model.chain import Resolution

PAGE = b"<html lang=en><title>The pier</title><p>The pier stays where it is, the council of the town decided on Friday evening.</p>"


def test_a_page_is_read_under_the_name_it_was_given(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    read = examine_source(Source(str(tmp_path / "a.html")))
    assert (read.document.source, read.article.title) == (str(tmp_path / "a.html"), "The pier")


def test_what_cannot_be_read_stands_among_the_others_in_order(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "empty.html").write_bytes(b"")
    names = [str(tmp_path / name) for name in ("a.html", "missing.html", "empty.html")]
    outcomes = list(examine_each([*names, "https://x.example/", names[0]]))
    assert [type(outcome) for outcome in outcomes] == [Resolution, Failure, Failure, Failure, Resolution]
    assert [outcome.name for outcome in outcomes if isinstance(outcome, Failure)] == [*names[1:], "https://x.example/"]


def test_a_failure_does_not_repeat_the_source() -> None:
    assert failed("a.html", ReadError("a.html", "is empty")) == Failure("a.html", "ReadError", "is empty")
    assert failed("a.html", DataFileError("en.toml", "x", "bad")).message == "en.toml: x: bad"


def test_a_fault_of_ours_costs_one_page_only() -> None:
    def fall(_: Source) -> None:
        raise RecursionError("too deep")

    outcome = attempt(Source("-", PAGE), fall)
    assert isinstance(outcome, Failure)
    assert (outcome.kind, "report" in outcome.message) == ("RecursionError", True)
