"""What a reader is, and what it is given."""

from collections.abc import Callable
from dataclasses import dataclass

from provtrack.model.document import Document


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that has been let in: not empty, not binary, not too large, gzip undone."""

    data: bytes
    """The bytes to read, unpacked."""
    source: str
    url: str | None
    media_type: str
    """As `media_type_of` judged it, without parameters."""
    charset: str | None
    """As stated outside the bytes (`text/html; charset=…`)."""
    sha256: str
    """Of the bytes as given, before unpacking."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how it is recognised, and the function that reads it."""

    name: str
    media_types: tuple[str, ...]
    """The first is the one that `media_type_of` answers."""
    suffixes: tuple[str, ...]
    """With the dot, lower case."""
    sniff: Callable[[str], int]
    """How sure the first characters make it, from 0 to 100; 90 and more overrule a file's suffix."""
    read: Callable[[Unread], Document]
