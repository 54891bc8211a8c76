"""The state of the database itself: what it holds, whether it is sound."""

from typing import TYPE_CHECKING

from provtrack.errors import DatabaseError
from provtrack.model.graph import Stats
from provtrack.store import schema
from provtrack.store.connection import Connection
from provtrack.store.location import Location

if TYPE_CHECKING:
    from sqlalchemy import Engine

_COUNTS = (
    ("articles", "articles"),
    ("observed", "articles WHERE is_observed = TRUE"),
    ("cited", "articles WHERE is_observed = FALSE"),
    ("snapshots", "snapshots"),
    ("claims", "claims"),
    ("derivations", "derivations"),
    ("conflicts", "conflicts"),
    ("contributors", "contributors"),
    ("outlets", "outlets"),
    ("joins", "joins"),
)


def stats(ask: Connection, location: Location) -> Stats:
    """Return what the database holds."""
    if ask.is_sqlite:
        size = ask.rows("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")[0][0]
    else:
        size = ask.rows("SELECT pg_database_size(current_database())")[0][0]
    counts = tuple((name, int(ask.rows(f"SELECT count(*) FROM {table}")[0][0])) for name, table in _COUNTS)  # noqa: S608 - names above
    return Stats(str(location), schema.current(ask, location), int(size), counts)


def check(ask: Connection, engine: "Engine", location: Location) -> tuple[str, ...]:
    """Return what is wrong with the database, each in a sentence."""
    problems: list[str] = []
    if ask.is_sqlite:
        try:
            problems += [f"damaged: {row[0]}" for row in ask.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
        except DatabaseError as error:
            return (error.why,)
        problems += [f"{row[0]} row {row[1]} refers to a {row[2]} row that is missing" for row in ask.rows("PRAGMA foreign_key_check")]
    unindexed = "SELECT count(*) FROM snapshots WHERE id NOT IN (SELECT {key} FROM {index})"
    key, index = ("id", "search_docsize") if ask.is_sqlite else ("rowid", "search")
    missing = ask.rows(unindexed.format(key=key, index=index))[0][0]
    if missing:
        problems.append(f"{missing} snapshots are missing from the full-text index")
    astray = ask.rows("SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM nodes n WHERE n.article_id = a.id)")[0][0]
    if astray:
        problems.append(f"{astray} articles are mentioned by no page")
    problems += [f"schema: {difference}" for difference in schema.differences(engine, location)]
    return tuple(problems)
