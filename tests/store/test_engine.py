import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection as Connected
from sqlalchemy import Engine

from provtrack.errors import DatabaseError
from provtrack.store import engine as engine_module
from provtrack.store.engine import connect_to_migrate, engine_for, writing
from provtrack.store.location import Location, locate

ADD = "INSERT INTO outlets (name) VALUES ('Lantern Post')"


@pytest.fixture
def place(database: Path) -> Location:
    return locate(database)


@pytest.fixture
def engine(place: Location) -> Iterator[Engine]:
    made = engine_for(place)
    yield made
    made.dispose()


def count(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT count(*) FROM outlets").fetchone()[0])


def test_a_transaction_is_kept_at_its_end_and_undone_by_any_exception(engine: Engine, place: Location, database: Path) -> None:
    def fail(connection: Connected) -> None:
        connection.exec_driver_sql(ADD)
        raise KeyboardInterrupt

    with writing(engine, place) as connection:
        connection.exec_driver_sql(ADD)
        assert count(database) == 0
    with pytest.raises(KeyboardInterrupt), writing(engine, place) as connection:
        fail(connection)
    assert count(database) == 1


def test_tables_made_in_a_failed_transaction_are_undone_too(engine: Engine, place: Location, database: Path) -> None:
    def fail(connection: Connected) -> None:
        connection.exec_driver_sql("CREATE TABLE more (id INTEGER)")
        connection.exec_driver_sql("SELECT * FROM nowhere")

    with pytest.raises(DatabaseError, match="no such table: nowhere"), writing(engine, place) as connection:
        fail(connection)
    with closing(sqlite3.connect(database)) as reader:
        assert reader.execute("SELECT count(*) FROM sqlite_master WHERE name = 'more'").fetchone() == (0,)


def test_a_row_that_refers_to_nothing_is_refused(engine: Engine, place: Location) -> None:
    with pytest.raises(DatabaseError, match="FOREIGN KEY"), writing(engine, place) as connection:
        connection.exec_driver_sql("INSERT INTO redirects (id, article_id) VALUES (1, 99)")


def test_the_lock_is_taken_at_the_beginning_so_that_a_second_writer_waits(engine: Engine, place: Location, database: Path) -> None:
    seen: list[int] = []
    begun = threading.Event()

    def second() -> None:
        other = engine_for(place)
        begun.set()
        with writing(other, place) as connection:
            seen.append(connection.exec_driver_sql("SELECT count(*) FROM outlets").scalar_one())
        other.dispose()

    thread = threading.Thread(target=second)
    with writing(engine, place) as connection:
        thread.start()
        begun.wait(10)
        connection.exec_driver_sql(ADD)
    thread.join()
    assert (seen, count(database)) == ([1], 1)


def test_a_writer_that_waits_too_long_says_so(place: Location, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "BUSY_TIMEOUT_S", 0.05)
    other = engine_for(place)
    with (
        writing(engine, place),
        pytest.raises(DatabaseError, match=r"provtrack\.db: another program is writing to it"),
        writing(other, place),
    ):
        pass
    other.dispose()


def test_a_file_is_written_ahead_so_that_readers_go_on(engine: Engine, place: Location, database: Path) -> None:
    with writing(engine, place):
        pass
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_developers_migration_is_one_transaction_on_the_database_named(database: Path) -> None:
    with connect_to_migrate(f"sqlite:///{database}") as connection:
        connection.exec_driver_sql(ADD)
        assert count(database) == 0
    assert count(database) == 1
