"""XML that strangers wrote, parsed without harm: nothing is fetched, no entity grows, what is broken is read as far as it goes."""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from provtrack.errors import ReadError
from provtrack.read.characters import folded
from provtrack.read.encoding import decode
from provtrack.read.reader import Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATION: Final = re.compile(r"\s{0,200}<\?xml[^>]{0,300}\?>")
_DOCTYPE: Final = re.compile(r"<!DOCTYPE\s[^\[>]{0,2000}(?P<own>\[)?", re.IGNORECASE)
_OWN_END: Final = re.compile(r"\]\s{0,99}>")
_NAMED: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{0,31});")
_ROOT: Final = re.compile(
    r"[\ufeff\s]{0,200}(?:<\?[^>]{0,500}\?>\s{0,200}|<!--.{0,3000}?-->\s{0,200}){0,8}(?:<!DOCTYPE[^>\[]{0,500}(?:\[.{0,4000}?\]\s{0,99})?>\s{0,200})?"
    r"(?:<!--.{0,3000}?-->\s{0,200}){0,4}<(?:[\w.-]{1,40}:)?(?P<name>[\w.-]{1,60})(?P<rest>[^>]{0,4000})",
    re.DOTALL | re.IGNORECASE,
)
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"


def root_of(head: str) -> tuple[str, str]:
    """Return the local name of the outermost element and its attributes as written, from the beginning of a file; both empty for no XML."""
    match = _ROOT.match(head)
    return (match["name"], match["rest"]) if match else ("", "")


def parse_xml(unread: Unread) -> tuple["_Element", tuple[str, ...]]:
    """Return the outermost element, and warnings.

    The document type is cut off before the parser sees it. Entities that it declares are left out: none of the formats needs them, and
    they can grow without end. HTML's own (`&nbsp;`), which many feeds use undeclared, are understood.

    Raises:
        ReadError: There is no element in it.
    """
    from lxml import etree

    decoded = decode(unread.data, unread.charset)
    warnings = (*unread.warnings, *decoded.warnings)
    text, is_declaring = _without_own_entities(_DECLARATION.sub("", decoded.text, count=1))
    if is_declaring:
        warnings += ("The XML declares entities of its own; they were left out.",)
    text = _NAMED.sub(_character, text)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(unread.source, f"is no XML that can be read ({error})") from error
    if root is None:
        raise ReadError(unread.source, "is no XML that can be read: there is no element in it")
    faults = [entry for entry in parser.error_log if entry.level_name in {"ERROR", "FATAL"} and entry.type_name not in _BORNE]
    if faults:
        warnings += (f"The XML is broken at line {faults[0].line} ({faults[0].message.strip()}); it was read as far as it could be.",)
    return root, warnings


_BORNE: Final = frozenset(("NS_ERR_UNDEFINED_NAMESPACE", "ERR_UNDECLARED_ENTITY", "ERR_INVALID_CHAR"))
"""Faults of feeds that lose nothing: a prefix without its namespace, a stray control character."""


def _without_own_entities(text: str) -> tuple[str, bool]:
    """Return the text without its document type, and whether that declared entities."""
    doctype = _DOCTYPE.search(text, 0, 20_000)
    if doctype is None:
        return text, False
    if not doctype["own"]:
        end = text.find(">", doctype.end() - 1)
        return (text[: doctype.start()] + text[end + 1 :] if end >= 0 else text), False
    closing = _OWN_END.search(text, doctype.end())
    if closing is None:
        return text[: doctype.start()], True
    return text[: doctype.start()] + text[closing.end() :], "<!ENTITY" in text[doctype.end() : closing.start()]


def _character(match: re.Match[str]) -> str:
    found = html.unescape(match[0])
    return "" if found == match[0] else found if found not in "<>&" else match[0]


def local(element: "_Element") -> str:
    """Return an element's name without its namespace, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def namespace(element: "_Element") -> str:
    """Return the address of an element's namespace, empty for none."""
    tag = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def words(element: "_Element | None") -> str:
    """Return the text in an element and in those in it, folded."""
    return folded("".join(_texts(element))) if element is not None else ""


def _texts(element: "_Element") -> Iterator[str]:
    yield from (str(piece) for piece in element.itertext())


def attribute(element: "_Element", name: str) -> str:
    """Return an attribute's value, whatever its namespace, folded; empty for none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return folded(str(value))
    return ""
