"""Confidence means what it says: of the claims given 0.9, nine in ten are right."""

from pathlib import Path

import pytest

from provtrack.model.claim import ClaimKind
from provtrack.pipeline import examine
from tests.gold.reliability import Bin, Judged, by_confidence, by_kind, judge
from tests.gold.score import load

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    rows = load(ROOT / "data" / "gold" / "pages.jsonl")
    return [item for row in rows for item in judge(row, examine((ROOT / row["page"]).read_bytes(), source=row["page"]))]


@pytest.mark.gold
@pytest.mark.parametrize("confidence", [0.8, 0.85, 0.9, 0.95])
def test_claims_are_right_at_least_as_often_as_their_confidence_says(judged: list[Judged], confidence: float) -> None:
    sure = [item for item in judged if item.confidence >= confidence]
    assert sum(item.is_right for item in sure) / len(sure) >= confidence


def test_a_claim_is_judged_by_its_pages_row() -> None:
    body = b"<p>By Ann Lee</p><p>The eels are back.</p><p>This article originally appeared at Fen Gazette.</p>"
    page = b"<html lang=en><title>Eels</title>" + body
    row = {
        "id": "eels", "outlet": None, "outlet_domain": None, "title": "Eels", "language": "en", "published": None, "author": [],
        "translator": [], "agency": [], "upstream": ["Fen Gazette"], "upstream_url": [None], "copyright_holder": [], "license": None,
    }  # fmt: skip
    verdicts = {item.kind: item.is_right for item in judge(row, examine(page, source="page.html"))}
    assert verdicts[ClaimKind.ORIGINAL_OUTLET]
    assert verdicts[ClaimKind.TITLE]
    assert not verdicts[ClaimKind.AUTHOR]


def test_the_bins_hold_every_claim_once() -> None:
    items = [Judged("p", ClaimKind.TITLE, "r", "v", confidence, is_right=confidence > 0.5) for confidence in (0.1, 0.3, 0.6, 0.9, 1.0)]
    assert sum(item.count for item in by_confidence(items)) == len(items)
    assert [(item.name, item.right) for item in by_kind(items)] == [("title", 0.6)]


def test_the_interval_is_wilsons() -> None:
    low, high = Bin("", 10, 0.9, 0.9).interval
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
