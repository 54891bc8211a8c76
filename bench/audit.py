"""Time and memory of `provtrack audit` on a database of 100,000 articles.

    python bench/audit.py [--articles N] [--workers N] [--database FILE]

2,000 invented pages (bench/corpus.py: two in three are reposts, with the text of their source) are read and kept as `add` does it; the
database is then filled with copies of their rows under numbers of their own, for reading 100,000 pages takes minutes and is measured
elsewhere (folder.py). Memory is the sum of the resident sizes of all processes, as in folder.py.
"""

import argparse
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
        start = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL) as process:
            peak = 0.0
            while process.poll() is None:
                peak = max(peak, resident_mb(process.pid))
                time.sleep(0.05)
        took = time.perf_counter() - start
    print(f"{observed:,} articles audited, {observed / took:.0f} a second, exit {process.returncode}; {verdict.machine()}")
    verdict.at_most("time", took * 100_000 / observed, LIMIT_S, " s for 100,000")
    verdict.at_most("memory of all processes", peak, LIMIT_MB, " MB")
    verdict.finish()


if __name__ == "__main__":
    main()
