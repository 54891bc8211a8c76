"""Where a database is: a file (SQLite) or a PostgreSQL server; passwords are never shown."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from provtrack.errors import DatabaseError


@dataclass(frozen=True, slots=True)
class Location:
    """A database's place."""

    path: Path | None
    """The file, for SQLite."""
    url: str | None = field(repr=False)
    """The URL with its password, for a server. Only for connecting, never for showing."""

    def __str__(self) -> str:
        """Show it, without the password."""
        if self.url is None:
            return str(self.path)
        parts = urlsplit(self.url)
        user = f"{parts.username}@" if parts.username else ""
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{user}{parts.hostname or ''}{port}{parts.path}"


def locate(given: str | os.PathLike[str] | Location) -> Location:
    """Return the place that a path or URL names.

    >>> str(locate("postgresql+psycopg://me:secret@example.com/news"))
    'postgresql+psycopg://me@example.com/news'

    Raises:
        DatabaseError: A URL of a kind that provtrack does not know, or one that cannot be read.
    """
    if isinstance(given, Location):
        return given
    text = os.fspath(given)
    if "://" not in text:
        return Location(Path(text).expanduser(), None)
    scheme = text.partition("://")[0]
    if scheme == "sqlite":
        return Location(Path(unquote(text.removeprefix("sqlite:///").partition("?")[0])), None)
    if scheme in {"postgresql", "postgres", "postgresql+psycopg"}:
        place = Location(None, "postgresql+psycopg://" + text.partition("://")[2])
        try:
            str(place)
        except ValueError:
            why = "its host or port cannot be read: in a user or password, write / : @ [ ] as %2F %3A %40 %5B %5D"
            raise DatabaseError(f"{scheme}://…", why) from None
        return place
    raise DatabaseError(f"{scheme}://…", "no such kind of database: give the path of a file (SQLite) or a postgresql+psycopg:// URL")
