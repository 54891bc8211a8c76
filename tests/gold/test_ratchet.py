"""What provtrack reads from our own annotated pages may get neither worse nor, unrecorded, better."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from provtrack.pipeline import examine
from tests.gold.score import Comparison, Tally, compare, load, same_name, total

ROOT = Path(__file__).resolve().parent.parent.parent
ROWS = load(ROOT / "data" / "gold" / "pages.jsonl")
RECORD = "tests/gold/scores.json"


@pytest.fixture(scope="module")
def compared() -> list[Comparison]:
    return [comparison for row in ROWS for comparison in compare(row, examine((ROOT / row["page"]).read_bytes(), source=row["page"]))]


@pytest.mark.gold
def test_scores_are_those_on_record(compared: list[Comparison], golden: Callable[[str, str], None]) -> None:
    faults = [str(comparison) for comparison in compared if comparison.is_fault]
    on_record = ROOT / RECORD
    before = json.loads(on_record.read_text(encoding="utf-8"))["faults"] if on_record.exists() else []
    print("lost:", *(fault for fault in faults if fault not in before), sep="\n  ")  # noqa: T201 - pytest shows it on failure
    print("gained:", *(fault for fault in before if fault not in faults), sep="\n  ")  # noqa: T201
    scores = {
        field: {"precision": round(tally.precision, 3), "recall": round(tally.recall, 3), "f1": round(tally.f1, 3)}
        for field, tally in total(compared).items()
    }
    golden(RECORD, json.dumps({"scores": scores, "faults": faults}, ensure_ascii=False, indent=1) + "\n")


@pytest.mark.gold
def test_no_chain_is_invented_where_the_page_states_none(compared: list[Comparison]) -> None:
    without = {row["id"] for row in ROWS if not row["upstream"]}
    assert [
        str(comparison) for comparison in compared if comparison.field == "upstream" and comparison.page in without and comparison.found
    ] == []


@pytest.mark.gold
def test_every_annotated_page_is_there_and_every_page_annotated() -> None:
    pages = {row["page"] for row in ROWS}
    on_disk = {path.relative_to(ROOT).as_posix() for folder in ("gold/pages", "sample") for path in (ROOT / "data" / folder).iterdir()}
    assert pages == on_disk


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("The Copper Gazette", "Copper Gazette", True),
        ("Solange Mirebeau", "SOLANGE MIREBEAU", True),
        ("Ferrant Instruments Ltd.", "Ferrant Instruments", True),
        ("Le Ponton", "Le Ponton de Kerbrenn", False),
        ("AP", "Associated Press", False),
        ("", "", False),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, other: str, *, is_same: bool) -> None:
    assert same_name(one, other) is is_same


def test_f1_is_the_harmonic_mean() -> None:
    tally = Tally(6, 2, 4)
    assert tally.f1 == pytest.approx(2 * tally.precision * tally.recall / (tally.precision + tally.recall))
    assert Tally().f1 == 0.0
