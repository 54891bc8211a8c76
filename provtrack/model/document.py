"""What a source holds, as read: one text, its blocks and links, its metadata. Nothing is concluded here.

Spans, blocks, links and data are made 600 times a page: they set their slots directly, which takes two thirds of the time of a frozen
dataclass's own way, by way of `object.__setattr__`.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a block of a page is for."""

    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    CREDIT = "credit"
    CODE = "code"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open range of code points of a document's text."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Refuse a range that runs backwards."""
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        _SET_START(self, start)
        _SET_END(self, end)


_SET_START, _SET_END = (vars(Span)[name].__set__ for name in ("start", "end"))


@dataclass(frozen=True, slots=True, init=False)
class Block:
    """A run of text that belongs together: a paragraph, a heading, a line of a footer. Blocks stand in text order and do not overlap."""

    role: Role
    span: Span
    is_main: bool = False
    """Whether it belongs to the article's own text, rather than to the page around it."""
    hint: str = ""
    """Lower-case words of the markup that hold it, nearest element first: tag, classes, id, itemprop, rel (`"span byline author"`)."""

    def __init__(self, role: Role, span: Span, is_main: bool = False, hint: str = "") -> None:  # noqa: FBT001, FBT002 - as generated
        """Take the values."""
        _SET_ROLE(self, role)
        _SET_BLOCK_SPAN(self, span)
        _SET_IS_MAIN(self, is_main)
        _SET_HINT(self, hint)


_SET_ROLE, _SET_BLOCK_SPAN, _SET_IS_MAIN, _SET_HINT = (vars(Block)[name].__set__ for name in ("role", "span", "is_main", "hint"))


@dataclass(frozen=True, slots=True, init=False)
class Link:
    """A hyperlink in the visible text."""

    span: Span
    """The text it carries."""
    href: str
    """The address, resolved against the page's own where that is known."""
    rel: tuple[str, ...] = ()
    """The link types, lower case."""

    def __init__(self, span: Span, href: str, rel: tuple[str, ...] = ()) -> None:
        """Take the values."""
        _SET_LINK_SPAN(self, span)
        _SET_HREF(self, href)
        _SET_REL(self, rel)


_SET_LINK_SPAN, _SET_HREF, _SET_REL = (vars(Link)[name].__set__ for name in ("span", "href", "rel"))


class Carrier(StrEnum):
    """The kind of markup a datum was found in."""

    JSON_LD = "json-ld"
    MICRODATA = "microdata"
    META = "meta"
    LINK = "link"
    TIME = "time"
    FRONT_MATTER = "front-matter"
    COMMENT = "comment"
    HTML = "html"
    FEED = "feed"
    NEWS = "news"
    """IPTC's formats for news: NITF, NewsML-G2, ninjs."""
    MAIL = "mail"
    PDF = "pdf"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, init=False)
class Datum:
    """One item of metadata, as found.

    `name` is lower case for META ("og:site_name", "dc.creator", "syndication-source"), LINK (the rel:
    "canonical", "license", "alternate") and HTML ("lang", "base", "title", "rsl"); for JSON_LD and MICRODATA it is the
    path of schema.org properties, `Type` in front: "NewsArticle.author.name", "NewsArticle.isBasedOn",
    "WebSite.publisher.name"; for FRONT_MATTER the key path, lower case, dotted. The other carriers are whole formats:
    their readers give the field's name as the format's specification has it; `provtrack.extract.fields` says what each means.
    """

    carrier: Carrier
    name: str
    value: str
    item: int = 0
    """Values of one and the same object share it (an author's name and url, a link's href and hreflang); 0 for none."""
    attributes: tuple[tuple[str, str], ...] = ()
    """What else the element says: ("hreflang", "de"), ("type", "application/rss+xml"), ("itemprop", "datePublished")."""

    def __init__(self, carrier: Carrier, name: str, value: str, item: int = 0, attributes: tuple[tuple[str, str], ...] = ()) -> None:
        """Take the values."""
        _SET_CARRIER(self, carrier)
        _SET_NAME(self, name)
        _SET_VALUE(self, value)
        _SET_ITEM(self, item)
        _SET_ATTRIBUTES(self, attributes)


_SET_CARRIER, _SET_NAME, _SET_VALUE, _SET_ITEM, _SET_ATTRIBUTES = (
    vars(Datum)[name].__set__ for name in ("carrier", "name", "value", "item", "attributes")
)


@dataclass(frozen=True, slots=True)
class Document:
    """A source as read."""

    source: str
    """The path or URL as the user gave it."""
    url: str | None
    """Where it was read from, if that is known from outside the bytes; the page's own claims about its address are metadata."""
    media_type: str
    sha256: str
    """Of the bytes as given, lower-case hexadecimal."""
    text: str
    """The whole visible text, once; blocks are parted by newlines."""
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    metadata: tuple[Datum, ...] = ()
    language: str | None = None
    """BCP 47 tag of the main text: judged from the text, else as stated by the markup."""
    warnings: tuple[str, ...] = ()
    """What was odd in the bytes: a guessed charset, a cut end. One sentence each."""
    encoding: str | None = None
    _by_name: dict[str, tuple[Datum, ...]] = field(default_factory=dict, init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        """Index the metadata by name."""
        index: dict[str, list[Datum]] = {}
        for datum in self.metadata:
            index.setdefault(datum.name, []).append(datum)
        self._by_name.update({name: tuple(data) for name, data in index.items()})

    def slice(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    def named(self, name: str) -> tuple[Datum, ...]:
        """Return the metadata of that name, in page order."""
        return self._by_name.get(name, ())
