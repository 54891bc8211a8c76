import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from provtrack.store import open_store
from provtrack.store.schema import HEAD
from tests.store.chains import ferry_pages, saved


@pytest.fixture
def filled(database: Path) -> Path:
    with open_store(database) as store:
        saved(store, ferry_pages())
    return database


def change(database: Path, *statements: str) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def problems(database: Path) -> tuple[str, ...]:
    with open_store(database) as store:
        return store.check()


def test_what_is_held_is_counted(filled: Path) -> None:
    with open_store(filled) as store:
        stats = store.stats()
    counts = dict(stats.counts)
    assert (stats.database, stats.revision) == (str(filled), HEAD)
    assert (counts["articles"], counts["observed"], counts["cited"], counts["snapshots"]) == (4, 4, 0, 4)
    assert counts["claims"] == sum(len(page.claims) for page in ferry_pages())
    assert stats.size == filled.stat().st_size


def test_nothing_is_wrong_with_an_empty_or_a_filled_database(database: Path) -> None:
    assert problems(database) == ()
    with open_store(database) as store:
        saved(store, ferry_pages())
        assert store.check() == ()


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        (("INSERT INTO search (search) VALUES ('delete-all')",), "4 snapshots are missing from the full-text index"),
        (("DELETE FROM outlets WHERE id = 1",), "refers to a outlets row that is missing"),
        (
            ("INSERT INTO articles SELECT 99, NULL, NULL, NULL, NULL, NULL, 'original', FALSE, NULL, '', ''",),
            "1 articles are mentioned by no page",
        ),
        (("ALTER TABLE articles ADD COLUMN mood TEXT",), "schema: "),
        (("DROP TABLE warnings",), "schema: "),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(filled: Path, statements: tuple[str, ...], told: str) -> None:
    change(filled, *statements)
    assert [problem for problem in problems(filled) if told in problem]


def test_a_damaged_page_is_told(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claims'").fetchone()
    data = bytearray(filled.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    filled.write_bytes(data)
    assert any("damaged" in problem for problem in problems(filled))
