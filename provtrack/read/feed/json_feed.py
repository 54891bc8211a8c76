"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Iterator
from typing import Any, Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Document
from provtrack.read.encoding import decode
from provtrack.read.feed.entry import bare, read_entry
from provtrack.read.feed.members import named
from provtrack.read.markup.sheet import Sheet, paragraphs
from provtrack.read.reader import Member, Unread

_OF_ALL: Final = ("version", "title", "home_page_url", "language", "author", "authors", "_license", "_copyright", "copyright", "license")
_ENTRY, _FEED = 1, 2


def unpack_json(unread: Unread) -> Iterator[Member]:
    """Yield the items of a JSON Feed.

    Raises:
        ReadError: It is no JSON, or holds no item.
    """
    feed, items, warnings = _parse(unread)
    for item in items:
        alone = {key: feed[key] for key in _OF_ALL if key in feed} | {"items": [item]}
        data = json.dumps(alone, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
        identifier = item.get("id", "") if isinstance(item, dict) else ""
        yield Member(named(str(identifier), data), data, unread.media_type, warnings)


def read_json_feed(unread: Unread) -> Document:
    """Return the one item of a JSON Feed.

    Raises:
        ReadError: It is no JSON, or holds no item or several.
    """
    feed, items, warnings = _parse(unread)
    if len(items) > 1:
        raise ReadError(unread.source, f"is a feed of {len(items)} articles: read each with provtrack.pipeline.examine_all")
    item = items[0]
    if not isinstance(item, dict):
        raise ReadError(unread.source, "is no JSON Feed: its item is no object")
    sheet = Sheet(Carrier.FEED)
    title = bare(_text(item, "title"))
    sheet.state("entry.title", title, _ENTRY)
    sheet.state("entry.link", _text(item, "url") or _permalink(_text(item, "id")), _ENTRY)
    sheet.state("entry.external-url", _text(item, "external_url"), _ENTRY)
    sheet.state("entry.published", _text(item, "date_published"), _ENTRY)
    sheet.state("entry.updated", _text(item, "date_modified"), _ENTRY)
    sheet.state("entry.language", _text(item, "language"), _ENTRY)
    for of, holder, number in (("entry", item, _ENTRY), ("feed", feed, _FEED)):
        for name in _authors(holder):
            sheet.state(f"{of}.author", name, number, element="authors")
        for key, said in (("_copyright", "rights"), ("copyright", "rights"), ("_license", "license"), ("license", "license")):
            sheet.state(f"{of}.{said}", _text(holder, key), number)
    tags = item.get("tags")
    for tag in tags if isinstance(tags, list) else ():
        sheet.state("entry.category", str(tag), _ENTRY)
    sheet.state("feed.title", bare(_text(feed, "title")), _FEED)
    sheet.state("feed.link", _text(feed, "home_page_url"), _FEED)
    sheet.state("feed.language", _text(feed, "language"), _FEED)
    sheet.language = _text(item, "language") or _text(feed, "language") or None
    sheet.address = _text(item, "url") or _text(feed, "home_page_url") or None
    content = _text(item, "content_html") or paragraphs(_text(item, "content_text"))
    return read_entry(unread, sheet, title, content, paragraphs(_text(item, "summary")), warnings)


def _parse(unread: Unread) -> tuple[dict[str, Any], list[Any], tuple[str, ...]]:
    decoded = decode(unread.data, unread.charset)
    try:
        feed = json.loads(decoded.text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise ReadError(unread.source, f"is a JSON Feed that cannot be read: it is no valid JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or not items:
        raise ReadError(unread.source, "is a feed without entries")
    return feed, items, (*unread.warnings, *decoded.warnings)


def _authors(holder: dict[str, Any]) -> Iterator[str]:
    """Yield the names of the authors: a list in version 1.1, one object in 1.0."""
    several, one = holder.get("authors"), holder.get("author")
    for author in several if isinstance(several, list) else [one]:
        if isinstance(author, dict) and isinstance(author.get("name"), str):
            yield author["name"]


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    return value if isinstance(value, str) else ""


def _permalink(identifier: str) -> str:
    return identifier if identifier.startswith(("http://", "https://")) else ""
