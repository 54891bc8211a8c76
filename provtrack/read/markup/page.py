"""A page of HTML as a document: parse, walk once, settle roles and the main text."""

from codecs import BOM_UTF8
from collections.abc import Iterator

from provtrack.model.document import Block, Carrier, Datum, Document, Link, Span
from provtrack.read.characters import folded
from provtrack.read.encoding import decode
from provtrack.read.language import language_of
from provtrack.read.markup.addresses import Resolver
from provtrack.read.markup.body import decide_main, find_body, without_next_article
from provtrack.read.markup.comments import find_saved
from provtrack.read.markup.dialects import as_microdata
from provtrack.read.markup.harvest import Harvest, RawDatum
from provtrack.read.markup.linked_data import flatten
from provtrack.read.markup.nesting import tamed
from provtrack.read.markup.roles import find_title, hint_of, settle_roles
from provtrack.read.markup.walk import Walk
from provtrack.read.reader import Unread

_KEPT_ATTRIBUTES = ("hreflang", "type", "title", "media", "itemprop", "class", "pubdate")
_LEAST_VISIBLE = 200


def read_page(unread: Unread) -> Document:
    """Return what a page of HTML holds."""
    decoded = decode(unread.data, unread.charset)
    markup, warnings = tamed(decoded.text)
    is_as_given = decoded.encoding == "utf-8" and not decoded.warnings and markup is decoded.text
    harvest, language, hidden = _walk(unread.data.removeprefix(BOM_UTF8) if is_as_given else markup)
    warnings = (*unread.warnings, *decoded.warnings, *warnings, *hidden, *_truncation(markup))
    metadata, resolver = _settle_metadata(harvest, markup, unread.url, language)
    body = find_body(harvest)
    title = find_title(harvest, body, _stated_titles(metadata))
    body = without_next_article(harvest, body, title)
    roles = settle_roles(harvest, body, title)
    verdicts = decide_main(harvest, roles, body, title)
    text = harvest.text
    hints: dict[int, str] = {}
    blocks = tuple(
        [
            Block(role, _span(text, raw.start, raw.end), is_main, hint_of(raw, hints))
            for raw, role, is_main in zip(harvest.blocks, roles, verdicts, strict=True)
        ]
    )
    links = tuple(
        [
            Link(_span(text, raw.start, raw.end), resolver.resolve(raw.href), tuple(raw.rel.split()) if raw.rel else ())
            for raw in harvest.links
        ]
    )
    return Document(
        unread.source,
        unread.url,
        unread.media_type,
        unread.sha256,
        text,
        blocks,
        links,
        metadata,
        language_of(text, blocks, language),
        warnings,
        decoded.encoding,
    )


def _walk(markup: str | bytes) -> tuple[Harvest, str | None, tuple[str, ...]]:
    """Parse and walk the markup; what is hidden counts only where next to nothing else is there."""
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(markup, scripting=True).root
    if root is None:
        return Harvest(), None, ()
    as_microdata(markup, root)
    harvest = Walk().run(root)
    warnings: tuple[str, ...] = ()
    if harvest.hidden and len(harvest.text) < _LEAST_VISIBLE:
        shown = Walk(keeps_hidden=True).run(root)
        if len(shown.text) > 2 * len(harvest.text):
            harvest, warnings = shown, ("Next to all of the page is hidden until a script shows it; it was read as if shown.",)
    attributes = root.attributes
    return harvest, attributes.get("lang") or attributes.get("xml:lang"), warnings


def _truncation(markup: str) -> tuple[str, ...]:
    """Warn of a page that says it is whole at its beginning and breaks off at its end."""
    tail = markup[-4_096:].lower()
    if "</html" in tail or "</body" in tail or "<html" not in markup[:8_192].lower():
        return ()
    is_cut = tail.rfind("<") > tail.rfind(">") or "<body" in markup[:200_000].lower()
    return ("The page breaks off: its end tags are missing.",) if is_cut else ()


def _settle_metadata(harvest: Harvest, markup: str, url: str | None, language: str | None) -> tuple[tuple[Datum, ...], Resolver]:
    """Return all metadata with its addresses resolved, and what resolves them."""
    saved = list(find_saved(markup))
    origin = (
        url
        or next((datum.value for datum in saved if datum.name == "saved-from" and datum.value.startswith("http")), None)
        or _own_address(harvest)
    )
    resolver = Resolver(Resolver(origin).resolve(harvest.base) if harvest.base else origin)
    data: list[Datum] = []
    if language:
        data.append(Datum(Carrier.HTML, "lang", folded(language)))
    if harvest.base:
        data.append(Datum(Carrier.HTML, "base", folded(harvest.base)))
    data.extend(saved)
    items = harvest.items
    for found in harvest.metadata:
        if isinstance(found, Datum):
            data.append(found)
            continue
        if found.carrier is Carrier.LINK:
            items += 1
            found.item = items
        data.extend(_settled(found, harvest.text, resolver))
    data.extend(flatten(harvest.scripts, items + 1))
    return tuple(data), resolver


def _own_address(harvest: Harvest) -> str | None:
    """Return the address a page gives as its own."""
    for found in harvest.metadata:
        if isinstance(found, RawDatum):
            if found.name == "canonical" and (found.attributes.get("href") or "").startswith("http"):
                return found.attributes["href"]
        elif found.name == "og:url" and found.value.startswith("http"):
            return found.value
    return None


def _settled(found: RawDatum, text: str, resolver: Resolver) -> Iterator[Datum]:
    """Yield the datum that a raw one becomes, if it has a value."""
    words = ""
    extra: list[tuple[str, str]] = []
    if found.start >= 0:
        span = _span(text, found.start, found.end)
        words = " ".join(text[span.start : span.end].split())[:1_000]
        if found.carrier is not Carrier.MICRODATA and words:
            extra = [("text", words), ("start", str(span.start)), ("end", str(span.end))]
    if found.carrier is not Carrier.MICRODATA:
        extra += [(key, folded(value)) for key in _KEPT_ATTRIBUTES if (value := found.attributes.get(key))]
    match found.carrier:
        case Carrier.LINK:
            value = resolver.resolve(found.attributes.get("href") or "")
        case Carrier.TIME:
            value = folded(found.attributes.get("datetime") or "") or words
            if "pubdate" in found.attributes:
                extra.append(("pubdate", "pubdate"))
        case _:
            value = words if found.start >= 0 else resolver.resolve(found.attributes.get("href") or "")
    if value:
        yield Datum(found.carrier, found.name, value, found.item, tuple(dict(extra).items()))


def _stated_titles(metadata: tuple[Datum, ...]) -> list[str]:
    names = {"og:title", "title", "twitter:title", "dc.title", "citation_title", "sailthru.title", "parsely-title"}
    found = [datum.value for datum in metadata if datum.name in names or datum.name.endswith(".headline")]
    return list(dict.fromkeys(found))[:8]


def _span(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at its ends, which the text may have been trimmed of."""
    if start < end <= len(text) and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)
    end = min(end, len(text))
    start = min(start, end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
