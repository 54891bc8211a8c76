import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from provtrack.ingest.attempt import Failure, examine_each, examine_source
from provtrack.ingest.local import QUEUED_PER_WORKER, read_in_processes
from provtrack.ingest.sources import Skipped, Source


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    for number in range(30):
        words = f"<html lang=en><title>Pier {number}</title><p>The pier stays where it is, the council decided for the {number}th time.</p>"
        (tmp_path / f"{number:02}.html").write_text(words * (1 + number % 3))
    (tmp_path / "07.html").write_bytes(b"")
    (tmp_path / "08.css").write_bytes(b"")
    return tmp_path


def test_several_processes_answer_as_one_does(pages: Path) -> None:
    names = [str(pages), "missing.html"]
    several, one = list(read_in_processes(names, 2, examine_source)), list(examine_each(names))
    assert several == one
    assert [type(outcome) for outcome in (several[7], several[8], several[-1])] == [Failure, Skipped, Failure]


def test_no_more_pages_are_on_their_way_than_are_queued(pages: Path) -> None:
    taken: list[str] = []

    def named() -> Iterator[str]:
        for page in sorted(pages.iterdir()):
            taken.append(page.name)
            yield str(page)

    outcomes = read_in_processes(named(), 2, examine_source)
    next(outcomes)
    assert 0 < len(taken) <= 2 * QUEUED_PER_WORKER
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator


def fall_on_the_third(source: Source) -> str:
    """Read a page, or die as if killed for its memory."""
    if source.name.endswith("03.html"):
        os._exit(9)
    return source.name[-7:]


def test_a_page_that_kills_its_process_is_a_failure_and_the_others_are_read(pages: Path) -> None:
    outcomes = list(read_in_processes([str(pages)], 2, fall_on_the_third))
    assert [outcome for outcome in outcomes if isinstance(outcome, str)] == [f"{number:02}.html" for number in range(30) if number != 3]
    failures = {outcome.name[-7:]: outcome.kind for outcome in outcomes if isinstance(outcome, Failure)}
    assert failures == {"03.html": "WorkerDied"}
