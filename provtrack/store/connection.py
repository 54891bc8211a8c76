"""Reading: plain SQL with named parameters over sqlite3 itself, or over SQLAlchemy for a server.

Importing SQLAlchemy costs 0.23 s, a chain is walked in microseconds: so a question to a file goes to the driver.
The same SQL runs on both; `:name` parameters are what sqlite3 and SQLAlchemy's `text` share.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import quote

from provtrack.errors import DatabaseError
from provtrack.store.faults import worded
from provtrack.store.location import Location

if TYPE_CHECKING:
    from sqlalchemy import Connection as Connected
    from sqlalchemy import Engine

Values = Mapping[str, object]
BUSY_TIMEOUT_S = 10.0
CHUNK = 500
"""Values in one IN list (SQLite's bound was 999 before 3.32)."""


class Connection(Protocol):
    """Answers questions."""

    @property
    def is_sqlite(self) -> bool:
        """Whether it speaks SQLite's SQL rather than PostgreSQL's."""
        ...

    def rows(self, sql: str, values: Values | None = None) -> Sequence[Sequence[Any]]:
        """Return all rows of a SELECT with `:name` parameters."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


class FileConnection:
    """Reads an SQLite file through sqlite3 itself; it cannot write."""

    is_sqlite = True

    def __init__(self, location: Location) -> None:
        """Open the file for reading; it must exist."""
        self._location = location
        path = location.path or Path()
        if path.is_dir():
            raise DatabaseError(str(location), "this is a folder: name a file with --db")
        if not path.is_file():
            raise DatabaseError(str(location), "there is no such database: `provtrack db init` makes it, `provtrack add` fills it")
        with worded(location):
            self._connection = _open(path)

    def rows(self, sql: str, values: Values | None = None) -> list[tuple[Any, ...]]:
        """Return all rows of a SELECT."""
        with worded(self._location):
            return self._connection.execute(sql, values or {}).fetchall()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _open(path: Path) -> sqlite3.Connection:
    """Open for reading; a file on a disk that cannot be written has no place for WAL's index, and is taken as unchanging."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        said = str(error)
        log = path.with_name(path.name + "-wal")
        if ("unable to open" in said or "readonly" in said) and not (log.exists() and log.stat().st_size):
            connection = sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None, check_same_thread=False)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        else:
            raise
    connection.execute("PRAGMA cache_size = -32768")
    connection.execute("PRAGMA query_only = ON")
    return connection


class EngineConnection:
    """Reads through a SQLAlchemy connection: a server's, or that of a write transaction."""

    def __init__(self, connection: "Connected", *, engine: "Engine | None" = None) -> None:
        """Take the connection; dispose of `engine` with it."""
        from sqlalchemy import text

        self._text = text
        self._connection = connection
        self._engine = engine
        self.is_sqlite = connection.dialect.name == "sqlite"

    def rows(self, sql: str, values: Values | None = None) -> Sequence[Sequence[Any]]:
        """Return all rows of a SELECT."""
        return self._connection.execute(self._text(sql), dict(values or {})).fetchall()

    def close(self) -> None:
        """Close the connection, and the engine if it is ours."""
        self._connection.close()
        if self._engine is not None:
            self._engine.dispose()


def open_to_read(location: Location) -> Connection:
    """Open a database for questions.

    Raises:
        DatabaseError: It is missing, unreadable or unreachable.
        MissingExtra: PostgreSQL is asked for and psycopg is not installed.
    """
    if location.url is None:
        return FileConnection(location)
    from provtrack.store.engine import engine_for

    engine = engine_for(location)
    with worded(location):
        return ServerConnection(location, engine)


class ServerConnection(EngineConnection):
    """Reads from a server, each question for itself, with errors in words."""

    def __init__(self, location: Location, engine: "Engine") -> None:
        """Connect."""
        super().__init__(engine.connect().execution_options(isolation_level="AUTOCOMMIT"), engine=engine)
        self._location = location

    def rows(self, sql: str, values: Values | None = None) -> Sequence[Sequence[Any]]:
        """Return all rows of a SELECT."""
        with worded(self._location):
            return super().rows(sql, values)


def among(values: Iterable[object], prefix: str = "v") -> tuple[str, dict[str, object]]:
    """Return the inside of an IN list, and its parameters.

    >>> among([3, 5])
    (':v0, :v1', {'v0': 3, 'v1': 5})
    """
    named = {f"{prefix}{place}": value for place, value in enumerate(values)}
    return ", ".join(f":{name}" for name in named), named


def chunked_rows(connection: Connection, sql: str, values: Iterable[object]) -> list[Sequence[Any]]:
    """Ask `sql`, which holds `{among}` once, for all values, some hundreds at a time."""
    wanted = list(dict.fromkeys(values))
    found: list[Sequence[Any]] = []
    for start in range(0, len(wanted), CHUNK):
        names, parameters = among(wanted[start : start + CHUNK])
        found.extend(connection.rows(sql.format(among=names), parameters))
    return found
