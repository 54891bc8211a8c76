"""Bytes to Document: the first stage. Everything visible is kept, once, with the role of each block; nothing is concluded."""

import hashlib
import re
from functools import cache
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from provtrack.errors import ReadError
from provtrack.model.document import Document
from provtrack.read.admission import LIMIT_BYTES, admit
from provtrack.read.reader import Reader, Unread

__all__ = ["LIMIT_BYTES", "media_type_of", "read", "readers"]

_SNIFFED_BYTES: Final = 16_384
_OVERRULING: Final = 90
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@cache
def readers() -> tuple[Reader, ...]:
    """Return the readers there are, one for each module of `provtrack.read.formats`."""
    from provtrack import discover
    from provtrack.read import formats

    return discover.declared(formats, "READER", Reader)


def read(data: bytes, *, source: str, media_type: str | None = None, url: str | None = None) -> Document:
    """Return what the bytes hold.

    Args:
        data: The bytes of a page; gzip is undone whatever the name says.
        source: How the user names it, a path or URL; only repeated, never opened.
        media_type: As stated by whoever delivered the bytes, with or without `; charset=`; judged from name and bytes if it is
            missing or none of ours.
        url: Where the bytes were read from, where that is known.

    Raises:
        ReadError: They are empty, binary, too large or cannot be read.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    admitted, warnings = admit(data, source)
    reader = _by_media_type(media_type) or _judge(admitted, source)
    charset = _CHARSET.search(media_type) if media_type else None
    unread = Unread(admitted, source, url, reader.media_types[0], charset[1] if charset else None, sha256, warnings)
    document = reader.read(unread)
    if not document.text and not document.metadata:
        raise ReadError(source, "holds no text and no metadata")
    return document


def media_type_of(data: bytes, source: str) -> str:
    """Return the media type to read the bytes by: of the format they plainly are, else of the name's suffix, else the likeliest.

    >>> media_type_of(b"<!doctype html><p>Hello", "page.txt")
    'text/html'

    Raises:
        ReadError: They are empty, binary or too large.
    """
    return _judge(admit(data, source)[0], source).media_types[0]


def _by_media_type(stated: str | None) -> Reader | None:
    """Return the reader for a stated media type; "text/plain" decides nothing, for servers say it of everything."""
    if not stated:
        return None
    essence = stated.partition(";")[0].strip().lower()
    if essence == "text/plain":
        return None
    return next((reader for reader in readers() if essence in reader.media_types), None)


def _judge(data: bytes, source: str) -> Reader:
    from provtrack.read.encoding import decode

    head = decode(data[:_SNIFFED_BYTES]).text
    suffix = _suffix(source)
    by_suffix = next((reader for reader in readers() if suffix in reader.suffixes), None)
    if by_suffix is not None and by_suffix.sniff(head) >= _OVERRULING:
        return by_suffix
    sureness = {reader: reader.sniff(head) for reader in readers() if reader is not by_suffix}
    surest = max(sureness, key=lambda reader: sureness[reader])
    return surest if by_suffix is None or sureness[surest] >= _OVERRULING else by_suffix


def _suffix(source: str) -> str:
    """Return the suffix of a path or URL, lower case, `.gz` set aside."""
    try:
        path = urlsplit(source).path if "://" in source else source
    except ValueError:
        path = source
    name = PurePosixPath(path.replace("\\", "/")).name.lower()
    return PurePosixPath(name.removesuffix(".gz")).suffix
