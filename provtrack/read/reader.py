"""What a reader is, and what it is given."""

from collections.abc import Callable, Iterable
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
class Member:
    """One article of a source that holds several, made a source of its own (docs/adr/0005)."""

    name: str
    """What the source calls it by, an entry's id; with the source's own name before it (`feed.xml#id`) it is the article's source."""
    data: bytes
    """It alone, with what the source says of all its articles: the same bytes again as long as nothing of this article changes."""
    media_type: str
    warnings: tuple[str, ...] = ()
    """Of the source as a whole, which the bytes no longer tell: that it breaks off, that its encoding was guessed."""


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
    begins: tuple[bytes, ...] = ()
    """First bytes by which a binary format is known, whatever the name says; text formats are sniffed."""
    unpack: Callable[[Unread], Iterable[Member]] | None = None
    """Yields the articles, for a format that may hold several."""
