"""Reading: plain SQL with named parameters over sqlite3 itself, or over SQLAlchemy for a server.

Importing SQLAlchemy costs 0.23 s, a chain is walked in microseconds: so a question to a file goes to the driver.
The same SQL runs on both; `:name` parameters are what sqlite3 and SQLAlchemy's `text` share.
"""

import json
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
    try:
        return _open_address(address)
    except sqlite3.OperationalError as error:
        said = str(error)
        log = path.with_name(path.name + "-wal")
        if ("unable to open" in said or "readonly" in said) and not (log.exists() and log.stat().st_size):
            return _open_address(f"{address}&immutable=1")
        raise


def _open_address(address: str) -> sqlite3.Connection:
    """Open and look inside: sqlite3 reads nothing before it is asked."""
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA cache_size = -32768")
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


class EngineConnection:
    """Reads through a SQLAlchemy connection: a server's, or that of a write transaction.

    On SQLite the driver takes `:name` as it stands; SQLAlchemy would parse each new length of an IN list anew.
    """

    def __init__(self, connection: "Connected", *, engine: "Engine | None" = None) -> None:
        """Take the connection; dispose of `engine` with it."""
        from sqlalchemy import text

        self._text = text
        self._connection = connection
        self._engine = engine
        self.is_sqlite = connection.dialect.name == "sqlite"
        self._cursor: Any = connection.connection.cursor() if self.is_sqlite else None

    def rows(self, sql: str, values: Values | None = None) -> Sequence[Sequence[Any]]:
        """Return all rows of a SELECT."""
        if self._cursor is not None:
            return list(self._cursor.execute(sql, dict(values or {})).fetchall())
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


def rows_among(connection: Connection, sql: str, values: Iterable[object]) -> Sequence[Sequence[Any]]:
    """Ask `sql`, which holds `IN ({among})` once, for all values (whole numbers, or strings that are storable).

    The list goes in as one parameter: the same statement serves any number of values.
    """
    wanted = list(dict.fromkeys(values))
    if not wanted:
        return ()
    if connection.is_sqlite:
        return connection.rows(sql.format(among="SELECT value FROM json_each(:among)"), {"among": json.dumps(wanted)})
    kind = "bigint" if isinstance(wanted[0], int) else "text"
    return connection.rows(sql.format(among=f"SELECT unnest(CAST(:among AS {kind}[]))"), {"among": wanted})


def rows_of_pairs(connection: Connection, sql: str, pairs: Iterable[tuple[str, int]]) -> Sequence[Sequence[Any]]:
    """Ask `sql`, which holds `{pairs}` once (a table with the columns `word` and `number`), for all pairs."""
    wanted = list(dict.fromkeys(pairs))
    if not wanted:
        return ()
    if connection.is_sqlite:
        table = "(SELECT json_extract(value, '$[0]') AS word, json_extract(value, '$[1]') AS number FROM json_each(:pairs))"
        return connection.rows(sql.format(pairs=table), {"pairs": json.dumps(wanted)})
    table = "(SELECT * FROM unnest(CAST(:words AS text[]), CAST(:numbers AS bigint[])) AS both_of(word, number))"
    return connection.rows(sql.format(pairs=table), {"words": [word for word, _ in wanted], "numbers": [number for _, number in wanted]})
