"""The schema's revision: told without Alembic (0.45 s to import), changed by Alembic, which is handed a connection and never a URL."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from provtrack import resources
from provtrack.errors import DatabaseError, SchemaNewer, SchemaOutdated
from provtrack.store.connection import Connection
from provtrack.store.location import Location

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Engine

HEAD = "0002"
"""The newest revision in migrations/versions; a test keeps it true."""
_TABLES_SQLITE = "SELECT name FROM sqlite_master WHERE type = 'table'"
_TABLES_POSTGRESQL = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"


def current(connection: Connection, location: Location) -> str:
    """Return the revision of an open database; "" for one without any table.

    Raises:
        DatabaseError: It holds something else.
    """
    tables = {str(row[0]) for row in connection.rows(_TABLES_SQLITE if connection.is_sqlite else _TABLES_POSTGRESQL)}
    if "alembic_version" in tables:
        revisions = connection.rows("SELECT version_num FROM alembic_version")
        if revisions and "articles" not in tables:
            raise DatabaseError(str(location), "it belongs to another program: name another with --db")
        return str(revisions[0][0]) if revisions else ""
    if tables:
        raise DatabaseError(str(location), "it belongs to another program: name another with --db")
    return ""


def require_head(connection: Connection, location: Location) -> None:
    """See that the database is of this program's revision.

    Raises:
        SchemaOutdated: It is older, or empty.
        SchemaNewer: It is of a revision this program does not know.
    """
    revision = current(connection, location)
    if revision == HEAD:
        return
    if revision in {"", *known()}:
        raise SchemaOutdated(str(location), revision, HEAD)
    raise SchemaNewer(str(location), revision, HEAD)


def known() -> tuple[str, ...]:
    """Return the revisions this program has, oldest first: the numbers their files begin with."""
    return tuple(sorted(file.name.partition("_")[0] for file in (resources.folder("migrations") / "versions").glob("[0-9]*.py")))


def upgrade(engine: "Engine", location: Location, revision: str = "head") -> None:
    """Bring the database to a later revision, in one transaction.

    Raises:
        SchemaNewer: The database was written by a newer provtrack.
    """
    from alembic import command

    _migrate(engine, location, lambda config: command.upgrade(config, revision))


def downgrade(engine: "Engine", location: Location, revision: str) -> None:
    """Bring the database back to an earlier revision ("base" for none), in one transaction.

    Raises:
        SchemaNewer: The database was written by a newer provtrack.
    """
    from alembic import command

    if revision != "base" and revision not in known():
        raise DatabaseError(str(location), f"there is no revision {revision!r}: there are {', '.join(('base', *known()))}")
    _migrate(engine, location, lambda config: command.downgrade(config, revision))


def differences(engine: "Engine", location: Location) -> tuple[str, ...]:
    """Return in words how the tables differ from the models; empty when they are as they should be."""
    from alembic.autogenerate.api import compare_metadata
    from alembic.migration import MigrationContext

    from provtrack.store.engine import writing
    from provtrack.store.tables import Row

    with writing(engine, location) as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        return tuple(str(difference) for difference in compare_metadata(context, Row.metadata))


def _is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _compare_to: object) -> bool:  # noqa: FBT001 - Alembic's signature
    """Leave the full-text index out of the comparison: it is each database's own."""
    return not (kind == "table" and name is not None and (name == "search" or name.startswith("search_")))


def _migrate(engine: "Engine", location: Location, step: "Callable[[Config], None]") -> None:
    """Run an Alembic command inside one transaction that holds the write lock."""
    from alembic.config import Config

    from provtrack.store.connection import EngineConnection
    from provtrack.store.engine import writing

    with writing(engine, location) as connection:
        ask = EngineConnection(connection)
        revision = current(ask, location)
        if revision not in {"", *known()}:
            raise SchemaNewer(str(location), revision, HEAD)
        config = Config()
        config.set_main_option("script_location", str(resources.folder("migrations")).replace("%", "%%"))
        config.attributes["connection"] = connection
        step(config)
