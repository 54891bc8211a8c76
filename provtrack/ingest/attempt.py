"""Reading one page after another, in this process; whatever goes wrong with one is an answer, and the others are still read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provtrack.errors import ProvtrackError, ReadError
from provtrack.ingest.sources import Found, Skipped, Source, Unreachable, find_sources, load
from provtrack.model.chain import Resolution


@dataclass(frozen=True, slots=True)
class Examined:
    """A page that was read: its bytes, and what they say."""

    name: str
    data: bytes
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read; it stands in the summary, nothing vanishes."""

    name: str
    kind: str
    """The name of the error's class: "ReadError"."""
    message: str


Outcome = Examined | Failure | Skipped


def examine_each(names: Iterable[str]) -> Iterator[Outcome]:
    """Read what the names lead to, and yield what became of each source, in their order.

    Args:
        names: Files, folders, "-" for standard input.
    """
    return map(settle, find_sources(names))


def settle(found: Found) -> Outcome:
    """Return what becomes of one source."""
    match found:
        case Source():
            return attempt(found)
        case Skipped():
            return found
        case Unreachable():
            return failed(found.name, found.error)


def attempt(source: Source) -> Examined | Failure:
    """Read one page; an error is the answer."""
    from provtrack.pipeline import examine

    try:
        data = load(source)
        return Examined(source.name, data, examine(data, source=source.name))
    except ProvtrackError as error:
        return failed(source.name, error)
    except Exception as error:  # noqa: BLE001  the worker's border: a fault of ours on one page must not lose the other thousands
        return Failure(source.name, type(error).__name__, f"provtrack failed on this page, please report it: {error}")


def failed(name: str, error: ProvtrackError) -> Failure:
    """Return the failure that an error means."""
    return Failure(name, type(error).__name__, error.why if isinstance(error, ReadError) else str(error))
