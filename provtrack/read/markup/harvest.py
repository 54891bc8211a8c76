"""What one walk over a page's tree brings in."""

from dataclasses import dataclass, field
from typing import Final

from provtrack.model.document import Carrier, Datum, Role
from provtrack.read.markup.naming import Naming

NOTHING: Final = Naming("", None, None, None, is_main=False, tells_apart=False)


class Context:
    """What holds for everything within one element. Pages have hundreds: hence no dataclass, whose making costs twice as much."""

    __slots__ = (
        "article",
        "is_preformatted",
        "is_weak",
        "named",
        "named_at",
        "naming",
        "number",
        "parent",
        "region",
        "region_at",
        "role",
        "scope",
    )

    def __init__(self, naming: Naming, parent: "Context | None") -> None:
        """Take over what holds round it."""
        self.naming = naming
        self.parent = parent
        if parent is None:
            self.role: Role | None = None
            self.named: Role | None = None
            self.named_at = 0
            """Number of the block element whose names gave the role `named`."""
            self.region: Role | None = None
            self.region_at = 0
            """Number of the block element that marks the region."""
            self.is_weak = False
            """Whether the region comes from an `aside` or `form` tag alone, which also holds bylines and dates."""
            self.article = 0
            """Number of the nearest element that is an article or said to hold one; 0 for none."""
            self.is_preformatted = False
            self.scope: Scope | None = None
            self.number = 0
            """Number of the nearest block element."""
            return
        self.role = parent.role
        self.named = parent.named
        self.named_at = parent.named_at
        self.region = parent.region
        self.region_at = parent.region_at
        self.is_weak = parent.is_weak
        self.article = parent.article
        self.is_preformatted = parent.is_preformatted
        self.scope = parent.scope
        self.number = parent.number


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
