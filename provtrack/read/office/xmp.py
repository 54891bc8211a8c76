"""The properties of a PDF: its information dictionary, and XMP (ISO 16684-1) where it has some."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Datum
from provtrack.read.characters import folded
from provtrack.read.markup.xml import XML_LANG, local, namespace, parse_xml, words
from provtrack.read.reader import Unread

if TYPE_CHECKING:
    from lxml.etree import _Element
    from pypdf import PdfReader

_INFO: Final = {"/Title": "info.title", "/Author": "info.author", "/CreationDate": "info.created", "/ModDate": "info.modified"}
_FAMILIES: Final = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/rights/": "xmprights",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://prismstandard.org/namespaces/basic/2.0/": "prism",
    "http://creativecommons.org/ns#": "cc",
}
_KEPT: Final = frozenset(
    "dc:title dc:creator dc:rights dc:publisher dc:language dc:source dc:date xmprights:webstatement xmprights:usageterms "
    "xmp:createdate xmp:modifydate photoshop:credit photoshop:source "
    "prism:publicationname prism:publicationdate prism:url prism:copyright cc:license".split()
)
_MOST_BYTES: Final = 2_000_000


def properties_of(reader: "PdfReader") -> tuple[list[Datum], str | None]:
    """Return what a PDF's properties state, and the language it states."""
    data: list[Datum] = []
    info = reader.metadata
    for key, name in _INFO.items():
        value = folded(str(info.get(key, ""))) if info is not None else ""
        if value:
            data.append(Datum(Carrier.PDF, name, value))
    data += _of_xmp(_packet(reader))
    catalogue: Any = reader.trailer.get("/Root")
    stated = folded(str(catalogue.get_object().get("/Lang", ""))) if catalogue is not None else ""
    if stated:
        data.append(Datum(Carrier.PDF, "lang", stated))
    return data, stated or None


def _packet(reader: "PdfReader") -> bytes:
    try:
        root: Any = reader.trailer["/Root"]
        found = root.get_object().get("/Metadata")
        data = found.get_object().get_data() if found is not None else b""
    except Exception:  # noqa: BLE001 - pypdf fails in many ways on a damaged stream; properties are no loss worth a page
        return b""
    return bytes(data) if len(data) <= _MOST_BYTES else b""


def _of_xmp(packet: bytes) -> Iterator[Datum]:
    if not packet.strip():
        return
    try:
        root, _ = parse_xml(Unread(packet, "XMP", None, "application/rdf+xml", None, ""))
    except ReadError:
        return
    for description in root.iter():
        if local(description) != "Description":
            continue
        for key, value in description.attrib.items():
            name = _name(str(key)[1:].partition("}")[0], str(key).rpartition("}")[2])
            if name in _KEPT and folded(str(value)):
                yield Datum(Carrier.PDF, name, folded(str(value)))
        for child in description:
            name = _name(namespace(child), local(child))
            if name in _KEPT:
                yield from (Datum(Carrier.PDF, name, value) for value in _values(child) if value)


def _name(address: str, name: str) -> str:
    return f"{_FAMILIES.get(address, 'other')}:{name.lower()}"


def _values(element: "_Element") -> list[str]:
    """Return the values of a property: the items of a list; of alternatives in several languages the default one."""
    items = [item for item in element.iter() if local(item) == "li"]
    if not items:
        return [words(element) or next((folded(str(value)) for key, value in element.attrib.items() if str(key).endswith("resource")), "")]
    if any(local(inner) == "Alt" for inner in element):
        default = next((item for item in items if item.get(XML_LANG) == "x-default"), items[0])
        return [words(default)]
    return [words(item) for item in items]
