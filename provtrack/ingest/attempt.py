"""Reading one page after another, in this process; whatever goes wrong with one is an answer, and the others are still read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from provtrack.errors import ProvtrackError, ReadError
from provtrack.ingest.sources import Found, Skipped, Source, Unreachable, find_sources, load, part
from provtrack.model.chain import Resolution

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read; it stands in the summary, nothing vanishes."""

    name: str
    kind: str
    """The name of the error's class: "ReadError"."""
    message: str


def examine_each(names: Iterable[str]) -> Iterator[Resolution | Failure | Skipped]:
    """Read what the names lead to, and yield what became of each source, in their order.

    Args:
        names: Files, folders, "-" for standard input.
    """
    return (outcome for found in find_sources(names) for outcome in settle(found, examine_source))


def settle(found: Found, read: Callable[[Source], T]) -> "Iterable[T | Failure | Skipped]":
    """Return what becomes of one source, of each of its articles if it holds several; an error is the answer."""
    match found:
        case Source():
            return attempt_all(found, read)
        case Skipped():
            return (found,)
        case Unreachable():
            return (failed(found.name, found.error),)


def attempt_all(source: Source, read: Callable[[Source], T]) -> list[T | Failure]:
    """Read each article of a source; one that cannot be read fails alone."""
    articles = attempt(source, part)
    return [articles] if isinstance(articles, Failure) else [attempt(article, read) for article in articles]


def attempt(source: Source, read: Callable[[Source], T]) -> T | Failure:
    """Read one article; an error is the answer."""
    try:
        return read(source)
    except ProvtrackError as error:
        return failed(source.name, error)
    except Exception as error:  # noqa: BLE001  the worker's border: a fault of ours on one page must not lose the other thousands
        return Failure(source.name, type(error).__name__, f"provtrack failed on this page, please report it: {error}")


def examine_source(source: Source) -> Resolution:
    """Return what a page says.

    Raises:
        ReadError: It cannot be read.
    """
    from provtrack.pipeline import examine

    return examine(load(source), source=source.name, media_type=source.media_type, warnings=source.warnings)


def failed(name: str, error: ProvtrackError) -> Failure:
    """Return the failure that an error means."""
    return Failure(name, type(error).__name__, error.why if isinstance(error, ReadError) else str(error))
