"""Word documents (ECMA-376, Office Open XML): the text with its headings, links, notes, head and foot lines, and the properties."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Document
from provtrack.read.markup.sheet import Sheet, read_sheet
from provtrack.read.markup.xml import attribute, local, parse_xml, words
from provtrack.read.office.package import Package, open_package
from provtrack.read.reader import Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES: Final = frozenset(("title", "creator", "created", "modified", "language", "subject", "publisher", "rights"))
_UNSEEN: Final = frozenset(("Fallback", "instrText", "delText", "del", "moveFrom", "commentReference", "pict", "rPr", "pPr", "sectPr"))
_BREAKS: Final = {"br": "<br>", "cr": "<br>", "tab": " ", "noBreakHyphen": "-", "softHyphen": ""}
_DEPTH: Final = 80
_MOST_EDGES: Final = 6
"""Head and foot lines that are read; a document has three of each a section."""


def read_word(unread: Unread) -> Document:
    """Return a Word document.

    Raises:
        ReadError: It is damaged, too large, or no Word document.
    """
    package = open_package(unread.data, unread.source)
    root, warnings = _parsed(unread, package, "word/document.xml")
    if root is None:
        raise ReadError(unread.source, "is a damaged Word document: its text cannot be unpacked")
    sheet = Sheet(Carrier.OFFICE)
    _state_properties(sheet, unread, package)
    styles = _headings(unread, package)
    for tag, name in (("header", "word/header"), ("footer", "word/footer")):
        pieces = _edges(unread, package, name, styles)
        if tag == "header":
            sheet.body += [f"</article><header>{piece}</header><article>" for piece in pieces]
            sheet.body.append(_as_html(root, _links(unread, package, "word/document.xml"), styles))
            sheet.body.append(_notes(unread, package, styles))
        else:
            sheet.body += [f"</article><footer>{piece}</footer><article>" for piece in pieces]
    return read_sheet(unread, sheet, warnings)


def _parsed(unread: Unread, package: Package, name: str) -> tuple["_Element | None", tuple[str, ...]]:
    """Return a part's outermost element and warnings, None where the part is missing or empty."""
    data = package.part(name)
    if not data:
        return None, ()
    try:
        return parse_xml(replace(unread, data=data, charset=None))
    except ReadError:
        return None, (f"The part {name} of the document is damaged.",)


def _state_properties(sheet: Sheet, unread: Unread, package: Package) -> None:
    core, _ = _parsed(unread, package, "docProps/core.xml")
    for child in core if core is not None else ():
        if local(child) in _PROPERTIES:
            sheet.state(f"core.{local(child)}", words(child), 1)
    sheet.language = next((datum.value for datum in sheet.data if datum.name == "core.language"), None)


def _headings(unread: Unread, package: Package) -> dict[str, str]:
    """Return the element of HTML for each style that makes a heading, by the style's id, which is in the program's language."""
    root, _ = _parsed(unread, package, "word/styles.xml")
    found = {"Title": "h1", "Heading1": "h1", "Heading2": "h2", "Heading3": "h3"}
    for style in root.iter() if root is not None else ():
        if local(style) != "style":
            continue
        name = next((attribute(child, "val").lower() for child in style if local(child) == "name"), "")
        if name == "title":
            found[attribute(style, "styleId")] = "h1"
        elif name.startswith("heading ") and name[8:9].isdigit():
            found[attribute(style, "styleId")] = f"h{min(int(name[8:9]), 6)}"
    return found


def _links(unread: Unread, package: Package, name: str) -> dict[str, str]:
    """Return where the links of a part lead, by their relation's id."""
    folder, _, base = name.rpartition("/")
    root, _ = _parsed(unread, package, posixpath.join(folder, "_rels", f"{base}.rels"))
    return {
        attribute(child, "Id"): attribute(child, "Target")
        for child in (root if root is not None else ())
        if attribute(child, "TargetMode") == "External"
    }


def _edges(unread: Unread, package: Package, name: str, styles: dict[str, str]) -> list[str]:
    """Return the head or foot lines, each once."""
    found: dict[str, None] = {}
    for each in sorted(part for part in package.names if part.startswith(name) and part.endswith(".xml"))[:_MOST_EDGES]:
        root, _ = _parsed(unread, package, each)
        if root is not None and words(root):
            found[_as_html(root, _links(unread, package, each), styles)] = None
    return list(found)


def _notes(unread: Unread, package: Package, styles: dict[str, str]) -> str:
    """Return the footnotes and endnotes."""
    pieces = []
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        root, _ = _parsed(unread, package, name)
        if root is not None and words(root):
            pieces.append(f'<div class="footnotes">{_as_html(root, _links(unread, package, name), styles)}</div>')
    return "".join(pieces)


def _as_html(root: "_Element", links: dict[str, str], styles: dict[str, str]) -> str:
    return "".join(_pieces(root, links, styles, 0))


def _pieces(element: "_Element", links: dict[str, str], styles: dict[str, str], depth: int) -> Iterator[str]:
    """Yield the HTML of an element's content: paragraphs, breaks, links, text."""
    for child in element:
        name = local(child)
        if name in _UNSEEN or depth > _DEPTH:
            continue
        if name == "t":
            yield escape(child.text or "")
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name == "p":
            tag = styles.get(_style(child), "p")
            yield f"<{tag}>"
            yield from _pieces(child, links, styles, depth + 1)
            yield f"</{tag}>"
        elif name == "hyperlink" and (target := links.get(attribute(child, "id"))):
            yield f'<a href="{escape(target)}">'
            yield from _pieces(child, links, styles, depth + 1)
            yield "</a>"
        else:
            yield from _pieces(child, links, styles, depth + 1)


def _style(paragraph: "_Element") -> str:
    for child in paragraph:
        if local(child) == "pPr":
            return next((attribute(inner, "val") for inner in child if local(inner) == "pStyle"), "")
    return ""
