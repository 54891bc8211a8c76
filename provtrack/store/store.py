"""The database as the rest of the program sees it: values in, values out."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Self

from provtrack.errors import DatabaseError, NotFound, SchemaOutdated
from provtrack.memory import collector_at_rest
from provtrack.model.chain import Resolution
from provtrack.model.graph import Article, Edge, Filter, Graph, Hit, Join, OutletSummary, Record, Saved, Snapshot, Stats, StoredConflict
from provtrack.store import condition, graph, judgements, listing, origins, pages, record, ref, schema, search
from provtrack.store.connection import Connection, open_to_read
from provtrack.store.judgements import Judgement
from provtrack.store.location import Location, locate
from provtrack.store.prepare import Prepared, prepare

if TYPE_CHECKING:
    from sqlalchemy import Engine

BATCH = 1000
"""Pages of one transaction in `save_many`: half as many take a tenth longer, twice as many are not felt (bench/rows.py)."""
BATCH_BYTES = 64_000_000
"""Bytes of pages after which a transaction is ended all the same."""


class Store:
    """An open database. Reading needs neither SQLAlchemy nor Alembic on SQLite; writing brings them in."""

    def __init__(self, location: Location, ask: Connection, *, is_read_only: bool) -> None:
        """Take an open database; `open_store` makes one."""
        self.location = location
        self.is_read_only = is_read_only
        self._ask = ask
        self._engine: Engine | None = None

    def __enter__(self) -> Self:
        """Open a block that closes the database at its end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close the database."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._ask.close()
        if self._engine is not None:
            self._engine.dispose()

    def save(self, resolution: Resolution, data: bytes, read_at: str | None = None) -> Saved:
        """Keep what a page says, its bytes, and what follows; join it with what is known.

        Args:
            resolution: What was made of the page.
            data: Its bytes, as read.
            read_at: When, ISO 8601 in UTC; now by default.

        Raises:
            DatabaseError: It is read-only, locked for too long, damaged or full.
        """
        return self.save_many([(resolution, data)], read_at)[0]

    def save_many(
        self, items: Iterable[Prepared | tuple[Resolution, bytes]], read_at: str | None = None, *, batch: int = BATCH
    ) -> tuple[Saved, ...]:
        """Keep many pages, `batch` of them in one transaction; return what became of each, in order.

        Pages that other processes made ready (`prepare`) leave this one little to do.

        Raises:
            DatabaseError: As `save`; of the transaction that failed, nothing is kept.
        """
        if self.is_read_only:
            raise DatabaseError(str(self.location), "it was opened for reading only")
        from provtrack.store.engine import writing
        from provtrack.store.save import Batch

        saved: list[Saved] = []
        waiting = iter(items)
        while some := _some(waiting, batch):
            at = read_at or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            with collector_at_rest(), writing(self._writer(), self.location) as connection:
                saved += Batch(connection, at).write(some)
        return tuple(saved)

    def find(self, wanted: str) -> Article:
        """Return the one article that a REF names.

        Raises:
            NotFound: None does.
            Ambiguous: Several do.
        """
        return ref.find(self._ask, wanted)

    def article(self, number: int) -> Article:
        """Return the article of that number, or the one it was merged into.

        Raises:
            NotFound: There is none.
        """
        return ref.find(self._ask, f"a{number}")

    def graph(self, number: int, *, up: bool = True, down: bool = False) -> Graph:
        """Return the article with all it was made from (`up`) and all that was made from it (`down`).

        The pages of an original that thousands repost are many: ask for what is needed.

        Raises:
            NotFound: There is no article of that number.
        """
        found = graph.graph_around(self._ask, number, up=up, down=down)
        if not found.articles:
            raise NotFound(f"a{number}")
        return found

    def graphs(self, numbers: Sequence[int]) -> Iterator[tuple[int, Graph]]:
        """Yield each of many articles with all it was made from; a number that no article has is left out."""
        return graph.graphs_above(self._ask, numbers)

    def resolutions(self, numbers: Iterable[int]) -> dict[int, Resolution]:
        """Return what the latest page of each of many articles says and what follows from it; none for those only cited.

        All are in the memory at once: ask for some hundreds.
        """
        latest = pages.latest_of(self._ask, numbers)
        found = pages.resolutions_of(self._ask, tuple(latest.values()))
        return {article: found[snapshot] for article, snapshot in latest.items() if snapshot in found}

    def earlier(self, numbers: Iterable[int]) -> dict[int, tuple[Resolution, ...]]:
        """Return what the pages of these articles said before: their snapshots that no longer stand, oldest first."""
        past = pages.past_of(self._ask, numbers)
        found = pages.resolutions_of(self._ask, [one for some in past.values() for one in some])
        return {article: tuple(found[one] for one in some if one in found) for article, some in past.items()}

    def fingerprints(self, numbers: Sequence[int]) -> dict[int, str]:
        """Return for each article a fingerprint of all that is kept of it and of what it was made from.

        The same fingerprint, the same `graphs`, `resolutions` and `earlier`. None for an article with too much above it to tell.
        """
        return judgements.fingerprints(self._ask, numbers)

    def judgements(self, numbers: Iterable[int]) -> dict[int, Judgement]:
        """Return what the audit found in these articles when it judged them last."""
        return judgements.judgements_of(self._ask, numbers)

    def keep_judgements(self, found: Iterable[Judgement]) -> None:
        """Keep what the audit found, in place of what it found before.

        Raises:
            DatabaseError: It is read-only, locked for too long, damaged or full.
        """
        if self.is_read_only:
            raise DatabaseError(str(self.location), "it was opened for reading only")
        from provtrack.store.engine import writing

        with writing(self._writer(), self.location) as connection:
            judgements.keep(connection, found)

    def articles_numbered(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Return articles by their numbers; those that are not there are left out."""
        return {article.number: article for article in graph.articles_of(self._ask, numbers)}

    def articles(self, only: Filter | None = None) -> tuple[Article, ...]:
        """Return the articles that pass a filter, in the order of adding."""
        return listing.articles(self._ask, only or Filter())

    def search(self, query: str, only: Filter | None = None) -> tuple[Hit, ...]:
        """Return the observed articles that pass a filter and hold all words and "phrases" of a query, best first.

        Twenty at most, if the filter sets no limit. No query is an error; one without a letter or digit finds nothing.
        """
        return search.search(self._ask, query, only or Filter())

    def outlets(self) -> tuple[OutletSummary, ...]:
        """Return the outlets met, and whom each takes from."""
        return listing.outlets(self._ask)

    def record(self, number: int) -> Record:
        """Return all that is known of an article.

        Raises:
            NotFound: There is no article of that number.
        """
        return record.record_of(self._ask, self.article(number))

    def snapshots(self, number: int) -> tuple[Snapshot, ...]:
        """Return the snapshots of an article, oldest first."""
        return record.snapshots_of(self._ask, number)

    def resolution(self, snapshot: Snapshot) -> Resolution:
        """Return what a snapshot says and what follows from it; of the document, the text without its blocks and links."""
        return pages.resolutions_of(self._ask, [snapshot.number])[snapshot.number]

    def data(self, snapshot: Snapshot) -> bytes:
        """Return the bytes of a snapshot."""
        return record.data_of(self._ask, snapshot.number)

    def joins(self, number: int) -> tuple[Join, ...]:
        """Return why nodes of pages' chains were taken for this article."""
        return record.joins_of(self._ask, number)

    def conflicts(self, number: int) -> tuple[StoredConflict, ...]:
        """Return what an article's pages contradict themselves in."""
        return graph.conflicts_of(self._ask, [number])

    def edges(self) -> Iterator[Edge]:
        """Yield every derivation that a page states now, each with its first statement."""
        return origins.edges(self._ask)

    def dates(self) -> tuple[dict[int, str], tuple[int, ...]]:
        """Return when articles were published, by number, and the numbers of those that are observed."""
        return origins.dates(self._ask)

    def bare_articles(self, numbers: Iterable[int]) -> dict[int, Article]:
        """Return articles by number, without their contributors."""
        return origins.bare_articles(self._ask, numbers)

    def paragraphs(self, numbers: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """Return fingerprints of the first long paragraphs of observed articles."""
        return origins.paragraphs(self._ask, numbers)

    def stats(self) -> Stats:
        """Return what the database holds."""
        return condition.stats(self._ask, self.location)

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the database, each in a sentence; empty when all is well."""
        return condition.check(self._ask, self._writer(), self.location)

    def _writer(self) -> "Engine":
        """Return the engine, made at its first use."""
        if self._engine is None:
            from provtrack.store.engine import engine_for

            self._engine = engine_for(self.location)
        return self._engine


def _some(items: Iterator[Prepared | tuple[Resolution, bytes]], most: int) -> list[Prepared]:
    """Take the pages of the next transaction, made ready."""
    taken: list[Prepared] = []
    size = 0
    for item in islice(items, most):
        taken.append(item if isinstance(item, Prepared) else prepare(*item))
        size += taken[-1].size
        if size > BATCH_BYTES:
            break
    return taken


def open_store(location: str | os.PathLike[str] | Location, *, create: bool = True, read_only: bool = False) -> Store:
    """Open a database; a new or empty one is made and migrated first, if it may be.

    Raises:
        SchemaOutdated: It is of an older revision.
        SchemaNewer: It is of a revision this program does not know.
        DatabaseError: It is missing, unreadable, damaged, unreachable or another program's.
        MissingExtra: It is on PostgreSQL and psycopg is not installed.
    """
    place = locate(location)
    if create and not read_only and _is_missing(place):
        upgrade(place)
    ask = open_to_read(place)
    try:
        try:
            schema.require_head(ask, place)
        except SchemaOutdated as error:
            if error.current or not create or read_only:
                raise
            ask.close()
            upgrade(place)
            ask = open_to_read(place)
            schema.require_head(ask, place)
    except Exception:
        with suppress(Exception):
            ask.close()
        raise
    return Store(place, ask, is_read_only=read_only)


def _is_missing(place: Location) -> bool:
    """Tell whether a file is to be made."""
    return place.path is not None and not place.path.exists()


def init(location: str | os.PathLike[str] | Location) -> Location:
    """Make the database if it is not there; return its place.

    Raises:
        DatabaseError: It cannot be made; or it is there and not of this program's revision.
    """
    place = locate(location)
    open_store(place).close()
    return place


def upgrade(location: str | os.PathLike[str] | Location) -> Location:
    """Bring a database to this program's revision, a new one from nothing; return its place.

    Raises:
        SchemaNewer: It is of a revision this program does not know.
        DatabaseError: It cannot be used.
    """
    place = locate(location)
    _make_folder(place)
    with _migrating(place) as engine:
        schema.upgrade(engine, place)
    return place


def downgrade(location: str | os.PathLike[str] | Location, revision: str) -> Location:
    """Bring a database back to an earlier revision, "base" for none; return its place.

    Raises:
        DatabaseError: It cannot be used, or there is no such revision.
    """
    place = locate(location)
    if _is_missing(place):
        raise DatabaseError(str(place), "there is no such database")
    with _migrating(place) as engine:
        schema.downgrade(engine, place, revision)
    return place


@contextmanager
def _migrating(place: Location) -> "Iterator[Engine]":
    """Hold an engine for the schema."""
    from provtrack.store.engine import engine_for

    engine = engine_for(place)
    try:
        yield engine
    finally:
        engine.dispose()


def _make_folder(place: Location) -> None:
    """Make the folder of a database file."""
    if place.path is None:
        return
    if place.path.is_dir():
        raise DatabaseError(str(place), "this is a folder: name a file with --db")
    try:
        place.path.absolute().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(str(place), f"its folder cannot be made: {error.strerror or error}") from error
