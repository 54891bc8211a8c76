"""One walk over a page's tree: text, blocks, links and metadata, in one go and without recursion."""

from dataclasses import dataclass, field
from typing import Any, Final

from provtrack.model.document import Carrier, Datum, Role
from provtrack.read.characters import cleaned, folded
from provtrack.read.markup.elements import BLOCKS, CELLS, SKIPPED, VALUES
from provtrack.read.markup.naming import Naming, judge

_LONG_CELL: Final = 60
_MAX_VALUE: Final = 4_000
"""A longer property (articleBody) stands in the text anyway."""
_RESOURCE_HINTS: Final = frozenset(
    "stylesheet preload prefetch dns-prefetch preconnect modulepreload prerender icon shortcut apple-touch-icon apple-touch-icon-precomposed mask-icon manifest "
    "apple-touch-startup-image fluid-icon search edituri wlwmanifest pingback https://api.w.org/ profile import".split()
)
"""Link types that tell a browser what to fetch and no one where a text is from."""
_TELLING_RELS: Final = frozenset(
    "license author canonical copyright original-source syndication-source original via source cc:license dct:source dc:source cc:attributionurl".split()
)
"""Link types that say something of the page wherever the link stands."""
_UNKNOWN: Final = Naming("", None, None, is_named=False, is_main=False, tells_apart=False)


@dataclass(slots=True)
class Context:
    """What holds for everything within one element."""

    naming: Naming
    parent: "Context | None"
    role: Role | None = None
    is_named: bool = False
    region: Role | None = None
    is_weak: bool = False
    """Whether the region comes from an `aside` or `form` tag alone, which also holds bylines and dates."""
    article: int = 0
    """Number of the nearest element that is an article or said to hold one; 0 for none."""
    is_preformatted: bool = False
    scope: "Scope | None" = None
    number: int = 0
    """Number of the nearest block element."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A microdata item."""

    item: int
    path: str


@dataclass(slots=True)
class RawBlock:
    """A block before its role is settled."""

    start: int
    end: int
    context: Context
    linked: int
    """How many of its characters carry links."""
    inline: list[tuple[Context, int]]
    """Named elements within it, and how many of its characters each holds."""


@dataclass(slots=True)
class RawLink:
    """A link before its address is resolved."""

    start: int
    end: int
    href: str
    rel: str


@dataclass(slots=True)
class RawDatum:
    """A datum whose value is text that is not joined yet, or an address that is not resolved yet."""

    carrier: Carrier
    name: str
    start: int
    """Of its text; below 0 for none."""
    end: int
    item: int
    attributes: dict[str, str | None]


@dataclass(slots=True)
class Harvest:
    """What one walk brings in."""

    text: str = ""
    blocks: list[RawBlock] = field(default_factory=list)
    links: list[RawLink] = field(default_factory=list)
    metadata: list[Datum | RawDatum] = field(default_factory=list)
    """In page order."""
    scripts: list[str] = field(default_factory=list)
    base: str | None = None
    parents: list[int] = field(default_factory=lambda: [0])
    """For each block element its parent block element; number 0 is the page."""
    extents: list[list[int]] = field(default_factory=lambda: [[0, 0]])
    """For each block element the first block in it and the one after the last."""
    items: int = 0
    hidden: int = 0
    """How many hidden elements were passed over."""


_Memory = tuple[int, dict[str, str | None], Context | None] | None
"""What the end of an element needs to know: where it began, its attributes, the block element round it; nothing of a bare inline one."""
_Neighbour = tuple[str, str, bool]
"""An inline element beside another: its tag, its class and address, whether its class names a thing."""


class Walk:
    """The walk; `run` once."""

    def __init__(self, *, keeps_hidden: bool = False) -> None:
        """Begin with an empty harvest."""
        self.harvest = Harvest()
        self._keeps_hidden = keeps_hidden
        self._parts: list[str] = []
        self._position = 0
        self._start = -1
        self._linked = 0
        self._inline: list[tuple[Context, int]] = []
        self._has_space = False
        self._breaks = 0
        self._glue = False
        self._last = ""
        self._closed: _Neighbour | None = None
        self._root = Context(_UNKNOWN, None)
        self._block = self._root

    def run(self, root: Any) -> Harvest:
        """Walk the tree below a selectolax node and return what was found."""
        stack: list[tuple[Any, str, Context, Context, _Memory]] = []
        context = self._root
        node = root
        while True:
            tag = node.tag
            child = None
            if tag == "-text":
                self._take(node.text_content or "", context)
            elif tag in VALUES:
                self._note(tag, node, context)
            elif tag not in SKIPPED:
                attributes = node.attributes
                if not attributes or not self._is_hidden(tag, attributes):
                    entered, memory = self._enter(tag, attributes, context)
                    child = node.child
                    if child is not None:
                        stack.append((node, tag, context, entered, memory))
                        context = entered
                        node = child
                        continue
                    self._leave(tag, context, entered, memory)
            following = node.next
            while following is None:
                if not stack:
                    self._flush()
                    self.harvest.text = "".join(self._parts)
                    return self.harvest
                node, tag, context, entered, memory = stack.pop()
                self._leave(tag, context, entered, memory)
                following = node.next if stack else None
            node = following

    # ------------------------------------------------------------------------------------------------------- elements

    def _is_hidden(self, tag: str, attributes: dict[str, str | None]) -> bool:
        if self._keeps_hidden or tag in {"html", "body", "main", "article"}:
            return False
        if "hidden" in attributes and attributes["hidden"] != "until-found":
            self.harvest.hidden += 1
            return True
        style = attributes.get("style")
        if style and "none" in style and "display:none" in style.replace(" ", "").lower():
            self.harvest.hidden += 1
            return True
        return False

    def _enter(self, tag: str, attributes: dict[str, str | None], outer: Context) -> tuple[Context, "_Memory"]:
        """Open an element; return what holds within it and what its end needs to know."""
        is_block = tag in BLOCKS
        context = outer
        if attributes:
            get = attributes.get
            naming = judge(tag, get("class") or "", get("id") or "", get("itemprop") or "", get("role") or "", get("rel") or "")
            context = _within(naming, tag, outer)
            if "itemprop" in attributes or "itemscope" in attributes:
                self._open_item(context, attributes, outer)
        if is_block or tag in CELLS:
            if context is outer:
                context = _within(judge(tag, "", "", "", "", ""), tag, outer)
            before = self._enter_block(tag, context)
            return context, (self._position, attributes, before)
        if self._closed is not None and not self._glue and not outer.is_preformatted:
            self._glue = _tells_apart(self._closed, _neighbour(tag, attributes, context, outer))
        return context, (self._position, attributes, None) if context is not outer else None

    def _enter_block(self, tag: str, context: Context) -> Context:
        if tag not in CELLS or self._start < 0 or self._position - self._start > _LONG_CELL:
            self._flush()
        else:
            self._breaks = max(self._breaks, 1)
        harvest = self.harvest
        harvest.parents.append(self._block.number)
        context.number = len(harvest.extents)
        count = len(harvest.blocks)
        harvest.extents.append([count, count])
        if tag == "article" or context.naming.is_main:
            context.article = context.number
        before = self._block
        self._block = context
        return before

    def _leave(self, tag: str, outer: Context, context: Context, memory: "_Memory") -> None:
        """Close an element."""
        if memory is None:
            self._closed = (tag, "", False)
            return
        start, attributes, before = memory
        if attributes and context.scope is not None and attributes.get("itemprop"):
            self._close_property(tag, attributes, context, outer, start)
        if before is not None:
            if tag not in CELLS or self._position - self._start > _LONG_CELL:
                self._flush()
            else:
                self._breaks = max(self._breaks, 1)
            self.harvest.extents[context.number][1] = len(self.harvest.blocks) + (self._start >= 0)
            self._block = before
            return
        naming = context.naming
        if tag == "a":
            self._close_link(start, attributes)
        length = self._position - max(start, self._start) if self._start >= 0 else 0
        if length > 0 and naming is not outer.naming and naming.words != tag:
            self._inline.append((context, length))
        if self._position > start:
            self._closed = _neighbour(tag, attributes, context, outer)

    def _close_link(self, start: int, attributes: dict[str, str | None]) -> None:
        href = (attributes.get("href") or "").strip()
        rel = (attributes.get("rel") or "").lower()
        if href:
            self.harvest.links.append(RawLink(start, self._position, href, rel))
            if self._start >= 0:
                self._linked += self._position - max(start, self._start)
            if rel:
                for name in rel.split():
                    if name in _TELLING_RELS:
                        self.harvest.metadata.append(RawDatum(Carrier.LINK, name, start, self._position, 0, attributes))

    # ----------------------------------------------------------------------------------------------------------- text

    def _take(self, raw: str, context: Context) -> None:
        """Add a text node to the current block, white space folded."""
        if context.is_preformatted:
            self._take_preformatted(raw)
            return
        text = " ".join(raw.split())
        if text and not text.isprintable():
            text = folded(text)
        if not text:
            self._has_space = self._has_space or bool(raw)
            return
        if self._breaks > 1:
            self._flush()
        if self._start < 0:
            self._begin()
        elif self._breaks:
            self._append("\n")
        elif self._has_space or raw[0].isspace() or (self._glue and text[0].isalnum() and self._last.isalnum()):
            self._append(" ")
        self._append(text)
        self._last = text[-1]
        self._breaks = 0
        self._has_space = raw[-1].isspace()
        self._glue = False
        self._closed = None

    def _take_preformatted(self, raw: str) -> None:
        text = cleaned(raw.replace("\r\n", "\n").replace("\t", "    "))
        if self._start < 0:
            text = text.lstrip("\n")
        if text.strip() or (text and self._start >= 0):
            if self._start < 0:
                self._begin()
            elif self._breaks or self._has_space:
                self._append("\n" if self._breaks else " ")
            self._append(text)
        self._breaks = 0
        self._has_space = False

    def _begin(self) -> None:
        if self._parts:
            self._append("\n")
        self._start = self._position

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._position += len(text)

    def _flush(self) -> None:
        """End the current block."""
        if self._start >= 0:
            self.harvest.blocks.append(RawBlock(self._start, self._position, self._block, self._linked, self._inline))
            self._start = -1
            self._linked = 0
            self._inline = []
        self._breaks = 0
        self._has_space = False
        self._glue = False
        self._closed = None

    # ------------------------------------------------------------------------------------------------------- metadata

    def _note(self, tag: str, node: Any, context: Context) -> None:
        """Take up an element that is a value rather than text."""
        if tag == "br":
            self._breaks += 1
            return
        if tag == "hr":
            self._flush()
            return
        if tag == "time":
            self._note_time(node, context)
            return
        attributes = node.attributes
        if tag == "meta":
            self._note_meta(attributes, context)
        elif tag == "link":
            self._note_link(attributes, context)
        elif tag == "script":
            if "ld+json" in (attributes.get("type") or "").lower():
                child = node.child
                self.harvest.scripts.append((child.text_content if child is not None else "") or "")
        elif tag == "base":
            self.harvest.base = self.harvest.base or attributes.get("href")
        elif tag == "title" and (title := folded(node.text(deep=True))):
            self.harvest.metadata.append(Datum(Carrier.HTML, "title", title))

    def _note_time(self, node: Any, context: Context) -> None:
        """Take up a `time` element: its text is part of the page's text, its `datetime` is a datum."""
        attributes = node.attributes
        get = attributes.get
        entered = _within(judge("time", get("class") or "", get("id") or "", get("itemprop") or "", "", ""), "time", context)
        entered.role = entered.role or Role.DATELINE
        self._glue = self._closed is not None
        text = node.text(deep=True)
        before = self._position
        self._take(text, entered if not context.is_preformatted else context)
        if self._position > before:
            self._inline.append((entered, self._position - max(before, self._start)))
            self._closed = ("time", "", True)
        self.harvest.metadata.append(RawDatum(Carrier.TIME, "time", before, self._position, 0, attributes))
        if context.scope is not None and (names := get("itemprop")):
            value = folded(get("datetime") or text)
            self._emit(context.scope, names, value)

    def _note_meta(self, attributes: dict[str, str | None], context: Context) -> None:
        content = attributes.get("content") or attributes.get("value")
        if not content or not (value := folded(content)):
            return
        names = attributes.get("itemprop")
        if names and context.scope is not None:
            self._emit(context.scope, names, value)
        seen = set()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (attributes.get(key) or "").strip().lower()
            if name and name not in seen and not (key == "itemprop" and context.scope is not None):
                seen.add(name)
                others = tuple(
                    (other, entry) for other in ("itemprop", "scheme", "lang") if other != key and (entry := attributes.get(other))
                )
                self.harvest.metadata.append(Datum(Carrier.META, folded(name), value, 0, others))

    def _note_link(self, attributes: dict[str, str | None], context: Context) -> None:
        href = (attributes.get("href") or "").strip()
        if not href:
            return
        if (names := attributes.get("itemprop")) and context.scope is not None:
            self._emit(context.scope, names, folded(href))
        rels = [rel for rel in (attributes.get("rel") or "").lower().split() if rel not in _RESOURCE_HINTS]
        for rel in rels:
            self.harvest.metadata.append(RawDatum(Carrier.LINK, rel, -1, -1, 0, attributes))

    # ------------------------------------------------------------------------------------------------------ microdata

    def _open_item(self, context: Context, attributes: dict[str, str | None], outer: Context) -> None:
        """Begin a microdata item where the element is one."""
        if "itemscope" not in attributes:
            return
        kind = (attributes.get("itemtype") or "").split()
        name = kind[0].rstrip("/").rpartition("/")[2] if kind else ""
        self.harvest.items += 1
        names = (attributes.get("itemprop") or "").split()
        path = f"{outer.scope.path}.{names[0]}" if outer.scope is not None and names else name or "Thing"
        if path.count(".") > 8:
            return
        context.scope = Scope(self.harvest.items, path)
        if name:
            self._emit(context.scope, "@type", name)
        if identifier := attributes.get("itemid"):
            self._emit(context.scope, "@id", folded(identifier))

    def _close_property(self, tag: str, attributes: dict[str, str | None], context: Context, outer: Context, start: int) -> None:
        """Note the value of an element with `itemprop`: an address, a stated content, or its text."""
        scope = outer.scope
        names = attributes.get("itemprop") or ""
        if scope is None or context.scope is not scope:
            return
        stated = attributes.get("content") or (attributes.get("href") if tag in {"a", "area"} else None)
        if stated:
            self._emit(scope, names, folded(stated))
            if tag == "a" and names != "url" and self._position > start:
                self._emit_text(scope, f"{names.split()[0]}.name" if names.split() else "name", start)
        else:
            for name in names.split():
                self._emit_text(scope, name, start)

    def _emit(self, scope: Scope, names: str, value: str) -> None:
        if value:
            self.harvest.metadata.extend(
                Datum(Carrier.MICRODATA, f"{scope.path}.{folded(name)}", value[:_MAX_VALUE], scope.item) for name in names.split()
            )

    def _emit_text(self, scope: Scope, name: str, start: int) -> None:
        if start < self._position <= start + _MAX_VALUE:
            self.harvest.metadata.append(RawDatum(Carrier.MICRODATA, f"{scope.path}.{folded(name)}", start, self._position, scope.item, {}))


def _within(naming: Naming, tag: str, outer: Context) -> Context:
    """Return what holds within an element of that naming, standing where `outer` holds."""
    role, is_named = outer.role, outer.is_named
    if naming.is_named or (naming.role is not None and not outer.is_named):
        role, is_named = naming.role, naming.is_named
    region, is_weak = outer.region, outer.is_weak
    own = naming.region
    if naming.is_main or tag == "main":
        region = role = None
        is_named = is_weak = False
    elif tag == "header" and outer.article:
        pass
    elif own is not None and region not in {Role.NAVIGATION, Role.ASIDE}:
        region = own if region is not Role.FOOTER or own is Role.NAVIGATION else region
        is_weak = tag in {"aside", "form"} and own is Role.ASIDE
    elif own is Role.ASIDE and is_weak and tag not in {"aside", "form"}:
        is_weak = False
    preformatted = outer.is_preformatted or tag in {"pre", "xmp", "listing", "plaintext"}
    return Context(naming, outer, role, is_named, region, is_weak, outer.article, preformatted, outer.scope, outer.number)


def _neighbour(tag: str, attributes: dict[str, str | None], context: Context, outer: Context) -> _Neighbour:
    return tag, (attributes.get("class") or "") + (attributes.get("href") or ""), context is not outer and context.naming.tells_apart


def _tells_apart(closed: _Neighbour, opened: _Neighbour) -> bool:
    """Tell whether two inline elements that touch are things beside each other rather than parts of a word.

    Style sheets set them apart; in the markup "dpa" and "Redaktion" touch. A class that names a thing, another link, or a time does.
    """
    if "time" in (closed[0], opened[0]):
        return True
    if closed[1] == opened[1]:
        return closed[2] and closed[0] == opened[0] != "a"
    return closed[2] or opened[2] or closed[0] == opened[0] == "a"
