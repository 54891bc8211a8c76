import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from provtrack.errors import DatabaseError
from provtrack.store.faults import is_fault, sentence, worded
from provtrack.store.location import locate


def test_a_locked_file_says_that_another_program_writes(database: Path) -> None:
    holder, other = (sqlite3.connect(database, timeout=0, isolation_level=None) for _ in range(2))
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseError, match=r"provtrack\.db: another program is writing to it: try again"), worded(locate(database)):
        other.execute("BEGIN IMMEDIATE")
    holder.close()
    other.close()


def test_a_file_opened_for_reading_says_that_it_is_read_only(database: Path) -> None:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    with pytest.raises(DatabaseError, match="read-only: make the file and its folder writable"), worded(locate(database)):
        connection.execute("CREATE TABLE more (id INTEGER)")
    connection.close()


def test_what_is_no_database_is_told_from_what_is_a_damaged_one(database: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>a page</p>" * 200)
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    said = []
    for path in (page, database):
        connection = sqlite3.connect(path)
        with pytest.raises(DatabaseError) as caught, worded(locate(path)):
            connection.execute("SELECT count(*) FROM articles").fetchone()
        connection.close()
        said.append(caught.value.why)
    assert said[0] == "this file is no SQLite database: name another with --db"
    assert said[1].startswith("the file is damaged: restore it from a copy")


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none" / "news.db"
    with pytest.raises(DatabaseError, match="cannot be opened: check that its folder exists"), worded(locate(path)):
        sqlite3.connect(path)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('connection to server at "127.0.0.1", port 5432 failed: Connection refused', "the server does not answer"),
        ('FATAL:  password authentication failed for user "desk"', "the server refuses the user or password"),
        ('could not translate host name "db.example" to address', "the server's name is unknown"),
        ('FATAL:  database "news" does not exist', "check the database's name"),
        ("database or disk is full", "the disk is full"),
        ("something new\nLINE 1: SELECT", "the database reports: something new"),
        ("", "the database reports: OperationalError"),
    ],
)
def test_what_a_driver_says_becomes_one_sentence(said: str, told: str) -> None:
    words = sentence(sqlite3.OperationalError(said))
    assert told in words
    assert "\n" not in words


def test_errors_that_sqlalchemy_wraps_are_told_without_the_statement_and_its_values() -> None:
    wrapped = OperationalError("INSERT INTO nodes VALUES (?)", ("private",), sqlite3.OperationalError("database is locked"))
    assert is_fault(wrapped)
    with pytest.raises(DatabaseError) as caught, worded(locate("postgresql://desk:secret@db.example/news")):
        raise wrapped
    assert str(caught.value).startswith("postgresql+psycopg://desk@db.example/news: another program is writing to it")
    assert "private" not in str(caught.value)


def test_errors_of_our_own_pass_unchanged() -> None:
    for error in (DatabaseError("news.db", "it was opened for reading only"), ValueError("a mistake"), KeyboardInterrupt()):
        with pytest.raises(type(error)) as caught, worded(locate("other.db")):
            raise error
        assert caught.value is error
