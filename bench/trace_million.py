"""`trace` on a database of a million articles and as many derivations: within the process, and as a command from cold.

    python bench/trace_million.py [--articles N] [--database FILE]

The database is made by SQL in the tables that the migrations make (some 40 s; kept where `--database` names a file): chains
of seven articles, and in every thousand one original that a hundred others repost, each hop with a page that states it.
"""

import argparse
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import verdict

from provtrack.store import Store, open_store
from provtrack.trace import trace

PROGRAM = Path(sys.executable).parent / "provtrack"
WITHIN_LIMIT_MS = 5.0
COLD_LIMIT_S = 0.5
LENGTH = 7
"""Articles of a chain."""
FILL = """
CREATE TEMP TABLE n(id INTEGER PRIMARY KEY, source INTEGER);
WITH RECURSIVE counted(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM counted WHERE id < {articles})
INSERT INTO n SELECT id, CASE
    WHEN id % 1000 >= 900 THEN id - id % 1000 + 1
    WHEN id % {length} = 1 THEN NULL ELSE id - 1 END FROM counted;
UPDATE n SET source = NULL WHERE source < 1 OR source >= id;
INSERT INTO outlets SELECT id, 'Outlet ' || id, 'outlet-' || id || '.example', 'outlet ' || id FROM n WHERE id <= 5000;
INSERT INTO articles SELECT id, 1 + id % 5000, 'https://outlet-' || (1 + id % 5000) || '.example/article-' || id, 'Article ' || id,
    '2024-05-06', 'en', CASE WHEN source IS NULL THEN 'original' ELSE 'repost' END, 1, 'article-' || id || '.html', '', '' FROM n;
INSERT INTO snapshots SELECT id, id, '2024-06-01T00:00:00Z', 1, printf('%064x', id * 7919), NULL, 'text/html', 'utf-8', 'en', 3, NULL, NULL,
    x'789c030000000001', 'A page.' FROM n;
INSERT INTO readings SELECT id, '/pages/article-' || id || '.html', 'article-' || id || '.html', '2024-06-01T00:00:00Z' FROM n;
INSERT INTO claims SELECT id, id, 0, 'source-outlet', 'Outlet ' || (1 + source % 5000), 'Republished from Outlet ' || (1 + source % 5000),
    0, 20, 'en/republished-from', 0.9, NULL, 'repost', 'footer', 0, 1, 3, NULL, '', '' FROM n WHERE source IS NOT NULL;
INSERT INTO nodes SELECT id, CASE WHEN source IS NULL THEN 0 ELSE 1 END, id, 1 + id % 5000, NULL, 'Article ' || id, '2024-05-06', 'en',
    'repost', 1, '', '', 'https://outlet-' || (1 + id % 5000) || '.example/article-' || id, 'article ' || id FROM n;
INSERT INTO nodes SELECT id, 0, source, 1 + source % 5000, NULL, NULL, NULL, 'en', 'original', 0,
    '', '', 'https://outlet-' || (1 + source % 5000) || '.example/article-' || source, NULL FROM n WHERE source IS NOT NULL;
INSERT INTO contributors SELECT id, id, CASE WHEN source IS NULL THEN 0 ELSE 1 END, 0, 'author',
    'Author ' || id % 9973, 'author ' || id % 9973 FROM n;
INSERT INTO derivations SELECT id, id, 0, 1, 0, id, source, 'repost', 'stated', 0.9, 1 FROM n WHERE source IS NOT NULL;
INSERT INTO derivation_claims SELECT id, id, 0 FROM n WHERE source IS NOT NULL;
"""


def fill(path: Path, articles: int) -> None:
    """Make the database."""
    open_store(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        f"PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN; {FILL.format(articles=articles, length=LENGTH)} COMMIT;"
    )
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def milliseconds(act: Callable[[int], object], numbers: list[int]) -> list[float]:
    """Return how long each call takes."""
    found = []
    for number in numbers:
        start = time.perf_counter()
        act(number)
        found.append(1000 * (time.perf_counter() - start))
    return found


def measure_within(store: Store, articles: int) -> None:
    """Measure inside the process."""
    chance = random.Random(7)
    numbers = [chance.randrange(1, articles) for _ in range(1000)]

    def up(number: int) -> object:
        """Trace back."""
        return trace(store.graph(number), number)

    def find(number: int) -> object:
        """Find by the address, and trace back."""
        return up(store.find(f"https://www.outlet-{1 + number % 5000}.example/article-{number}?utm_source=x").number)

    longest = max(len(trace(store.graph(number), number).hops) for number in numbers[:50])
    print(f"        1,000 chains of up to {longest} articles, picked by chance")
    for what, act in (("trace", up), ("trace, pages of the file in memory", up), ("find by address and trace", find)):
        times = milliseconds(act, numbers)
        verdict.at_most(f"{what}: median", statistics.median(times), WITHIN_LIMIT_MS, " ms")
        print(f"        99 in 100 take at most {statistics.quantiles(times, n=100)[98]:.2f} ms")
    hubs = [1 + 1000 * chance.randrange(articles // 1000) for _ in range(100)]
    times = milliseconds(lambda number: store.graph(number, up=False, down=True), hubs)
    print(f"        all that was made from an original with a hundred reposts: median {statistics.median(times):.2f} ms")


def measure_cold(path: Path, articles: int, runs: int) -> None:
    """Measure the command."""
    refs = [
        "a" + str(articles // 2),
        f"https://outlet-{1 + (articles - 3) % 5000}.example/article-{articles - 3}",
        f"article {articles // 3}",
    ]
    for form in ("tree", "json"):
        for ref in refs:
            times = []
            for _ in range(runs + 1):
                start = time.perf_counter()
                subprocess.run([PROGRAM, "--db", path, "trace", ref, "--format", form], check=True, stdout=subprocess.DEVNULL)
                times.append(time.perf_counter() - start)
            verdict.at_most(f"provtrack trace {ref} --format {form}, from cold", statistics.median(times[1:]), COLD_LIMIT_S, " s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_200_000, help="a million derivations need somewhat more articles")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--database", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = options.database or Path(scratch) / "million.db"
        if not path.exists():
            start = time.perf_counter()
            fill(path, options.articles)
            print(f"        made in {time.perf_counter() - start:.0f} s")
        with open_store(path, create=False, read_only=True) as store:
            counts = dict(store.stats().counts)
            print(f"{counts['articles']:,} articles, {counts['derivations']:,} derivations; {verdict.machine()}")
            measure_within(store, options.articles)
        measure_cold(path, options.articles, options.runs)
    verdict.finish()


if __name__ == "__main__":
    main()
