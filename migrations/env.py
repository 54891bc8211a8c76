"""Runs migrations over the connection that provtrack hands in; developers may say `alembic -x location=PATH` instead."""

from typing import Any

from alembic import context
from sqlalchemy import Connection

from provtrack.store.engine import connect_to_migrate
from provtrack.store.tables import Row

SEARCH = "search"
"""The full-text index and its shadow tables: made by hand in the migrations, for each database in its own way."""


def is_ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:  # noqa: FBT001
    """Tell Alembic to leave the full-text index alone when it compares the database with the models."""
    return not (kind == "table" and name is not None and (name == SEARCH or name.startswith(f"{SEARCH}_")))


def migrate(connection: Connection) -> None:
    """Run the migrations asked for over this connection, inside its transaction."""
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_server_default=True,
        include_object=is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with connect_to_migrate(context.get_x_argument(as_dictionary=True)["location"]) as own:
        migrate(own)
