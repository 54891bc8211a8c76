import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from provtrack.errors import DatabaseError
from provtrack.store.connection import Connection, EngineConnection, open_to_read, rows_among, rows_of_pairs
from provtrack.store.engine import engine_for, writing
from provtrack.store.location import locate


@pytest.fixture
def ask(database: Path) -> Iterator[Connection]:
    with closing(sqlite3.connect(database, isolation_level=None)) as writer:
        writer.executemany(
            "INSERT INTO outlets (id, name, name_key) VALUES (?, ?, ?)", [(1, "Ä", "ä"), (2, "北京", "北京"), (3, "c'", "c'")]
        )
    connection = open_to_read(locate(database))
    yield connection
    connection.close()


def test_a_connection_for_questions_cannot_write(ask: Connection) -> None:
    with pytest.raises(DatabaseError, match="read-only"):
        ask.rows("DELETE FROM outlets")
    assert ask.rows("SELECT count(*) FROM outlets") == [(3,)]


@pytest.mark.parametrize("name", ["what? #1 %41.db", "Fähre 北京.db"])
def test_a_file_of_any_name_is_opened(database: Path, tmp_path: Path, name: str) -> None:
    path = database.rename(tmp_path / name)
    connection = open_to_read(locate(path))
    assert connection.rows("SELECT count(*) FROM articles") == [(0,)]
    connection.close()
    assert {file.name for file in tmp_path.iterdir()} <= {name, f"{name}-wal", f"{name}-shm"}


def test_a_reader_does_not_wait_for_a_writer(database: Path, ask: Connection) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM outlets")
        begun = time.monotonic()
        assert ask.rows("SELECT count(*) FROM outlets") == [(3,)]
        assert time.monotonic() - begun < 5


def test_what_is_missing_or_a_folder_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match=r"no such database: `provtrack db init` makes it"):
        open_to_read(locate(tmp_path / "none.db"))
    with pytest.raises(DatabaseError, match="this is a folder: name a file with --db"):
        open_to_read(locate(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_any_number_of_values_is_one_question(ask: Connection) -> None:
    sql = "SELECT id FROM outlets WHERE {column} IN ({{among}}) ORDER BY id"
    assert rows_among(ask, sql.format(column="id"), [*range(2, 50_000), 2]) == [(2,), (3,)]
    assert rows_among(ask, sql.format(column="name_key"), ["c'", "ä", '"', "北京", "%"]) == [(1,), (2,), (3,)]
    assert rows_among(ask, "no SQL at all", []) == ()


def test_pairs_are_asked_for_together(ask: Connection) -> None:
    sql = "SELECT o.id FROM {pairs} w CROSS JOIN outlets o WHERE o.name_key = w.word AND o.id = w.number ORDER BY o.id"
    assert rows_of_pairs(ask, sql, [("ä", 1), ("北京", 1), ("c'", 3), ("c'", 3)]) == [(1,), (3,)]
    assert rows_of_pairs(ask, "no SQL at all", []) == ()


def test_a_write_transaction_answers_with_what_it_has_written_itself(database: Path) -> None:
    engine = engine_for(locate(database))
    with writing(engine, locate(database)) as connection:
        inside = EngineConnection(connection)
        connection.exec_driver_sql("INSERT INTO outlets (id, name) VALUES (7, 'Lantern Post')")
        assert inside.is_sqlite
        assert inside.rows("SELECT name FROM outlets WHERE id = :id", {"id": 7}) == [("Lantern Post",)]
    engine.dispose()
