"""Bytes to Document: the first stage. Everything visible is kept, once, with the role of each block; nothing is concluded."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from provtrack.errors import ReadError
from provtrack.model.document import Document
from provtrack.read.admission import LIMIT_BYTES, admit
from provtrack.read.reader import Member, Reader, Unread

__all__ = ["LIMIT_BYTES", "Member", "is_recognised", "media_type_of", "read", "readers", "unpack"]

_SNIFFED_BYTES: Final = 16_384
_OVERRULING: Final = 90
_CONTAINER: Final = re.compile(rb"<(?:[\w.-]{1,40}:)?(?:rss|feed|RDF|newsMessage|newsItem)[\s>]|jsonfeed\.org")
"""What a source that may hold several articles shows in its beginning."""
_OPAQUE: Final = (b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff", b"\x00")
"""Beginnings of what shows nothing before it is unpacked or decoded: gzip, UTF-16."""
_WEB_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@cache
def readers() -> tuple[Reader, ...]:
    """Return the readers there are, one for each module of `provtrack.read.formats`."""
    from provtrack import discover
    from provtrack.read import formats

    return discover.declared(formats, "READER", Reader)


def read(data: bytes, *, source: str, media_type: str | None = None, url: str | None = None, warnings: tuple[str, ...] = ()) -> Document:
    """Return what the bytes hold.

    Args:
        data: The bytes of a page; gzip is undone whatever the name says.
        source: How the user names it, a path or URL; only repeated, never opened.
        media_type: As stated by whoever delivered the bytes, with or without `; charset=`; judged from name and bytes if it is
            missing or none of ours.
        url: Where the bytes were read from, where that is known.
        warnings: What is known of them already: of the feed that they are an entry of (`Member.warnings`).

    Raises:
        ReadError: They are empty, binary, too large or cannot be read.
    """
    reader, unread = _admitted(data, source, media_type, url)
    document = reader.read(unread)
    if not document.text and not document.metadata:
        raise ReadError(source, "holds no text and no metadata")
    return replace(document, warnings=tuple(dict.fromkeys((*warnings, *document.warnings)))) if warnings else document


def unpack(data: bytes, *, source: str, media_type: str | None = None) -> Iterable[Member] | None:
    """Return the articles that the bytes hold, each to be read as a source of its own; None where the bytes are one article.

    Raises:
        ReadError: They are empty, binary, too large or cannot be unpacked.
    """
    if not data.startswith(_OPAQUE) and _CONTAINER.search(data, 0, _SNIFFED_BYTES) is None:
        return None  # nearly every source: it is not to be judged twice
    reader, unread = _admitted(data, source, media_type, None)
    return reader.unpack(unread) if reader.unpack is not None else None


def is_recognised(head: bytes) -> bool:
    """Tell whether the first bytes of a file plainly are of a format that is read, whatever the file's name says."""
    return _by_first_bytes(head) is not None or max(map(_sureness(head), readers())) >= _OVERRULING


def _admitted(data: bytes, source: str, media_type: str | None, url: str | None) -> tuple[Reader, Unread]:
    """Return the bytes ready to be read, with the reader for them."""
    sha256 = hashlib.sha256(data).hexdigest()
    admitted, warnings = admit(data, source)
    reader = _by_first_bytes(admitted) or _by_media_type(media_type) or _judge(admitted, source)
    charset = _CHARSET.search(media_type) if media_type else None
    return reader, Unread(admitted, source, url, reader.media_types[0], charset[1] if charset else None, sha256, warnings)


def media_type_of(data: bytes, source: str) -> str:
    """Return the media type to read the bytes by: of the format they plainly are, else of the name's suffix, else the likeliest.

    >>> media_type_of(b"<!doctype html><p>Hello", "page.txt")
    'text/html'

    Raises:
        ReadError: They are empty, binary or too large.
    """
    admitted = admit(data, source)[0]
    return (_by_first_bytes(admitted) or _judge(admitted, source)).media_types[0]


def _by_first_bytes(data: bytes) -> Reader | None:
    """Return the reader of a binary format."""
    return next((reader for reader in readers() if reader.begins and data.startswith(reader.begins)), None)


def _by_media_type(stated: str | None) -> Reader | None:
    """Return the reader for a stated media type; "text/plain" decides nothing, for servers say it of everything."""
    if not stated:
        return None
    essence = stated.partition(";")[0].strip().lower()
    if essence == "text/plain":
        return None
    return next((reader for reader in readers() if essence in reader.media_types), None)


def _judge(data: bytes, source: str) -> Reader:
    sureness_of = _sureness(data)
    suffix = _suffix(source)
    by_suffix = next((reader for reader in readers() if suffix in reader.suffixes), None)
    if by_suffix is not None and sureness_of(by_suffix) >= _OVERRULING:
        return by_suffix
    sureness = {reader: sureness_of(reader) for reader in readers() if reader is not by_suffix and not reader.begins}
    surest = max(sureness, key=lambda reader: sureness[reader])
    return surest if by_suffix is None or by_suffix.begins or sureness[surest] >= _OVERRULING else by_suffix


def _sureness(data: bytes) -> Callable[[Reader], int]:
    """Return what tells how sure a reader is of the data."""
    from provtrack.read.encoding import decode

    head = decode(data[:_SNIFFED_BYTES]).text
    return lambda reader: reader.sniff(head)


def _suffix(source: str) -> str:
    """Return the suffix of a path or URL, lower case, `.gz` set aside."""
    try:
        path = urlsplit(source).path if _WEB_ADDRESS.match(source) else source
    except ValueError:
        path = source
    name = PurePosixPath(path.replace("\\", "/")).name.lower()
    return PurePosixPath(name.removesuffix(".gz")).suffix
