"""SQLAlchemy's side: engines for writing and migrating, on SQLite and PostgreSQL."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import QueuePool

from provtrack.errors import MissingExtra
from provtrack.store.faults import worded
from provtrack.store.location import Location, locate

LOCK = 0x70726F76
"""The key of PostgreSQL's advisory lock: one writer at a time, as on SQLite ("prov")."""
BUSY_TIMEOUT_S = 10.0
"""How long a connection waits for another writer before it gives up."""
PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
    "PRAGMA wal_autocheckpoint = 8000",
)
"""NORMAL loses no consistency in WAL mode (sqlite.org/pragma.html#pragma_synchronous); 64 MiB of page cache; the log is worked into the
file when it has grown to some 32 MiB, not after each large transaction."""

logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())
"""What SQLAlchemy raises is told once, as an error; its log would print an interruption as a traceback besides."""


def engine_for(location: Location) -> Engine:
    """Return an engine whose transactions take the write lock at their beginning.

    Raises:
        MissingExtra: PostgreSQL is asked for and psycopg is not installed.
    """
    if location.url is not None:
        try:
            return create_engine(location.url, paramstyle="format", pool_pre_ping=True)
        except ModuleNotFoundError as error:
            raise MissingExtra("postgres") from error
    path = location.path or Path()

    def connect() -> sqlite3.Connection:
        """Open the file; transactions are begun by `_begin` below, never by the driver."""
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            for pragma in PRAGMAS:
                connection.execute(pragma)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=0)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@contextmanager
def writing(engine: Engine, location: Location) -> Iterator[Connection]:
    """Hold the one write transaction; commit at the end, roll back on any exception.

    Raises:
        DatabaseError: The database is locked, read-only, damaged or unreachable.
    """
    with worded(location), engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        yield connection


@contextmanager
def connect_to_migrate(given: str) -> Iterator[Connection]:
    """Open the database that a developer names on Alembic's command line."""
    location = locate(given)
    engine = engine_for(location)
    try:
        with writing(engine, location) as connection:
            yield connection
    finally:
        engine.dispose()
