from pathlib import Path

import pytest

from provtrack.audit import all_rules, many
from provtrack.audit.many import Measure, judge_all
from provtrack.tracker import Tracker

PAGE = "# The pier stays\n\nHarbour Reader, 10 May 2024\n\nSource: Nordkai Post\n\nThe council put decision number {} off until autumn.\n"


def test_a_process_that_dies_costs_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Tracker.open(tmp_path / "pages.db") as tracker:
        for number in range(9):
            tracker.add(PAGE.format(number).encode(), source=f"{number}.md")
        monkeypatch.setattr(many, "BATCH", 2)
        monkeypatch.setattr(many, "_judge_batch", _die)
        assert [judged.article.id for judged in judge_all(tracker.store, tracker.observed(), Measure(all_rules()), workers=2)] == [
            article.id for article in tracker.list() if article.is_observed
        ]


def _die(_: object) -> None:
    import os

    os._exit(1)
