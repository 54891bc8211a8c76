"""Turns what the database drivers raise into one clear sentence. Imports no driver but sqlite3."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from provtrack.errors import DatabaseError
from provtrack.store.location import Location

_SENTENCES = (
    ("database is locked", "another program is writing to it: try again when that has finished"),
    ("database table is locked", "another program is writing to it: try again when that has finished"),
    ("readonly database", "it is read-only: make the file and its folder writable, or name another with --db"),
    ("read-only", "it is read-only: make the file and its folder writable, or name another with --db"),
    ("file is not a database", "this file is no SQLite database: name another with --db"),
    ("malformed", "the file is damaged: restore it from a copy, or save what can be read with `sqlite3 FILE .recover`"),
    ("disk image", "the file is damaged: restore it from a copy, or save what can be read with `sqlite3 FILE .recover`"),
    ("database or disk is full", "the disk is full: free some space and run the command again"),
    ("disk i/o error", "the disk reports an error: check its space and health"),
    ("unable to open database file", "the file cannot be opened: check that its folder exists and may be read"),
    ("password authentication failed", "the server refuses the user or password"),
    ("connection refused", "the server does not answer: check that it runs and the host and port are right"),
    ("could not translate host", "the server's name is unknown: check the host"),
    ("does not exist", "the server does not know what was asked for: check the database's name"),
    ("could not connect", "the server does not answer: check that it runs and the host and port are right"),
    ("connection failed", "the server does not answer: check that it runs and the host and port are right"),
)


def sentence(error: BaseException) -> str:
    """Return what to tell a person about a driver's error."""
    said = str(error)
    folded = said.casefold()
    for sign, words in _SENTENCES:
        if sign in folded:
            return words
    first = said.strip().splitlines()[0] if said.strip() else type(error).__name__
    return f"the database reports: {first}"


def is_fault(error: BaseException) -> bool:
    """Tell whether an exception comes from a database driver, without importing those that are not in use."""
    names = {f"{kind.__module__.partition('.')[0]}.{kind.__name__}" for kind in type(error).__mro__}
    return isinstance(error, sqlite3.Error) or bool({"sqlalchemy.DBAPIError", "psycopg.Error"} & names)


@contextmanager
def worded(location: Location) -> Iterator[None]:
    """Turn the drivers' errors inside the block into words.

    Raises:
        DatabaseError: A driver raised something.
    """
    try:
        yield
    except Exception as error:
        if isinstance(error, DatabaseError) or not is_fault(error):
            raise
        original = getattr(error, "orig", None) or error
        raise DatabaseError(str(location), sentence(original)) from error
