"""NewsML-G2 (https://iptc.org/standards/newsml-g2/): the text items of a message, each an article."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Document
from provtrack.read.feed.members import named
from provtrack.read.markup.sheet import Sheet, paragraphs, read_sheet
from provtrack.read.markup.xml import XML_LANG, attribute, local, parse_xml, words
from provtrack.read.news.nitf import state_nitf
from provtrack.read.reader import Member, Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_STATED: Final = {
    "provider": "provider", "copyrightHolder": "copyrightHolder", "copyrightNotice": "copyrightNotice", "usageTerms": "usageTerms",
    "infoSource": "infoSource", "creator": "creator", "by": "by", "creditline": "creditline", "headline": "headline",
    "versionCreated": "versionCreated", "firstCreated": "firstCreated", "contentCreated": "contentCreated",
    "contentModified": "contentModified", "dateline": "dateline",
}  # fmt: skip
_META: Final = frozenset(("itemMeta", "contentMeta", "rightsInfo"))


def unpack_newsml(unread: Unread) -> Iterator[Member]:
    """Yield the text items of a NewsML-G2 message.

    Raises:
        ReadError: It is no XML, or holds no item of text.
    """
    from lxml import etree

    root, warnings = parse_xml(unread)
    for item in _text_items(unread, root):
        item.tail = None
        data = bytes(etree.tostring(item, method="c14n", exclusive=True))
        yield Member(named(attribute(item, "guid"), data), data, unread.media_type, warnings)


def read_newsml(unread: Unread) -> Document:
    """Return the one text item of a NewsML-G2 document.

    Raises:
        ReadError: It is no XML, or holds no item of text or several.
    """
    root, warnings = parse_xml(unread)
    items = _text_items(unread, root)
    if len(items) > 1:
        raise ReadError(unread.source, f"holds {len(items)} articles: read each with provtrack.pipeline.examine_all")
    item = items[0]
    sheet = Sheet(Carrier.NEWS)
    for meta in item:
        for child in meta if local(meta) in _META else ():
            name = _STATED.get(local(child))
            if name is not None:
                sheet.state(f"newsml.{name}", _party(child) if name != "by" else words(child), 1, role=attribute(child, "role"))
            elif local(child) == "language":
                sheet.language = sheet.language or attribute(child, "tag") or None
            elif local(child) == "subject":
                sheet.state("newsml.subject", _party(child), 1, label="subject")
    sheet.language = sheet.language or item.get(XML_LANG)
    sheet.state("lang", sheet.language)
    _show(sheet, item)
    return read_sheet(unread, sheet, warnings)


def _text_items(unread: Unread, root: "_Element") -> list["_Element"]:
    """Return the items that hold text; pictures and films of the same message are none."""
    items = [element for element in root.iter() if local(element) == "newsItem"]
    found = [item for item in items if any(local(element) in {"inlineXML", "inlineData"} for element in item.iter())]
    if not found:
        raise ReadError(unread.source, "is NewsML-G2 without an item of text")
    return found


def _party(element: "_Element") -> str:
    """Return a party's name: an element in it, else its own words, else its code without the scheme ("nprov:AP" is "AP")."""
    name = next((words(child) for child in element if local(child) == "name"), "")
    return name or words(element) or attribute(element, "literal") or attribute(element, "qcode").rpartition(":")[2]


def _show(sheet: Sheet, item: "_Element") -> None:
    stated = {datum.name: datum.value for datum in sheet.data}
    content = next(element for element in item.iter() if local(element) in {"inlineXML", "inlineData"})
    nitf = next((element for element in content.iter() if local(element) == "nitf"), None)
    if nitf is not None:
        state_nitf(sheet, nitf)
        return
    markup = xhtml(content) if len(content) else paragraphs(content.text or "")
    if "<h1" not in markup:
        sheet.show("h1", stated.get("newsml.headline"))
        sheet.show("p", stated.get("newsml.by"), "byline")
    sheet.body.append(markup)


def xhtml(element: "_Element") -> str:
    """Return what an element holds as HTML, namespaces left out."""
    from lxml import etree

    body = next((inner for inner in element.iter() if local(inner) == "body"), element)
    for inner in body.iter():
        if isinstance(inner.tag, str):
            inner.tag = local(inner)
    return escape(body.text or "") + "".join(etree.tostring(child, encoding="unicode", method="html") for child in body)
