"""From what the user names to pages one by one: files, folders, standard input."""

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from provtrack.errors import ReadError
from provtrack.read import LIMIT_BYTES, is_recognised, readers, unpack

STDIN = "-"

_WEB_SUFFIXES = frozenset({".asp", ".aspx", ".cfm", ".jsp", ".php", ".phtml", ".shtml"})
"""Names that crawlers keep for pages whose server wrote them by a program."""

_SHARED_SUFFIXES = frozenset({"", ".xml", ".json"})
"""Names of pages that crawlers keep, of feeds and of news, but of other things too: these are looked into."""

_HEAD_BYTES = 4096

_QUERY_IN_NAME = re.compile(r"[?@].*$")
"""wget and httrack keep the query of an address in the file's name: `index.php?id=3`, `index.html@p=3`."""

_WEB_ADDRESS = re.compile(r"(?i)^(https?|ftp)://")


@dataclass(frozen=True, slots=True)
class Source:
    """A page to be read."""

    name: str
    """As the user named it, or the folder named and the path below it."""
    data: bytes | None = None
    """Its bytes where they are known already: of standard input, which can be read only once, and of an article in a feed."""
    media_type: str | None = None
    """Where it is known."""
    warnings: tuple[str, ...] = ()
    """Of the feed that it is an article of."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of a folder that is no page."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A source that cannot even be opened."""

    name: str
    error: ReadError


Found = Source | Skipped | Unreachable


def is_several(names: Iterable[str]) -> bool:
    """Tell whether the names may lead to more than one page."""
    listed = list(names)
    return len(listed) != 1 or (listed[0] != STDIN and os.path.isdir(listed[0]))  # noqa: PTH112  a Path takes "" for "."


def find_sources(names: Iterable[str]) -> Iterator[Found]:
    """Yield the pages that the names lead to: files as given, folders with all below them in the order of their names.

    A folder is read lazily, one directory at a time; links to directories are not followed, so that none is read for ever.
    """
    for name in names:
        if name == STDIN:
            yield Source(name, sys.stdin.buffer.read(LIMIT_BYTES + 1))
        elif _WEB_ADDRESS.match(name):
            yield Unreachable(name, ReadError(name, "this provtrack does not fetch pages: save it and name the file"))
        elif os.path.isdir(name):  # noqa: PTH112  a Path would say "pages" where the user said "./pages/"
            yield from _in_folder(name)
        else:
            yield Source(name)


def load(source: Source) -> bytes:
    """Return the bytes of a source, at most one more than can be read.

    Raises:
        ReadError: It is missing, may not be opened, is no file or too large.
    """
    if source.data is not None:
        return source.data
    try:
        with open(source.name, "rb") as file:  # noqa: PTH123  the name as given
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size > LIMIT_BYTES:
                size, limit = round(status.st_size / 1e6), round(LIMIT_BYTES / 1e6)
                raise ReadError(source.name, f"is too large: {size} MB, and pages of up to {limit} MB are read")
            return file.read(LIMIT_BYTES + 1)
    except OSError as error:
        raise ReadError(source.name, _why(error)) from error
    except ValueError as error:
        raise ReadError(source.name, "no file can have this name (it holds a null character)") from error


def part(source: Source) -> list[Source]:
    """Return the articles of a source as sources of their own; of most it is the source itself, its bytes loaded.

    Raises:
        ReadError: It cannot be opened or unpacked.
    """
    data = load(source)
    members = unpack(data, source=source.name, media_type=source.media_type)
    if members is None:
        return [Source(source.name, data, source.media_type)]
    return [Source(f"{source.name}#{member.name}", member.data, member.media_type, member.warnings) for member in members]


def _why(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file"
        case PermissionError():
            return "it may not be opened (permission denied)"
        case IsADirectoryError():
            return "it is a folder"
        case _:
            return (error.strerror or str(error)).lower()


def _in_folder(folder: str) -> Iterator[Found]:
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            with os.scandir(current) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield Unreachable(current, ReadError(current, _why(error)))
            continue
        # Files of a folder come before those of the folders in it, each in the order of their names.
        waiting.extend(entry.path for entry in reversed(entries) if _is_folder(entry) and not entry.name.startswith("."))
        yield from (_in_listing(entry) for entry in entries if entry.name.startswith(".") or not _is_folder(entry))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    return entry.is_dir(follow_symlinks=False)


def _in_listing(entry: "os.DirEntry[str]") -> Source | Skipped:
    if entry.name.startswith("."):
        return Skipped(entry.path, "hidden")
    if entry.is_dir():
        return Skipped(entry.path, "a link to a folder")
    if not entry.is_file():
        return Skipped(entry.path, "a broken link or a device")
    bare = _QUERY_IN_NAME.sub("", entry.name).lower().removesuffix(".gz")
    suffix = os.path.splitext(bare)[1]  # noqa: PTH122  a name, no path
    if suffix in _page_suffixes() or (suffix in _SHARED_SUFFIXES and _is_plainly_read(entry.path)):
        return Source(entry.path)
    return Skipped(entry.path, "no page by its name")


@cache
def _page_suffixes() -> frozenset[str]:
    """Return what is read in a folder; a file that the user names is read whatever its name."""
    return _WEB_SUFFIXES.union(*(reader.suffixes for reader in readers()))


def _is_plainly_read(path: str) -> bool:
    """Tell whether a file whose name says nothing is of a format that is read: a page, a feed, a news item."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123  as it came from the listing
            head = file.read(_HEAD_BYTES)
    except OSError:
        return False
    return is_recognised(head)
