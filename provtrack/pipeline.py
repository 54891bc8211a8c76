"""One page, from bytes to conclusions: read, extract, resolve. Pure and picklable; no database."""

from provtrack.extract import extract
from provtrack.memory import collector_at_rest
from provtrack.model.chain import Resolution
from provtrack.read import read
from provtrack.resolve import resolve


def examine(data: bytes, *, source: str, media_type: str | None = None, url: str | None = None) -> Resolution:
    """Return what the page says of its origin, and what follows from it.

    Args:
        data: The bytes of the page, as they are; gzip is undone.
        source: How the user names it, a path or URL; only repeated, never opened.
        media_type: Its media type where that is known ("text/markdown"); else it is judged from the name and the bytes.
        url: Where it was read from, where that is known.

    Raises:
        ReadError: The bytes are empty, binary, too large or of no format that can be read.
    """
    with collector_at_rest():
        document = read(data, source=source, media_type=media_type, url=url)
        return resolve(document, extract(document))
