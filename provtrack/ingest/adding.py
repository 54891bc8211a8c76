"""Adding many pages: read by several processes, written by one, in batches."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from provtrack.ingest.attempt import Failure, settle
from provtrack.ingest.sources import Skipped, Source, find_sources, load
from provtrack.model.graph import Outcome, Saved
from provtrack.store import Prepared, Store, prepare

BATCH_PAGES = 1000
"""Pages written in one transaction, if they are small: enough that its cost is spread thin."""
BATCH_BYTES = 8_000_000
"""Bytes of pages waiting to be written at most, so that memory stays flat with large pages."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of every source."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: tuple[Failure, ...] = ()
    skipped: int = 0

    @property
    def added(self) -> int:
        """Sources that are in the database now."""
        return self.new + self.updated + self.unchanged


def add_sources(
    names: Iterable[str],
    store: Store,
    *,
    workers: int = 1,
    report: Callable[[Saved | Failure | Skipped], None] = lambda _: None,
) -> Summary:
    """Read what the names lead to and keep it.

    An interruption leaves whole batches in the database and nothing of the one at hand.

    Args:
        names: Files, folders, "-" for standard input.
        store: Where to keep it.
        workers: Processes that read; this one writes.
        report: Told of each source once it is settled: of failures at once, of pages when they are written.
    """
    counts = dict.fromkeys(Outcome, 0)
    failed: list[Failure] = []
    skipped = 0
    batch: list[Prepared] = []
    size = 0

    def write() -> None:
        for saved in store.save_many(batch, batch=BATCH_PAGES):
            counts[saved.outcome] += 1
            report(saved)
        batch.clear()

    for outcome in _ready(names, workers):
        match outcome:
            case Prepared():
                batch.append(outcome)
                size += outcome.size
                if len(batch) >= BATCH_PAGES or size >= BATCH_BYTES:
                    write()
                    size = 0
            case Failure():
                failed.append(outcome)
                report(outcome)
            case Skipped():
                skipped += 1
                report(outcome)
    write()
    return Summary(counts[Outcome.NEW], counts[Outcome.UPDATED], counts[Outcome.UNCHANGED], tuple(failed), skipped)


def make_ready(source: Source) -> Prepared:
    """Read a page and make it ready to be written, so that the one writer has little to do.

    Raises:
        ReadError: It cannot be read.
    """
    from provtrack.pipeline import examine

    data = load(source)
    return prepare(examine(data, source=source.name, media_type=source.media_type, warnings=source.warnings), data)


def _ready(names: Iterable[str], workers: int) -> Iterator[Prepared | Failure | Skipped]:
    if workers <= 1:
        return (outcome for found in find_sources(names) for outcome in settle(found, make_ready))
    from provtrack.ingest.local import read_in_processes

    return read_in_processes(names, workers, make_ready)
