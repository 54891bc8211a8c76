"""What one walk over a page's tree brings in."""

from dataclasses import dataclass, field
from typing import Final

from provtrack.model.document import Carrier, Datum, Role
from provtrack.read.markup.naming import Naming

NOTHING: Final = Naming("", None, None, None, is_main=False, tells_apart=False)


@dataclass(frozen=True, slots=True)
class Scope:
    """A microdata item."""

    item: int
    path: str


class State:
    """What holds within an element and, until one changes it, within those in it."""

    __slots__ = ("article", "is_preformatted", "is_weak", "named", "named_at", "region", "region_at", "role", "scope")

    role: Role | None
    """What the tag makes of the blocks."""
    named: Role | None
    """What names make of them."""
    named_at: int
    """Number of the element whose names gave the role `named`."""
    region: Role | None
    """The part of the page."""
    region_at: int
    """Number of the element that marks it."""
    is_weak: bool
    """Whether the region comes from an `aside` or `form` tag alone, which also holds bylines and dates."""
    article: int
    """Number of the nearest element that is an article or said to hold one; 0 for none."""
    is_preformatted: bool
    scope: Scope | None

    def __init__(self, outer: "State | None" = None) -> None:
        """Take over what holds outside."""
        if outer is None:
            self.role = self.named = self.region = self.scope = None
            self.named_at = self.region_at = self.article = 0
            self.is_weak = self.is_preformatted = False
            return
        self.role = outer.role
        self.named = outer.named
        self.named_at = outer.named_at
        self.region = outer.region
        self.region_at = outer.region_at
        self.is_weak = outer.is_weak
        self.article = outer.article
        self.is_preformatted = outer.is_preformatted
        self.scope = outer.scope


class Context:
    """An element. Pages have hundreds: hence no dataclasses here, whose making costs twice as much, and states are shared."""

    __slots__ = ("last", "naming", "number", "parent", "state")

    def __init__(self, naming: Naming, parent: "Context | None", state: State, number: int) -> None:
        """Remember what the element is called, what it stands in and what holds within it."""
        self.naming = naming
        self.parent = parent
        self.state = state
        self.number = number
        """Number of the nearest numbered block element, this one or one round it."""
        self.last: Context | None = None
        """The last paragraph or the like in it: the next is its twin."""


@dataclass(slots=True)
class RawBlock:
    """A block before its role is settled."""

    start: int
    end: int
    context: Context
    linked: int
    """How many of its characters carry links."""
    inline: list[tuple[Naming, int]] | None
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
    """Text, blocks, links and metadata of a page, and which block elements hold which blocks."""

    text: str = ""
    blocks: list[RawBlock] = field(default_factory=list)
    links: list[RawLink] = field(default_factory=list)
    metadata: list[Datum | RawDatum] = field(default_factory=list)
    """In page order."""
    scripts: list[str] = field(default_factory=list)
    """JSON-LD."""
    base: str | None = None
    parents: list[int] = field(default_factory=lambda: [0])
    """For each block element its parent block element; number 0 is the page."""
    firsts: list[int] = field(default_factory=lambda: [0])
    """For each block element the first block in it."""
    ends: list[int] = field(default_factory=lambda: [0])
    """For each block element the block after its last."""
    items: int = 0
    hidden: int = 0
    """How many hidden elements were passed over."""

    def holds(self, element: int, block: int) -> bool:
        """Tell whether a block stands in an element."""
        return self.firsts[element] <= block < self.ends[element]
