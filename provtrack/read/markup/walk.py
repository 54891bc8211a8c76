"""One walk over a page's tree: text, blocks, links and metadata, in one go and without recursion.

Every node costs: what is done for each text and each element is kept small, and most elements are left without a call.
"""

from typing import Any, Final

from provtrack.model.document import Carrier, Role
from provtrack.read.characters import cleaned, folded
from provtrack.read.markup.collector import Attributes, Collector
from provtrack.read.markup.elements import BLOCK, CELL, INLINE, KINDS, PREFORMATTED, VALUE
from provtrack.read.markup.harvest import NOTHING, Context, Harvest, RawBlock, RawDatum, RawLink, State
from provtrack.read.markup.naming import Naming, judge

_LONG_CELL: Final = 60
_TELLING_RELS: Final = frozenset(
    "license author canonical copyright original-source syndication-source original via source cc:license dct:source dc:source "
    "cc:attributionurl".split()
)
"""Link types that say something of the page wherever the link stands."""
_LEAVES: Final = frozenset("p li h1 h2 h3 h4 h5 h6 dt dd tr pre blockquote figcaption summary legend caption".split())
"""Block elements that need no number: they hold a few lines at most, or what is round them tells as much."""
_INNER: Final = frozenset((Role.NAVIGATION, Role.ASIDE))
"""Parts of the page that also stand within other parts."""
_NEVER_HIDDEN: Final = frozenset(("html", "body", "main", "article"))
_Neighbour = tuple[str, Attributes, bool]
"""An inline element beside another: its tag, its attributes, whether its class names a thing."""
_BARE: Final[_Neighbour] = ("", {}, False)
_TIME: Final[_Neighbour] = ("time", {}, True)
_Frame = tuple[Any, str, int, Context, int, Attributes, Naming | None, Context]
"""An open element: node, tag, kind, the context round it, where it began, attributes, naming, and the block element round it."""


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
        self._with_twins: list[Context] = []
        self._block = Context(NOTHING, None, State(), 0)

    def run(self, root: Any) -> Harvest:
        """Walk the tree below a selectolax node and return what was found."""
        stack: list[_Frame] = []
        push, pop = stack.append, stack.pop
        context = self._block
        kind_of = KINDS.get
        node = root
        while True:
            tag = node.tag
            if tag == "-text":
                raw = node.text_content
                if raw and raw.isspace() and not context.state.is_preformatted:
                    self._has_space = True
                elif raw:
                    self._take(raw, context.state.is_preformatted)
            elif (kind := kind_of(tag, INLINE)) <= CELL:
                attributes = node.attributes
                if not (attributes and ("hidden" in attributes or "style" in attributes) and self._is_hidden(tag, attributes)):
                    child = node.child
                    if child is not None:
                        outer, block = context, self._block
                        context, naming = self._enter(tag, kind, attributes, outer) if kind or attributes else (outer, None)
                        if naming is None and self._closed is not None:
                            self._touch(_BARE, context)
                        push((node, tag, kind, outer, self._position, attributes, naming, block))
                        node = child
                        continue
                    self._pass(tag, kind, attributes)
            elif kind == VALUE:
                self._note(tag, node, context)
            following = node.next if stack else None
            while following is None:
                if not stack:
                    return self._finish()
                node, tag, kind, outer, start, attributes, naming, block = pop()
                if naming is None:
                    self._closed = _BARE
                else:
                    if outer.state.scope is not None and attributes and attributes.get("itemprop"):
                        self._collector.close_property(tag, attributes, context, outer, start, self._position)
                    if kind:
                        self._leave_block(kind, context, outer)
                        self._block = block
                    else:
                        self._leave_inline(tag, start, attributes, naming)
                    context = outer
                following = node.next if stack else None
            node = following

    def _finish(self) -> Harvest:
        """End the last block, and undo the cycles of contexts, which would stay until the next collection of garbage."""
        self._flush()
        for context in self._with_twins:
            context.last = None
        self.harvest.text = "".join(self._parts)
        return self.harvest

    # ------------------------------------------------------------------------------------------------------- elements

    def _is_hidden(self, tag: str, attributes: Attributes) -> bool:
        if self._keeps_hidden or tag in _NEVER_HIDDEN:
            return False
        style = attributes.get("style")
        if "hidden" in attributes:
            is_hidden = attributes["hidden"] != "until-found"
        else:
            is_hidden = style is not None and "none" in style and "display:none" in style.replace(" ", "").lower()
        self.harvest.hidden += is_hidden
        return is_hidden

    def _break(self, kind: int) -> None:
        """End the block that has begun, or the line if it is a short cell of a table."""
        if kind == BLOCK or self._position - self._start > _LONG_CELL:
            self._flush()
        elif not self._breaks:
            self._breaks = 1

    def _pass(self, tag: str, kind: int, attributes: Attributes) -> None:
        """Pass an element that holds nothing."""
        if kind:
            if self._start >= 0:
                self._break(kind)
        elif tag == "a":
            self._close_link(self._position, attributes)

    def _enter(self, tag: str, kind: int, attributes: Attributes, outer: Context) -> tuple[Context, Naming]:
        """Open an element that is a block or has attributes; return what holds within it, and its naming."""
        if attributes:
            get = attributes.get
            naming = judge(tag, get("class"), get("id"), get("itemprop"), get("role"), get("rel") if tag == "a" else None)
        else:
            naming = judge(tag)
        if kind:
            if self._start >= 0:
                self._break(kind)
            twin = outer.last
            if twin is not None and twin.naming is naming and "itemscope" not in attributes:
                context = twin
            else:
                context = self._enter_block(tag, naming, attributes, outer)
            self._block = context
            return context, naming
        is_outer = not naming.changes and "itemscope" not in attributes
        context = outer if is_outer else self._enter_named(tag, naming, attributes, outer)
        if self._closed is not None:
            self._touch((tag, attributes, naming.tells_apart), outer)
        return context, naming

    def _enter_block(self, tag: str, naming: Naming, attributes: Attributes, outer: Context) -> Context:
        """Return what holds within a block element."""
        is_plain = (
            tag in _LEAVES and naming.named is None and naming.region is None and not naming.is_main and "itemscope" not in attributes
        )
        if is_plain:
            state = _within(naming, tag, outer.state, outer.number) if naming.changes else outer.state
            context = outer.last = Context(naming, outer, state, outer.number)
            self._with_twins.append(outer)
            return context
        harvest = self.harvest
        number = len(harvest.parents)
        harvest.parents.append(outer.number)
        count = len(harvest.blocks)
        harvest.firsts.append(count)
        harvest.ends.append(count)
        state = _within(naming, tag, outer.state, number) if naming.changes else outer.state
        context = Context(naming, outer, state, number)
        if "itemscope" in attributes:
            context.state = State(state)
            self._collector.open_item(context, attributes, outer)
        return context

    def _enter_named(self, tag: str, naming: Naming, attributes: Attributes, outer: Context) -> Context:
        """Return what holds within an inline element that may have a role of its own or be an item."""
        if naming.named is None and naming.region is None and "itemscope" not in attributes:
            return outer
        context = Context(naming, outer, _within(naming, tag, outer.state, outer.number), outer.number)
        if "itemscope" in attributes:
            context.state = State(context.state)
            self._collector.open_item(context, attributes, outer)
        return context

    def _leave_block(self, kind: int, context: Context, outer: Context) -> None:
        """Close a block element."""
        if self._start >= 0:
            self._break(kind)
        if context.number != outer.number:
            self.harvest.ends[context.number] = len(self.harvest.blocks) + (self._start >= 0)

    def _leave_inline(self, tag: str, start: int, attributes: Attributes, naming: Naming) -> None:
        """Close an inline element that has attributes."""
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
            self._closed = (tag, attributes, naming.tells_apart)

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
        if not self._glue and self._closed is not None and not outer.state.is_preformatted:
            self._glue = _tells_apart(self._closed, opened)

    # ----------------------------------------------------------------------------------------------------------- text

    def _take(self, raw: str, is_preformatted: bool) -> None:  # noqa: FBT001 - called for every text
        """Add a text node to the current block, white space folded."""
        if is_preformatted:
            self._take_preformatted(raw)
            return
        text = " ".join(raw.split())
        is_bare = len(text) == len(raw)
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
        elif self._has_space or (not is_bare and raw[0].isspace()) or (self._glue and text[0].isalnum() and self._last.isalnum()):
            parts.append(" ")
            self._position += 1
        parts.append(text)
        self._position += len(text)
        self._last = text[-1]
        self._breaks = 0
        self._has_space = not is_bare and raw[-1].isspace()
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
            if self._block.state.is_preformatted:
                self._strip()
            self.harvest.blocks.append(RawBlock(self._start, self._position, self._block, self._linked, self._inline))
            self._start = -1
            self._linked = 0
            self._inline = None
        self._breaks = 0
        self._has_space = False
        self._glue = False
        self._closed = None

    def _strip(self) -> None:
        """Take the white space off the end of preformatted text."""
        parts = self._parts
        while parts and not (kept := parts[-1].rstrip()):
            self._position -= len(parts.pop())
        if parts:
            self._position -= len(parts[-1]) - len(kept)
            parts[-1] = kept

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
        naming = judge("time", get("class"), None, get("itemprop"))
        if self._closed is not None:
            self._touch(_TIME, context)
        text = node.text(deep=True)
        before = self._position
        if text.strip():
            self._take(text, context.state.is_preformatted)
        if self._position > before:
            held = (naming, self._position - max(before, self._start))
            if self._inline is None:
                self._inline = [held]
            else:
                self._inline.append(held)
            self._closed = _TIME
        self._collector.note_time(attributes, text, before, self._position, context)


def _within(naming: Naming, tag: str, outer: State, number: int) -> State:
    """Return what holds within an element of that naming, which changes something, and number, standing where `outer` holds."""
    own = naming.region
    if own is not None and tag == "header" and outer.article:
        own = None
        if naming.role is None and naming.named is None and not naming.is_main:
            return outer
    state = State(outer)
    if naming.role is not None:
        state.role = naming.role
    if naming.named is not None:
        state.named = naming.named
        state.named_at = number
    if naming.is_main:
        state.region = state.role = state.named = None
        state.is_weak = False
        state.article = number
    elif own is not None and (outer.region is None or own in _INNER or outer.region is Role.HEADER):
        state.region = own if outer.region is not Role.NAVIGATION else Role.NAVIGATION
        state.region_at = number
        state.is_weak = own is Role.ASIDE and tag in {"aside", "form"} and (outer.region is None or outer.is_weak)
    if tag == "article":
        state.article = number
    if tag in PREFORMATTED:
        state.is_preformatted = True
    return state


def _tells_apart(closed: _Neighbour, opened: _Neighbour) -> bool:
    """Tell whether two inline elements that touch are things beside each other rather than parts of a word.

    Style sheets set them apart; in the markup "dpa" and "Redaktion" touch. A class that names a thing, another link, or a time does.
    """
    if closed[0] == "time" or opened[0] == "time":
        return True
    if closed[1].get("class") == opened[1].get("class") and closed[1].get("href") == opened[1].get("href"):
        return closed[2] and closed[0] == opened[0] != "a"
    return closed[2] or opened[2] or closed[0] == opened[0] == "a"
