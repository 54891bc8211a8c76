"""Time and memory of `provtrack audit` on a database of 100,000 articles: for the first time, and again when nothing changed.

    python bench/audit.py [--articles N] [--workers N] [--database FILE]

2,000 invented pages (bench/corpus.py: two in three are reposts, with the text of their source) are read and kept as `add` does it; the
database is then filled with copies of their rows under numbers of their own, for reading 100,000 pages takes minutes and is measured
elsewhere (folder.py). Memory is the sum of the resident sizes of all processes, as in folder.py. The time of the processors is told
besides: where other programs are at work, two cores give less than two seconds of it a second.
"""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import verdict
from corpus import invented_pages
from folder import resident_mb
from rows import tables_of

from provtrack.pipeline import examine
from provtrack.store import open_store, prepare

PROGRAM = Path(sys.executable).parent / "provtrack"
PAGES = 2_000
LIMIT_S = 60.0
LIMIT_MB = 500.0
_NUMBERED_BY = {
    "claim_id": "claims",
    "chosen_id": "claims",
    "snapshot_id": "snapshots",
    "article_id": "articles",
    "merged_id": "articles",
    "made_id": "articles",
    "source_id": "articles",
    "contributor_id": "contributors",
    "derivation_id": "derivations",
    "conflict_id": "conflicts",
    "copyright_id": "copyrights",
    "cite_id": "cites",
}
"""The table that a column's numbers are of; outlets are shared by all copies."""


def fill(path: Path, articles: int) -> None:
    """Make the database: some pages added, then their rows again and again."""
    store = open_store(str(path))
    store.save_many(prepare(examine(page.encode(), source=name), page.encode()) for name, page in invented_pages(PAGES))
    observed = dict(store.stats().counts)["observed"]
    store.close()
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("synchronous = OFF", "cache_size = -200000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    columns = {table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")] for table in tables_of(connection)}
    numbered = {table for table, names in columns.items() if "id" in names} - {"outlets"}
    highest = {table: connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0 for table in numbered}  # noqa: S608 - our tables
    for table, names in columns.items():
        if not _NUMBERED_BY.keys() & set(names) and table not in numbered:
            continue
        moved = [f'"{name}" + copy.n * {highest[origin]}' if (origin := _origin(table, name, numbered)) else f'"{name}"' for name in names]
        connection.execute(
            f"INSERT INTO {table} SELECT {', '.join(moved)} FROM {table} CROSS JOIN "  # noqa: S608 - our tables
            "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?) SELECT n FROM c) AS copy",
            (max(1, articles // observed - 1),),
        )
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _origin(table: str, column: str, numbered: set[str]) -> str | None:
    """Return the table that a column's numbers are of; None for a column of another kind."""
    if column == "id":
        return table if table in numbered else None
    return _NUMBERED_BY.get(column)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--database", type=Path, help="made where it is not there, and kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = options.database or Path(scratch) / "audit.db"
        if not path.exists():
            fill(path, options.articles)
        with open_store(path, create=False, read_only=True) as store:
            observed = dict(store.stats().counts)["observed"]
        command = [str(PROGRAM), "--db", str(path), "audit", "--fail-on", "never", "--statistics"]
        command += ["--workers", str(options.workers)] if options.workers else []
        print(f"{observed:,} articles; {verdict.machine()}")
        for what in ("all rules", "again, nothing changed"):
            took, worked, peak = measured(command)
            print(f"        {what}: {observed / took:.0f} articles a second, {worked:.0f} s of processor time")
            verdict.at_most(f"{what}: time", took * 100_000 / observed, LIMIT_S, " s for 100,000")
            verdict.at_most(f"{what}: memory of all processes", peak, LIMIT_MB, " MB")
    verdict.finish()


def measured(command: list[str]) -> tuple[float, float, float]:
    """Run a command; return the seconds it takes, those of the processors, and the most megabytes at a time."""
    worked: dict[int, float] = {}
    peak = 0.0
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL) as process:
        while process.poll() is None:
            peak = max(peak, resident_mb(process.pid))
            worked.update(processor_s(process.pid))
            time.sleep(0.05)
    return time.perf_counter() - start, sum(worked.values()), peak


def processor_s(pid: int) -> dict[int, float]:
    """Return the seconds of processor time of a process and its descendants, by process."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return {}
    found = {pid: (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")}
    for child in children:
        found |= processor_s(int(child))
    return found


if __name__ == "__main__":
    main()
