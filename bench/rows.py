"""Rows a second: what `add` writes, against raw sqlite3 `executemany` of the same rows into the same tables.

    python bench/rows.py [--pages N] [--rounds N]

Only what the one writing process does is timed: pages are examined and prepared (compressed, cut into words) beforehand, as the reading
processes of `add` do. The raw side gets the finished rows, every key known, in one transaction, with the same indexes, foreign keys and
pragmas; provtrack has to look up what it knows, join and number them first. They take turns; the best round of each counts.
"""

import argparse
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

import verdict
from corpus import invented_pages

from provtrack.ingest.adding import BATCH_PAGES
from provtrack.pipeline import examine
from provtrack.store import Prepared, open_store, prepare
from provtrack.store.engine import PRAGMAS

LIMIT = 0.5


def written_by_provtrack(path: Path, items: list[Prepared]) -> float:
    """Return the seconds that the store takes to save the pages."""
    store = open_store(str(path))
    start = time.perf_counter()
    for first in range(0, len(items), BATCH_PAGES):
        store.save_many(items[first : first + BATCH_PAGES])
    took = time.perf_counter() - start
    store.close()
    return took


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that hold rows of ours: full-text tables, without those that SQLite keeps behind them."""
    named = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    ).fetchall()
    virtual = [name for name, sql in named if sql.upper().startswith("CREATE VIRTUAL")]
    behind = {f"{name}_{part}" for name in virtual for part in ("data", "idx", "content", "docsize", "config")}
    return [name for name, _ in named if name not in behind and name != "alembic_version"]


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows, by table."""
    connection = sqlite3.connect(path)
    rows = {}
    for table in tables_of(connection):
        columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
        is_virtual = "rowid" not in columns and not any(key for *_, key in connection.execute(f"PRAGMA table_info({table})"))
        rows[table] = connection.execute(f"SELECT {'rowid, ' if is_virtual else ''}* FROM {table}").fetchall()  # noqa: S608 - our own names
    connection.close()
    return rows


def written_raw(path: Path, rows: dict[str, list[tuple[object, ...]]]) -> float:
    """Return the seconds that `executemany` takes to write the rows."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    for pragma in PRAGMAS:
        connection.execute(pragma)
    start = time.perf_counter()
    connection.execute("BEGIN")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, content in rows.items():
        if not content:
            continue
        columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
        names = ", ".join(columns if len(columns) == len(content[0]) else ["rowid", *columns])
        marks = ", ".join("?" * len(content[0]))
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", content)  # noqa: S608 - our own names
    connection.execute("COMMIT")
    took = time.perf_counter() - start
    connection.close()
    return took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=3_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    pages = [(name, page.encode()) for name, page in invented_pages(options.pages)]
    items = [prepare(examine(page, source=name), page) for name, page in pages]
    with tempfile.TemporaryDirectory() as scratch:
        empty, ours, raw = (Path(scratch) / name for name in ("empty.db", "ours.db", "raw.db"))
        open_store(str(empty)).close()
        took = took_raw = float("inf")
        for _ in range(options.rounds):
            for path in (ours, raw):
                for file in Path(scratch).glob(f"{path.name}*"):
                    file.unlink()
                shutil.copy(empty, path)
            took = min(took, written_by_provtrack(ours, items))
            rows = rows_of(ours)
            took_raw = min(took_raw, written_raw(raw, rows))
    count = sum(map(len, rows.values()))
    print(f"{options.pages} pages, {count} rows ({count / options.pages:.0f} a page); {verdict.machine()}")
    print(f"        provtrack: {count / took:.0f} rows a second ({options.pages / took:.0f} pages a second)")
    print(f"        sqlite3 executemany: {count / took_raw:.0f} rows a second")
    verdict.at_least("provtrack against executemany", took_raw / took, LIMIT, " times")
    verdict.finish()


if __name__ == "__main__":
    main()
