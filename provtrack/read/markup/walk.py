"""One walk over a page's tree: text, blocks, links and metadata, in one go and without recursion.

Every node costs: what is done for each text and each element is kept small, and most elements are left without a call.
"""

from typing import Any, Final

from provtrack.model.document import Carrier, Role
from provtrack.read.characters import cleaned, folded
from provtrack.read.markup.collector import Attributes, Collector
from provtrack.read.markup.elements import BLOCK, CELL, INLINE, KINDS, VALUE
from provtrack.read.markup.harvest import NOTHING, Context, Harvest, RawBlock, RawDatum, RawLink
from provtrack.read.markup.naming import Naming, judge

_LONG_CELL: Final = 60
_TELLING_RELS: Final = frozenset(
    "license author canonical copyright original-source syndication-source original via source cc:license dct:source dc:source "
    "cc:attributionurl".split()
)
"""Link types that say something of the page wherever the link stands."""
_PREFORMATTED: Final = frozenset(("pre", "xmp", "listing", "plaintext"))
_NEVER_HIDDEN: Final = frozenset(("html", "body", "main", "article"))
_Neighbour = tuple[str, str, bool]
"""An inline element beside another: its tag, its class and address, whether its class names a thing."""
_BARE: Final[_Neighbour] = ("", "", False)
_TIME: Final[_Neighbour] = ("time", "", True)
_Memory = tuple[int, Attributes, Naming, Context | None] | None
"""What the end of an element needs: where it began, its attributes and naming, the block element round it; none for a bare inline one."""


class Walk:
    """The walk; `run` once."""

    def __init__(self, *, keeps_hidden: bool = False) -> None:
        """Begin with an empty harvest."""
        self.harvest = Harvest()
        self._collector = Collector(self.harvest)
        self._keeps_hidden = keeps_hidden
        self._parts: list[str] = []
        self._position = 0
        self._start = -1
        self._linked = 0
        self._inline: list[tuple[Naming, int]] | None = None
        self._has_space = False
        self._breaks = 0
        self._glue = False
        self._last = ""
        self._closed: _Neighbour | None = None
        self._block = Context(NOTHING, None)

    def run(self, root: Any) -> Harvest:
        """Walk the tree below a selectolax node and return what was found."""
        stack: list[tuple[Any, str, int, Context, Context, _Memory]] = []
        context = self._block
        kind_of = KINDS.get
        node = root
        while True:
            tag = node.tag
            if tag == "-text":
                raw = node.text_content
                if raw and raw.isspace() and not context.is_preformatted:
                    self._has_space = True
                elif raw:
                    self._take(raw, context.is_preformatted)
            elif (kind := kind_of(tag, INLINE)) <= CELL:
                attributes = node.attributes
                if not (attributes and ("hidden" in attributes or "style" in attributes) and self._is_hidden(tag, attributes)):
                    entered, memory = self._enter(tag, kind, attributes, context) if kind or attributes else (context, None)
                    child = node.child
                    if child is not None:
                        if memory is None and self._closed is not None:
                            self._touch(_BARE, context)
                        stack.append((node, tag, kind, context, entered, memory))
                        context = entered
                        node = child
                        continue
                    if memory is not None:
                        self._leave(tag, kind, entered, memory, context)
            elif kind == VALUE:
                self._note(tag, node, context)
            following = node.next if stack else None
            while following is None:
                if not stack:
                    self._flush()
                    self.harvest.text = "".join(self._parts)
                    return self.harvest
                node, tag, kind, context, entered, memory = stack.pop()
                if memory is None:
                    self._closed = _BARE
                else:
                    self._leave(tag, kind, entered, memory, context)
                following = node.next if stack else None
            node = following

    # ------------------------------------------------------------------------------------------------------- elements

    def _is_hidden(self, tag: str, attributes: Attributes) -> bool:
        if self._keeps_hidden or tag in _NEVER_HIDDEN:
            return False
        style = attributes.get("style")
        if "hidden" in attributes:
            is_hidden = attributes["hidden"] != "until-found"
        else:
            is_hidden = bool(style) and "none" in style and "display:none" in style.replace(" ", "").lower()  # type: ignore[operator, union-attr]
        self.harvest.hidden += is_hidden
        return is_hidden

    def _enter(self, tag: str, kind: int, attributes: Attributes, outer: Context) -> tuple[Context, _Memory]:
        """Open an element; return what holds within it and what its end needs to know."""
        if attributes:
            get = attributes.get
            naming = judge(
                tag, get("class") or "", get("id") or "", get("itemprop") or "", get("role") or "", get("rel") or "" if tag == "a" else ""
            )
        else:
            naming = judge(tag, "", "", "", "", "")
        if kind != INLINE:
            return self._enter_block(tag, kind, naming, attributes, outer)
        context = outer
        if naming.named or naming.region or "itemscope" in attributes:
            context = _within(naming, tag, outer)
            if "itemscope" in attributes:
                self._collector.open_item(context, attributes, outer)
        if self._closed is not None:
            self._touch((tag, (get("class") or "") + (get("href") or ""), naming.tells_apart), outer)
        return context, (self._position, attributes, naming, None)

    def _enter_block(self, tag: str, kind: int, naming: Naming, attributes: Attributes, outer: Context) -> tuple[Context, _Memory]:
        if kind == BLOCK or self._start < 0 or self._position - self._start > _LONG_CELL:
            self._flush()
        elif not self._breaks:
            self._breaks = 1
        harvest = self.harvest
        number = len(harvest.parents)
        harvest.parents.append(self._block.number)
        count = len(harvest.blocks)
        harvest.firsts.append(count)
        harvest.ends.append(count)
        context = _within(naming, tag, outer, number)
        context.number = number
        if tag == "article" or naming.is_main:
            context.article = number
        if attributes and "itemscope" in attributes:
            self._collector.open_item(context, attributes, outer)
        before = self._block
        self._block = context
        return context, (self._position, attributes, naming, before)

    def _leave(self, tag: str, kind: int, context: Context, memory: tuple[int, Attributes, Naming, Context | None], outer: Context) -> None:
        """Close an element."""
        start, attributes, naming, before = memory
        if outer.scope is not None and attributes and attributes.get("itemprop"):
            self._collector.close_property(tag, attributes, context, outer, start, self._position)
        if before is not None:
            if kind == BLOCK or self._position - self._start > _LONG_CELL:
                self._flush()
            elif not self._breaks:
                self._breaks = 1
            self.harvest.ends[context.number] = len(self.harvest.blocks) + (self._start >= 0)
            self._block = before
            return
        if tag == "a":
            self._close_link(start, attributes)
        position = self._position
        if position > start:
            if self._start >= 0 and naming.words != tag:
                held = (naming, position - max(start, self._start))
                if self._inline is None:
                    self._inline = [held]
                else:
                    self._inline.append(held)
            self._closed = (tag, (attributes.get("class") or "") + (attributes.get("href") or ""), naming.tells_apart)

    def _close_link(self, start: int, attributes: Attributes) -> None:
        href = attributes.get("href")
        if not href or not (href := href.strip()):
            return
        rel = attributes.get("rel")
        self.harvest.links.append(RawLink(start, self._position, href, rel.lower() if rel else ""))
        if self._start >= 0:
            self._linked += self._position - max(start, self._start)
        if rel:
            for name in rel.lower().split():
                if name in _TELLING_RELS:
                    self.harvest.metadata.append(RawDatum(Carrier.LINK, name, start, self._position, 0, attributes))

    def _touch(self, opened: _Neighbour, outer: Context) -> None:
        """Note whether an inline element that touches the one before is a thing of its own."""
        if not self._glue and self._closed is not None and not outer.is_preformatted:
            self._glue = _tells_apart(self._closed, opened)

    # ----------------------------------------------------------------------------------------------------------- text

    def _take(self, raw: str, is_preformatted: bool) -> None:  # noqa: FBT001 - called for every text
        """Add a text node to the current block, white space folded."""
        if is_preformatted:
            self._take_preformatted(raw)
            return
        text = " ".join(raw.split())
        if not text.isprintable():
            text = folded(text)
            if not text:
                return
        if self._breaks > 1:
            self._flush()
        parts = self._parts
        if self._start < 0:
            if parts:
                parts.append("\n")
                self._position += 1
            self._start = self._position
        elif self._breaks:
            parts.append("\n")
            self._position += 1
        elif self._has_space or raw[0].isspace() or (self._glue and text[0].isalnum() and self._last.isalnum()):
            parts.append(" ")
            self._position += 1
        parts.append(text)
        self._position += len(text)
        self._last = text[-1]
        self._breaks = 0
        self._has_space = raw[-1].isspace()
        self._glue = False
        self._closed = None

    def _take_preformatted(self, raw: str) -> None:
        text = cleaned(raw.replace("\r\n", "\n").replace("\t", "    "))
        if self._start < 0:
            text = text.lstrip("\n")
            if not text.strip():
                return
            if self._parts:
                self._append("\n")
            self._start = self._position
        elif self._breaks or self._has_space:
            self._append("\n" if self._breaks else " ")
        self._append(text)
        self._breaks = 0
        self._has_space = False

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._position += len(text)

    def _flush(self) -> None:
        """End the current block."""
        if self._start >= 0:
            self.harvest.blocks.append(RawBlock(self._start, self._position, self._block, self._linked, self._inline))
            self._start = -1
            self._linked = 0
            self._inline = None
        self._breaks = 0
        self._has_space = False
        self._glue = False
        self._closed = None

    # --------------------------------------------------------------------------------------------------------- values

    def _note(self, tag: str, node: Any, context: Context) -> None:
        """Take up an element that is a value rather than text."""
        if tag == "br":
            self._breaks += 1
        elif tag == "hr":
            self._flush()
        elif tag == "time":
            self._note_time(node, context)
        else:
            self._collector.note(tag, node, context)

    def _note_time(self, node: Any, context: Context) -> None:
        """Take up a `time` element: its text is part of the page's text, its `datetime` is a datum."""
        attributes = node.attributes
        get = attributes.get
        naming = judge("time", get("class") or "", get("id") or "", get("itemprop") or "", "", "")
        if self._closed is not None:
            self._touch(_TIME, context)
        text = node.text(deep=True)
        before = self._position
        if text.strip():
            self._take(text, context.is_preformatted)
        if self._position > before:
            held = (naming, self._position - max(before, self._start))
            self._inline = [*(self._inline or ()), held]
            self._closed = _TIME
        self._collector.note_time(attributes, text, before, self._position, context)


def _within(naming: Naming, tag: str, outer: Context, number: int | None = None) -> Context:
    """Return what holds within an element of that naming and number, standing where `outer` holds."""
    context = Context(naming, outer)
    if naming.role is not None:
        context.role = naming.role
    if naming.named is not None:
        context.named = naming.named
        context.named_at = outer.number if number is None else number
    own = naming.region
    if naming.is_main:
        context.region = context.role = context.named = None
        context.is_weak = False
    elif own is not None and not (tag == "header" and outer.article):
        region = outer.region
        if region is None or own in {Role.NAVIGATION, Role.ASIDE} or region is Role.HEADER:
            context.region = own if region is not Role.NAVIGATION else region
            context.region_at = outer.number if number is None else number
            context.is_weak = own is Role.ASIDE and tag in {"aside", "form"} and (region is None or outer.is_weak)
    if tag in _PREFORMATTED:
        context.is_preformatted = True
    return context


def _tells_apart(closed: _Neighbour, opened: _Neighbour) -> bool:
    """Tell whether two inline elements that touch are things beside each other rather than parts of a word.

    Style sheets set them apart; in the markup "dpa" and "Redaktion" touch. A class that names a thing, another link, or a time does.
    """
    if closed[0] == "time" or opened[0] == "time":
        return True
    if closed[1] == opened[1]:
        return closed[2] and closed[0] == opened[0] != "a"
    return closed[2] or opened[2] or closed[0] == opened[0] == "a"
