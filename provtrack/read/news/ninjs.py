"""ninjs, news in JSON, versions 1, 2 and 3 (https://iptc.org/standards/ninjs/).

Version 3 writes in camel case what 1 and 2 write in lower case; all names are read in lower case.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Document
from provtrack.read.encoding import decode
from provtrack.read.feed.entry import as_html, bare
from provtrack.read.markup.sheet import Sheet, paragraphs, read_sheet
from provtrack.read.reader import Unread

_PLAIN: Final = (
    "versioncreated", "firstcreated", "contentcreated", "contentmodified", "copyrightholder", "copyrightnotice", "usageterms", "by",
    "byline",
    "source", "provider", "creditline", "language", "embargoed", "canonical",
)  # fmt: skip
"""Properties whose value is a text; the last ones are in use with Superdesk and others that extend the standard."""
_MOST: Final = 200


def read_ninjs(unread: Unread) -> Document:
    """Return a news item in ninjs.

    Raises:
        ReadError: It is no JSON object.
    """
    decoded = decode(unread.data, unread.charset)
    try:
        value = json.loads(decoded.text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise ReadError(unread.source, f"is a ninjs item that cannot be read: it is no valid JSON ({error})") from error
    if not isinstance(value, dict):
        raise ReadError(unread.source, "is no ninjs item: it is no JSON object")
    item = _lowered(value)
    sheet = Sheet(Carrier.NEWS)
    uri = item.get("uri")
    if isinstance(uri, str) and uri.startswith(("http://", "https://")):
        sheet.state("ninjs.uri", uri, 1)
    for name in _PLAIN:
        if isinstance(item.get(name), str):
            sheet.state(f"ninjs.{name}", item[name], 1)
    headline = _main(item, "headline", "headlines") or _text(item, "title")
    sheet.state("ninjs.headline", headline, 1)
    _state_parties(sheet, item)
    _state_rights(sheet, item)
    sheet.language = _text(item, "language") or None
    sheet.show("h1", headline)
    sheet.show("p", _text(item, "byline") or _text(item, "by"), "byline")
    sheet.show("p", _text(item, "located"), "location")
    sheet.body.append(_body(item))
    return read_sheet(unread, sheet, (*unread.warnings, *decoded.warnings))


def _state_parties(sheet: Sheet, item: dict[str, Any]) -> None:
    """Keep who is named with a part in it: sources of the information, authors, publishers, and subjects."""
    for source in _objects(item, "infosources", "infosource"):
        sheet.state("ninjs.infosource", _name(source), 1, role=_text(source, "role"))
    for author in _objects(item, "authors"):
        role = _text(author, "role").casefold()
        sheet.state("ninjs.translator" if "transl" in role else "ninjs.author", _name(author), 1, role=role)
    for person in _objects(item, "people", "person"):
        rel = _text(person, "rel").casefold()
        if any(word in rel for word in ("author", "creator", "writer", "byline")):
            sheet.state("ninjs.author", _name(person), 1, rel=rel)
        elif "transl" in rel:
            sheet.state("ninjs.translator", _name(person), 1, rel=rel)
    for organisation in _objects(item, "organisations", "organisation"):
        rel = _text(organisation, "rel").casefold()
        if any(word in rel for word in ("publisher", "provider")):
            sheet.state("ninjs.publisher", _name(organisation), 1, rel=rel)
    for subject in _objects(item, "subjects", "subject"):
        sheet.state("ninjs.subject", _name(subject), 1, label="subject")
    for identifier in _objects(item, "altids"):
        if "web" in _text(identifier, "role").casefold() or "url" in _text(identifier, "role").casefold():
            sheet.state("ninjs.altid", _text(identifier, "value"), 1)


def _state_rights(sheet: Sheet, item: dict[str, Any]) -> None:
    """Keep the licences linked, and the rights of what is associated: a picture's are not the text's."""
    rights = item.get("rightsinfo")
    for info in rights if isinstance(rights, list) else [rights]:
        for linked in _links(info if isinstance(info, dict) else {}):
            sheet.state("ninjs.rights.link", linked, 1)
    associated = item.get("associations")
    listed = associated.values() if isinstance(associated, dict) else associated if isinstance(associated, list) else ()
    for number, each in enumerate(list(listed)[:_MOST], start=10):
        if isinstance(each, dict):
            one = _lowered(each)
            for name in ("copyrightnotice", "copyrightholder"):
                sheet.state(f"ninjs.association.{name}", _text(one, name), number)
            sheet.state("ninjs.association.by", _text(one, "byline") or _text(one, "by"), number)


def _links(info: dict[str, Any]) -> Iterator[str]:
    linked = _lowered(info).get("linkedrights")
    for each in linked if isinstance(linked, list) else [linked]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict):
            yield from (value for value in each.values() if isinstance(value, str) and value.startswith("http"))


def _body(item: dict[str, Any]) -> str:
    """Return the body as HTML: the one with markup if there are several."""
    bodies = sorted(
        _objects(item, "bodies"), key=lambda body: ("html" not in _text(body, "contenttype"), _text(body, "role") not in {"", "main"})
    )
    for body in bodies:
        value = _text(body, "value")
        if value:
            return value if "ml" in _text(body, "contenttype") else as_html(value)
    for name, body_of in item.items():
        if name.startswith("body") and isinstance(body_of, str) and body_of.strip():
            return (
                paragraphs(body_of) if name == "body_text" and "body_xhtml" not in item else body_of if "html" in name else as_html(body_of)
            )
    return paragraphs(_main(item, "description_text", "descriptions"))


def _main(item: dict[str, Any], single: str, several: str) -> str:
    """Return a text that version 1 gives as one and later ones as a list with roles; the main one, else the first."""
    if _text(item, single):
        return bare(_text(item, single))
    listed = list(_objects(item, several))
    chosen = next((each for each in listed if _text(each, "role") in {"", "main", "headline"}), listed[0] if listed else {})
    return bare(_text(chosen, "value"))


def _objects(item: dict[str, Any], *names: str) -> Iterator[dict[str, Any]]:
    for name in names:
        value = item.get(name)
        for each in value[:_MOST] if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield _lowered(each)
            elif isinstance(each, str):
                yield {"name": each}


def _name(party: dict[str, Any]) -> str:
    return _text(party, "name") or _text(party, "literal")


def _text(item: dict[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _lowered(value: dict[str, Any]) -> dict[str, Any]:
    return {str(key).lower(): each for key, each in value.items()}
