"""Adding many pages: read by several processes, written by one, in batches."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from provtrack.ingest.attempt import Examined, Failure, examine_each
from provtrack.ingest.sources import Skipped
from provtrack.model.graph import Outcome, Saved
from provtrack.store import Store

BATCH_PAGES = 100
"""Pages written in one transaction: enough that its cost is spread thin, few enough that an interruption loses a second of work."""
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
        report: Told of each source once it is settled, in order.
    """
    counts = dict.fromkeys(Outcome, 0)
    failed: list[Failure] = []
    skipped = 0
    batch: list[Examined] = []
    size = 0

    def write() -> None:
        for saved in store.save_many([(page.resolution, page.data) for page in batch], batch=BATCH_PAGES):
            counts[saved.outcome] += 1
            report(saved)
        batch.clear()

    for outcome in _examined(names, workers):
        match outcome:
            case Examined():
                batch.append(outcome)
                size += len(outcome.data)
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


def _examined(names: Iterable[str], workers: int) -> Iterator[Examined | Failure | Skipped]:
    if workers <= 1:
        return examine_each(names)
    from provtrack.ingest.local import examine_in_processes

    return examine_in_processes(names, workers)
