"""One page, from bytes to conclusions: read, extract, resolve. Pure and picklable; no database."""

from collections.abc import Iterator

from provtrack.errors import ReadError
from provtrack.extract import extract
from provtrack.memory import collector_at_rest
from provtrack.model.chain import Resolution
from provtrack.read import read, unpack
from provtrack.resolve import resolve


def examine(
    data: bytes, *, source: str, media_type: str | None = None, url: str | None = None, warnings: tuple[str, ...] = ()
) -> Resolution:
    """Return what the page says of its origin, and what follows from it.

    Args:
        data: The bytes of the page, as they are; gzip is undone.
        source: How the user names it, a path or URL; only repeated, never opened.
        media_type: Its media type where that is known ("text/markdown"); else it is judged from the name and the bytes.
        url: Where it was read from, where that is known.
        warnings: What is known of the bytes already, to stand among the warnings of the result.

    Raises:
        ReadError: The bytes are empty, binary, too large, of no format that can be read, or several articles (`examine_all`).
    """
    with collector_at_rest():
        document = read(data, source=source, media_type=media_type, url=url, warnings=warnings)
        return resolve(document, extract(document))


def examine_all(data: bytes, *, source: str, media_type: str | None = None) -> Iterator[Resolution | ReadError]:
    """Yield what each article of a source says: one of most sources, of a feed one for each entry.

    An entry's source is the feed's with the entry's id behind it (`feed.xml#…`), its bytes are its own. An entry that cannot be read
    is an error among the others.

    Raises:
        ReadError: The source as a whole cannot be read.
    """
    members = unpack(data, source=source, media_type=media_type)
    if members is None:
        yield examine(data, source=source, media_type=media_type)
        return
    for member in members:
        try:
            yield examine(member.data, source=f"{source}#{member.name}", media_type=member.media_type, warnings=member.warnings)
        except ReadError as error:
            yield error
