import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from provtrack.audit import all_rules, many
from provtrack.audit.many import Measure, judge_all, judge_batch
from provtrack.tracker import Tracker

PAGE = "# The pier stays, part {}\n\nHarbour Reader, 10 May 2024\n\nSource: {}\n\nThe council put decision number {} off until autumn.\n"
MEASURE = Measure(all_rules()).remembering()


@pytest.fixture
def tracker(tmp_path: Path) -> Iterator[Tracker]:
    with Tracker.open(tmp_path / "pages.db") as tracker:
        for number in range(9):
            tracker.add(PAGE.format(number, "Nordkai Post", number).encode(), source=f"{number}.md")
        yield tracker


def test_a_process_that_dies_costs_no_article(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "BATCH", 2)
    monkeypatch.setattr(many, "_FEW", 2)
    monkeypatch.setattr(many, "_judge_batch", _die)
    judged = judge_all(tracker.store, tracker.observed(), MEASURE, workers=2)
    assert [one.article.number for one in judged] == tracker.observed()


def test_only_what_changed_is_judged_again(tracker: Tracker) -> None:
    numbers = tracker.observed()
    first = judge_batch(tracker.store, numbers, MEASURE)
    assert [one.article for one in first.found] == numbers
    tracker.store.keep_judgements(first.found)
    again = judge_batch(tracker.store, numbers, MEASURE)
    assert (again.judged, again.found) == (first.judged, ())
    tracker.add(PAGE.format(4, "Copper Echo", 44).encode(), source="4.md")
    changed = judge_batch(tracker.store, numbers, MEASURE)
    assert [one.article for one in changed.found] == [numbers[4]]
    assert [one.article.number for one in changed.judged] == numbers


def test_another_measure_judges_all_again(tracker: Tracker) -> None:
    numbers = tracker.observed()
    tracker.store.keep_judgements(judge_batch(tracker.store, numbers, MEASURE).found)
    fewer = Measure(all_rules()[1:]).remembering()
    assert len(judge_batch(tracker.store, numbers, fewer).found) == len(numbers)


def test_what_was_found_in_many_articles_is_kept(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = tracker.observed()
    assert list(judge_all(tracker.store, numbers, MEASURE))
    assert tracker.store.judgements(numbers) == {}
    monkeypatch.setattr(many, "_FEW", 2)
    found = list(judge_all(tracker.store, numbers, MEASURE))
    assert sorted(tracker.store.judgements(numbers)) == numbers
    assert list(judge_all(tracker.store, numbers, MEASURE)) == found


def _die(_: object) -> None:
    os._exit(1)
