"""Whether confidence means what it says: of the claims given 0.9, how many are right?

    python bench/reliability.py [--rules N] [--fit] [ROWS.jsonl PAGES]

Judges every claim of the annotated pages that a row can tell of (tests/gold/reliability.py). Without arguments: data/gold, and the
table in docs/reliability.md is written anew; with a file of rows and the folder of its pages (named by their ids): those, printed only.
`--rules N` lists the rules with at least N judged claims, the most overrated first. `--fit` counts how often claims of each weight
are right, and writes data/authority/calibration.toml anew, by which the program turns weights into confidence.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import verdict

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

FITTED_FROM = 0.5
"""Weights below this are left as they are: they decide whether a claim counts at all, and few claims have them."""
KNOTS = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
REACH = 0.05
"""Claims this near to a knot are counted for it."""
DOUBT = 20
"""So many claims right as often as their weight says are added to each knot: few pages prove little, and these are our own."""
LEAST = 40
"""Kinds with fewer judged claims are left as they are."""
HIGHEST = 0.99
RISE = 0.1
"""A line rises at least this steeply, so that the order of weights is that of confidences."""

LIMIT = 0.05
"""How far the share of right claims may lie below the confidence they are given, over all claims given 0.85 and more."""

HEAD = """# From the weight a rule gives a claim to how often claims of that weight are right, by kind of claim: points of a line.
#
# Written by `python bench/reliability.py --fit`; source: the annotated pages of data/gold. Weights below 0.5 stay as they are. Each point
# counts the claims within 0.05 of it, and 20 more that are right as often as their weight says. Kinds not listed have too few claims.

[lines]
"""


def main() -> None:
    """Judge, print, and write the table."""
    from provtrack.pipeline import examine
    from tests.gold.reliability import by_confidence, by_kind, judge

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="?", type=Path)
    parser.add_argument("pages", nargs="?", type=Path)
    parser.add_argument("--rules", type=int, default=0)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    if options.fit:
        _fit()
    rows = [json.loads(line) for line in (options.rows or ROOT / "data/gold/pages.jsonl").read_text(encoding="utf-8").splitlines()]
    judged = []
    for row in rows:
        page = _page(row, options.pages)
        judged += judge(row, examine(page.read_bytes(), source=page.name))
    table = _table(by_confidence(judged), "confidence") + "\n" + _table(by_kind(judged), "kind")
    print(f"{len(rows)} pages, {len(judged)} claims judged\n\n{table}")
    if options.rules:
        _print_rules(judged, options.rules)
    if options.rows is None:
        _write(table, len(rows), len(judged))
    sure = [item for item in judged if item.confidence >= 0.85]
    given = sum(item.confidence for item in sure) / len(sure)
    right = sum(item.is_right for item in sure) / len(sure)
    verdict.at_least(f"right of the {len(sure)} claims given 0.85 and more, {given:.3f} on average", right, given - LIMIT)
    verdict.finish()


def _fit() -> None:
    """Count how often claims of each weight are right, and write the table."""
    import provtrack.extract as extraction
    from provtrack.pipeline import examine
    from tests.gold.reliability import judge

    extraction.calibrated = iter  # the weights as the rules give them
    kinds: dict[str, list[Any]] = {}
    for line in (ROOT / "data/gold/pages.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for item in judge(row, examine((ROOT / row["page"]).read_bytes(), source=row["page"])):
            kinds.setdefault(item.kind.value, []).append(item)
    lines = {kind: _line(items) for kind, items in sorted(kinds.items()) if len(items) >= LEAST}
    rows = [f"{kind} = {json.dumps(points)}  # {len(kinds[kind])} claims" for kind, points in lines.items()]
    (ROOT / "data/authority/calibration.toml").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    sys.exit("calibration.toml is written anew; run again without --fit for the table")


def _line(items: list[Any]) -> list[tuple[float, float]]:
    points = [(0.0, 0.0), (FITTED_FROM, FITTED_FROM)]
    for knot in KNOTS:
        near = [item for item in items if abs(item.confidence - knot) <= REACH + 1e-9]
        share = (sum(item.is_right for item in near) + DOUBT * min(knot, HIGHEST)) / (len(near) + DOUBT)
        low = points[-1][1] + RISE * (knot - points[-1][0])
        points.append((knot, round(min(max(share, low), HIGHEST + 0.01 * (knot - 0.5)), 4)))
    return points


def _page(row: dict[str, Any], folder: Path | None) -> Path:
    if folder is None:
        return ROOT / row["page"]
    paths = [folder / f"{row['id']}.{ending}" for ending in ("html", "md", "txt")]
    return next(path for path in paths if path.exists())


def _table(bins: list[Any], title: str) -> str:
    lines = [f"| {title} | claims | mean confidence | right | 95 % interval |", "|---|---|---|---|---|"]
    for item in bins:
        low, high = item.interval
        lines.append(f"| {item.name} | {item.count} | {item.confidence:.3f} | {item.right:.3f} | {low:.2f} to {high:.2f} |")
    return "\n".join(lines) + "\n"


def _print_rules(judged: list[Any], least: int) -> None:
    rules: dict[tuple[str, str], list[Any]] = {}
    for item in judged:
        rules.setdefault((item.kind.value, item.rule), []).append(item)
    found = []
    for (kind, rule), items in rules.items():
        if len(items) >= least:
            given = sum(item.confidence for item in items) / len(items)
            right = sum(item.is_right for item in items) / len(items)
            found.append((right - given, len(items), kind, rule, given, right))
    for gap, count, kind, rule, given, right in sorted(found):
        print(f"{gap:+.2f}  {count:4}  given {given:.2f}  right {right:.2f}  {kind}  {rule}")


def _write(table: str, pages: int, claims: int) -> None:
    text = f"""# What confidence means

A claim's confidence is the share of claims of its rule, in such a place, that are right. The tables compare it with the annotated pages in
`data/gold`, claim by claim; `make bench` writes them anew (`bench/reliability.py`, which takes other annotated pages too).

{claims:,} claims of {pages} pages were judged: those of kinds that a page's row annotates. Not judged are credits of images and of parts,
statements about the page's own outlet, and a site's notice where the text has one of its own.

"""
    (ROOT / "docs" / "reliability.md").write_text(text + table, encoding="utf-8")


if __name__ == "__main__":
    main()
