"""NITF, the News Industry Text Format, versions 2 and 3 (https://iptc.org/standards/nitf/)."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from provtrack.model.document import Carrier, Document
from provtrack.read.markup.sheet import Sheet, read_sheet
from provtrack.read.markup.xml import XML_LANG, attribute, local, parse_xml, words
from provtrack.read.reader import Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_AS_HTML: Final = {
    "p": "p", "hl1": "h1", "hl2": "h2", "ul": "ul", "ol": "ol", "li": "li", "table": "table", "tr": "tr", "td": "td", "th": "th",
    "bq": "blockquote", "pre": "pre", "a": "a", "em": "em", "q": "q", "br": "br", "hr": "hr", "dl": "dl", "dt": "dt", "dd": "dd",
    "credit": 'p class="credit"', "byline": 'p class="byline"', "dateline": 'p class="dateline"', "distributor": 'p class="source"',
    "tagline": 'p class="tagline"', "media": "figure", "media-caption": "figcaption", "media-producer": 'p class="photo credit"',
    "rights": 'footer class="rights"', "abstract": 'div class="abstract"', "note": 'div class="note"', "bibliography": "p",
    "body.content": 'div class="content"', "body.end": 'div class="end"', "caption": "caption",
}  # fmt: skip
"""The element of HTML that says what one of NITF does; others are read through to their text."""
_UNSEEN: Final = frozenset(("media-reference", "media-metadata", "media-object", "frac-sep", "virtloc"))
_DEPTH: Final = 60
_NORM: Final = (("date.issue", "norm"), ("date.release", "norm"), ("revision-history", "norm"), ("story.date", "norm"))


def read_nitf(unread: Unread) -> Document:
    """Return a news item in NITF.

    Raises:
        ReadError: It is no XML.
    """
    root, warnings = parse_xml(unread)
    sheet = Sheet(Carrier.NEWS)
    state_nitf(sheet, root)
    return read_sheet(unread, sheet, warnings)


def state_nitf(sheet: Sheet, root: "_Element") -> None:
    """Put the fields of a NITF document and its body on a sheet."""
    found: dict[str, list[_Element]] = {}
    for element in root.iter():
        found.setdefault(local(element), []).append(element)
    for title in found.get("title", [])[:1]:
        sheet.state("title", words(title), 1)
    for headline in found.get("hl1", [])[:1]:
        sheet.state("hl1", words(headline), 1)
    for name, key in _NORM:
        for element in found.get(name, [])[:1]:
            sheet.state(name, attribute(element, key), 1)
    for element in found.get("pubdata", [])[:1]:
        sheet.state("pubdata.name", attribute(element, "name"), 1)
        sheet.state("pubdata.date.publication", attribute(element, "date.publication"), 1)
        sheet.state("pubdata.position.section", attribute(element, "position.section"), 1, label="section")
        address = attribute(element, "ex-ref")
        sheet.state("pubdata.ex-ref", address if address.startswith("http") else "", 1)
    for element in found.get("doc-id", [])[:1]:
        sheet.state("doc-id.regsrc", attribute(element, "regsrc"), 1)
    for element in found.get("doc.copyright", []):
        sheet.state("doc.copyright", attribute(element, "holder"), 1, year=attribute(element, "year"))
    for element in found.get("doc.rights", []):
        sheet.state("doc.rights", attribute(element, "owner"), 1, type=attribute(element, "type"))
    for element in found.get("tobject.subject", []):
        name = attribute(element, "tobject.subject.matter") or attribute(element, "tobject.subject.type")
        sheet.state("tobject.subject", name, 1, label="subject")
    _state_head(sheet, found)
    body = next(iter(found.get("body", [])), root)
    sheet.language = root.get(XML_LANG) or attribute(body, "lang") or None
    sheet.state("lang", sheet.language)
    sheet.body.append(as_html(body))


def _state_head(sheet: Sheet, found: dict[str, list["_Element"]]) -> None:
    """Keep who wrote and who distributes it; the people of a byline are elements of their own, or words."""
    for byline in found.get("byline", []):
        people = [words(child) for child in byline.iter() if local(child) == "person"]
        for person in people or [words(byline)]:
            sheet.state("byline.person" if people else "byline", person, 1)
    for element in found.get("distributor", [])[:1]:
        sheet.state("distributor", words(element), 1)
    for number, element in enumerate(found.get("media-producer", []), start=10):
        sheet.state("media-producer", words(element), number)


def as_html(element: "_Element") -> str:
    """Return the HTML that shows what an element of NITF holds."""
    return "".join(_pieces(element, 0))


def _pieces(element: "_Element", depth: int) -> Iterator[str]:
    name = local(element)
    if not name or name in _UNSEEN or depth > _DEPTH:
        return
    tag = _AS_HTML.get(name)
    if name == "byttl":
        yield "<br>"
    if tag == "a":
        yield f'<a href="{escape(attribute(element, "href"))}">'
    elif tag:
        yield f"<{tag}>"
    yield escape(element.text or "")
    for child in element:
        yield from _pieces(child, depth + 1)
        yield escape(child.tail or "")
    if tag and tag not in {"br", "hr"}:
        yield f"</{tag.partition(' ')[0]}>"
