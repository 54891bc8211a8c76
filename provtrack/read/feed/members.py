"""A feed taken apart: each entry as a feed of its own, with what the feed says of all its entries and nothing that changes by the hour."""

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from provtrack.errors import ReadError
from provtrack.read.characters import folded
from provtrack.read.markup.xml import attribute, local, namespace, parse_xml, words
from provtrack.read.reader import Member, Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

ENTRIES: Final = frozenset(("item", "entry"))
_OF_ALL: Final = frozenset(
    ("title", "link", "language", "copyright", "rights", "license", "author", "creator", "publisher", "source", "id")
)
"""Elements of a feed that speak for each of its entries; dates of fetching, numbers and advertising are left behind."""
_LINKS: Final = frozenset(("", "alternate", "license"))
_COUNTERS: Final = ("http://purl.org/rss/1.0/modules/slash/", "http://purl.org/syndication/thread/1.0")
"""Namespaces of numbers of comments: they change while the article does not."""


def entries_of(root: "_Element") -> list["_Element"]:
    """Return the entries of a feed: of RSS 2.0 in its channel, of RSS 1.0 and Atom beside its header."""
    return [element for element in root.iter() if local(element) in ENTRIES and local(element.getparent()) in {"channel", "feed", "RDF"}]


def header_of(root: "_Element") -> "_Element":
    """Return the element that holds what is said of the whole feed."""
    return next((child for child in root if local(child) == "channel"), root)


def unpack_xml(unread: Unread) -> Iterator[Member]:
    """Yield the entries of an RSS or Atom feed.

    Raises:
        ReadError: It is no XML, or holds no entry.
    """
    root, warnings = parse_xml(unread)
    entries = entries_of(root)
    if not entries:
        raise ReadError(unread.source, "is a feed without entries")
    for entry in entries:
        data = _alone(root, entry)
        yield Member(_name(entry, data), data, unread.media_type, warnings)


def _alone(root: "_Element", entry: "_Element") -> bytes:
    """Return a feed with that one entry, written in the canonical way."""
    from lxml import etree

    whole = _emptied(root)
    header = header_of(root)
    head = whole if header is root else _emptied(header)
    if head is not whole:
        whole.append(head)
    for child in header:
        if local(child) in _OF_ALL and (local(child) != "link" or attribute(child, "rel") in _LINKS):
            head.append(_without_tail(child))
    one = _without_tail(entry)
    for counter in [child for child in one if namespace(child) in _COUNTERS]:
        one.remove(counter)
    (head if entry.getparent() is header else whole).append(one)
    return bytes(etree.tostring(whole, method="c14n", exclusive=True))


def _emptied(element: "_Element") -> "_Element":
    """Return an element with its attributes and without what is in it."""
    from lxml import etree

    return etree.Element(element.tag, dict(element.attrib), nsmap=element.nsmap)


def _without_tail(element: "_Element") -> "_Element":
    copied = deepcopy(element)
    copied.tail = None
    return copied


def _name(entry: "_Element", data: bytes) -> str:
    for wanted in ("guid", "id", "link"):
        for child in entry:
            if local(child) == wanted:
                value = words(child) or (attribute(child, "href") if attribute(child, "rel") in {"", "alternate"} else "")
                if value:
                    return named(value, data)
    return named(attribute(entry, "about"), data)


def named(identifier: str, data: bytes) -> str:
    """Return the name of an entry: its id, marked as one where it does not look so; of one without id the digest of its bytes."""
    import hashlib

    name = folded(identifier) or hashlib.sha256(data).hexdigest()[:16]
    return name if ":" in name else f"id:{name}"
