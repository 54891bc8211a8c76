"""RSS 0.9x, 1.0 and 2.0, and Atom: an entry with what its feed says of all.

Specifications: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/, RFC 4287, and the modules Dublin Core,
Content, Media RSS, Creative Commons. Elements are known by their namespace's address; the usual prefix counts where a feed forgot to
declare it.
"""

import re
from html import escape
from typing import TYPE_CHECKING, Final

from provtrack.errors import ReadError
from provtrack.model.document import Carrier, Document
from provtrack.read.feed.entry import as_html, bare, read_entry
from provtrack.read.feed.members import entries_of, header_of
from provtrack.read.markup.sheet import Sheet, paragraphs
from provtrack.read.markup.xml import XML_BASE, XML_LANG, attribute, local, namespace, parse_xml, words
from provtrack.read.reader import Unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_FAMILIES: Final = {
    "": "own",
    "http://purl.org/rss/1.0/": "own",
    "http://my.netscape.com/rdf/simple/0.9/": "own",
    "http://channel.netscape.com/rdf/simple/0.9/": "own",
    "http://backend.userland.com/rss2": "own",
    "http://www.w3.org/2005/Atom": "own",
    "http://purl.org/atom/ns#": "own",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html": "cc",
    "http://backend.userland.com/creativeCommonsRssModule": "cc",
    "http://web.resource.org/cc/": "cc",
    "http://creativecommons.org/ns#": "cc",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://prismstandard.org/namespaces/basic/2.0/": "prism",
}
_PREFIXES: Final = {"atom": "own", "creativecommons": "cc"}
_PEOPLE: Final = frozenset(("own:author", "own:contributor", "dc:creator", "dc:author", "dc:contributor", "itunes:author"))
_SAID: Final = {
    "own:author": "author", "dc:creator": "author", "dc:author": "author", "itunes:author": "author-of-show",
    "own:contributor": "contributor", "dc:contributor": "contributor",
    "own:pubDate": "published", "own:published": "published", "own:issued": "published", "dc:date": "date", "dcterms:issued": "published",
    "dcterms:created": "created", "own:created": "created", "prism:publicationDate": "published",
    "own:updated": "updated", "own:modified": "updated", "dcterms:modified": "updated",
    "own:rights": "rights", "own:copyright": "rights", "dc:rights": "rights", "dcterms:rights": "rights", "prism:copyright": "rights",
    "dcterms:rightsHolder": "rights-holder", "dcterms:license": "license", "cc:license": "license",
    "own:language": "language", "dc:language": "language",
    "own:category": "category", "dc:subject": "category",
    "dc:publisher": "publisher", "prism:publicationName": "publication",
    "dc:source": "source", "dcterms:source": "source",
}  # fmt: skip
"""What each element says, of an entry or of the whole feed."""
_BY_MAIL: Final = re.compile(
    r"[^\s()<>]+@[^\s()<>]+\s{0,9}\((?P<behind>[^()]{1,200})\)|(?P<before>[^<>@]{1,200}?)\s{0,9}<[^\s<>]+@[^\s<>]+>"
)
_ENTRY, _FEED, _SOURCE = 1, 2, 3


def read_feed(unread: Unread) -> Document:
    """Return the one entry of a feed.

    Raises:
        ReadError: It is no XML, or holds no entry or several.
    """
    root, warnings = parse_xml(unread)
    entries = entries_of(root)
    if not entries:
        raise ReadError(unread.source, "is a feed without entries")
    if len(entries) > 1:
        raise ReadError(unread.source, f"is a feed of {len(entries)} articles: read each with provtrack.pipeline.examine_all")
    header, entry = header_of(root), entries[0]
    sheet = Sheet(Carrier.FEED)
    _state_all(sheet, entry, "entry", _ENTRY)
    _state_all(sheet, header, "feed", _FEED)
    _state_title(sheet, "feed", header, _FEED)
    title = _state_title(sheet, "entry", entry, _ENTRY)
    _state_links(sheet, entry, "entry", _ENTRY)
    _state_links(sheet, header, "feed", _FEED)
    _state_source(sheet, entry)
    _state_media(sheet, entry)
    languages = [
        entry.get(XML_LANG),
        *(d.value for d in sheet.data if d.name.endswith(".language")),
        header.get(XML_LANG),
        root.get(XML_LANG),
    ]
    sheet.language = next((str(language) for language in languages if language), None)
    if sheet.language and not any(datum.name.endswith(".language") for datum in sheet.data):
        sheet.state("feed.language", sheet.language)
    bases = [entry.get(XML_BASE), *(d.value for d in sheet.data if d.name in {"entry.link", "feed.link"})]
    sheet.address = next((str(base) for base in bases if base and str(base).startswith("http")), None)
    content, summary = _content(entry)
    return read_entry(unread, sheet, title, content, summary, warnings)


def name_of(element: "_Element") -> str:
    """Return an element's name with its family's usual prefix: "dc:creator", "own:title"."""
    name, address = local(element), namespace(element)
    if not address and ":" in name:
        prefix, _, name = name.partition(":")
        return f"{_PREFIXES.get(prefix.lower(), prefix.lower())}:{name}"
    return f"{_FAMILIES.get(address, 'other')}:{name}"


def _state_all(sheet: Sheet, element: "_Element", of: str, item: int) -> None:
    for child in element:
        name = name_of(child)
        said = _SAID.get(name)
        if said is None:
            continue
        value = words(child)
        if name in _PEOPLE:
            value = _person(child, value)
        elif said == "license":
            value = value or attribute(child, "resource") or attribute(child, "href")
        elif said == "category":
            value = attribute(child, "label") or attribute(child, "term") or value
        elif said == "rights":
            value = bare(value)
        sheet.state(f"{of}.{said}", value, item, element=name)


def _person(element: "_Element", value: str) -> str:
    """Return a person's name: Atom's has an element of its own, RSS writes an address with the name behind it."""
    named = [words(child) for child in element if local(child) == "name"]
    if named:
        return named[0]
    match = _BY_MAIL.fullmatch(value)
    if match:
        return (match["behind"] or match["before"]).strip(" \"'")
    return "" if "@" in value and " " not in value else bare(value)


def _state_title(sheet: Sheet, of: str, element: "_Element", item: int) -> str:
    titles = [bare(words(child)) for child in element if name_of(child) in {"own:title", "dc:title"}]
    title = next((title for title in titles if title), "")
    sheet.state(f"{of}.title", title, item)
    return title


def _state_links(sheet: Sheet, element: "_Element", of: str, item: int) -> None:
    """Keep the addresses: the article's or site's own, the licence's, and where the article was found."""
    own = [words(child) for child in element if name_of(child) == "feedburner:origLink"]
    for child in element:
        name, rel = name_of(child), attribute(child, "rel")
        if name == "own:link" and (href := attribute(child, "href") or words(child)):
            match rel:
                case "" | "alternate":
                    own.append(href)
                case "license" | "via":
                    sheet.state(f"{of}.{rel}", href, item, title=attribute(child, "title"))
        elif name == "own:guid" and of == "entry" and attribute(child, "isPermaLink") != "false" and words(child).startswith("http"):
            own.append(words(child))
    sheet.state(f"{of}.link", own[0] if own else "", item)


def _state_source(sheet: Sheet, entry: "_Element") -> None:
    """Keep what an entry says of the feed that it was taken from: RSS names it and its address, Atom copies its header."""
    for child in entry:
        if name_of(child) != "own:source":
            continue
        address = attribute(child, "url")
        if not len(child):
            sheet.state("entry.source", bare(words(child)) or address, _SOURCE, url=address)
            continue
        of_source = Sheet(Carrier.FEED)
        title = _state_title(of_source, "source", child, _SOURCE)
        _state_links(of_source, child, "source", _SOURCE)
        _state_all(of_source, child, "source", _SOURCE)
        link = next((datum.value for datum in of_source.data if datum.name == "source.link"), "")
        sheet.state("entry.source", title or link, _SOURCE, url=link)
        sheet.data += [datum for datum in of_source.data if datum.name in {"source.rights", "source.author", "source.license"}]


def _state_media(sheet: Sheet, entry: "_Element") -> None:
    """Keep who made the images: Media RSS credits its objects, not the text."""
    for number, child in enumerate(entry.iter(), start=10):
        name = name_of(child)
        if name == "media:credit":
            sheet.state("image.credit", words(child), number, role=attribute(child, "role"))
        elif name == "media:copyright":
            sheet.state("image.copyright", words(child), number)


def _content(entry: "_Element") -> tuple[str, str]:
    """Return the content and the summary of an entry as HTML, each empty for none; a field without markup is plain text."""
    found: dict[str, str] = {}
    for child in entry:
        name = name_of(child)
        if name in {"content:encoded", "own:content", "own:description", "own:summary", "dc:description", "other:body"}:
            found.setdefault(name, _html(child))
    content = found.get("content:encoded") or found.get("own:content") or found.get("other:body") or ""
    summary = found.get("own:description") or found.get("own:summary") or found.get("dc:description") or ""
    return content, summary


def _html(element: "_Element") -> str:
    """Return the HTML that a text construct holds: as text, as elements, or plain text made HTML."""
    kind = attribute(element, "type")
    if len(element) or "xhtml" in kind:
        from lxml import etree

        inner = [escape(element.text or ""), *(etree.tostring(child, encoding="unicode", method="html") for child in element)]
        return _PREFIXED_TAG.sub(r"\1", "".join(inner))
    text = element.text or ""
    if name_of(element) in {"own:content", "own:summary"} and kind in {"text", "text/plain"}:
        return paragraphs(text)
    return as_html(text)


_PREFIXED_TAG: Final = re.compile(r"(</?)[\w.-]{1,40}:(?=[a-zA-Z])")
