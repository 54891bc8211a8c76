"""What is concluded from claims: articles, the derivations between them, conflicts. Conclusions can be drawn again; claims stay."""

from dataclasses import dataclass, field
from enum import StrEnum

from provtrack.model.claim import Claim, Relation, Scope
from provtrack.model.document import Document, Span


class ContributorRole(StrEnum):
    """What a contributor did."""

    AUTHOR = "author"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    PROOFREADER = "proofreader"
    PHOTOGRAPHER = "photographer"
    """Of pictures that stand beside the text as a part of it ("Text: A, Fotos: B"); the credit of one image is an image credit."""
    MACHINE_TRANSLATOR = "machine-translator"
    """A program that translated the text: no person, so it never stands among the translators."""


TRANSLATING = frozenset({ContributorRole.TRANSLATOR, ContributorRole.MACHINE_TRANSLATOR})
"""The roles that made a translation of the text."""


class Status(StrEnum):
    """What a derivation rests on."""

    STATED = "stated"
    INFERRED = "inferred"
    ASSERTED = "asserted"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or organisation with a role."""

    role: ContributorRole
    name: str
    claims: tuple[int, ...] = ()
    """Places in the resolution's `claims`."""


@dataclass(frozen=True, slots=True)
class Node:
    """An article of the chain: the page itself, or one known only from what the page states.

    A claim is named by its place in `Resolution.claims`.
    """

    outlet: str | None
    domain: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, as precise as stated."""
    language: str | None = None
    relation: Relation = Relation.ORIGINAL
    """How it was made from the one before it."""
    contributors: tuple[Contributor, ...] = ()
    claims: tuple[int, ...] = ()
    inferred: tuple[str, ...] = ()
    """Fields that no statement gives: taken from the registry or from the rest of the chain ("language")."""
    flags: frozenset[str] = field(default_factory=frozenset)
    """"exclusive", "with-permission"."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """The edge from an article to the one it was made from; both are places in `Resolution.chain`."""

    made: int
    source: int
    relation: Relation
    status: Status
    confidence: float
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot all be true, with the one chosen and why. Claims are places in `Resolution.claims`."""

    about: str
    claims: tuple[int, ...]
    chosen: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Copyright:
    """A copyright notice as printed, and what it says."""

    notice: str
    holders: tuple[str, ...]
    years: tuple[int, ...]
    scope: Scope
    claim: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A permission, disclaimer, fair-use statement or terms of use, as printed."""

    kind: str
    """"permission", "disclaimer", "fair-use" or "terms"."""
    text: str
    claim: int


class AgencyShare(StrEnum):
    """What of the page an agency is credited for."""

    TEXT = "text"
    PART = "part"
    """The outlet's own people wrote the text too: "contributed to this report", "with material from"."""
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class AgencyCredit:
    """An agency and what it is credited for."""

    agency: str
    """Its credit as commonly written."""
    share: AgencyShare
    claims: tuple[int, ...]


class GrantKind(StrEnum):
    """Which way a permission goes."""

    OBTAINED = "obtained"
    """The page's outlet was given it: "reprinted with permission of X"."""
    OFFERED = "offered"
    """The page gives it to its readers: "may be republished if …"; where only on asking, `prior-permission` is its condition."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a permission asks for in return."""

    kind: str
    """One of the names in data/authority/grants.toml: "credit-outlet", "link-original", "no-edits" …"""
    quote: str
    """The clause that sets it, verbatim."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A permission: who allows whom what."""

    kind: GrantKind
    grantor: str | None
    """None where the page does not name it."""
    grantee: str | None
    """None for anybody who reads the page."""
    acts: tuple[str, ...]
    """"republish", "print", "translate", "quote" …"""
    conditions: tuple[Condition, ...]
    claim: int
    is_exclusive: bool = False
    until: str | None = None
    """The last day, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """A part of the text by another hand."""

    by: str
    span: Span
    claim: int


@dataclass(frozen=True, slots=True)
class CitedOutlet:
    """An outlet cited as a source of facts in the body; not part of the chain."""

    outlet: str
    url: str | None
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What the page files the article under."""

    label: str
    """The page's own word: "Region", "Theme"."""
    value: str
    claim: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one page says, and what follows from it."""

    document: Document
    claims: tuple[Claim, ...]
    chain: tuple[Node, ...]
    """Oldest first; the last node is the page's own article."""
    derivations: tuple[Derivation, ...]
    agencies: tuple[str, ...] = ()
    copyright: tuple[Copyright, ...] = ()
    license: str | None = None
    license_claim: int | None = None
    notices: tuple[Notice, ...] = ()
    insertions: tuple[Insertion, ...] = ()
    cites: tuple[CitedOutlet, ...] = ()
    subjects: tuple[Subject, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a chain without the page's own article, and derivations that point outside it."""
        if not self.chain:
            raise ValueError("a resolution needs at least the page's own article")
        for derivation in self.derivations:
            if not (0 <= derivation.source < len(self.chain) and 0 <= derivation.made < len(self.chain)):
                raise ValueError("a derivation points outside the chain")

    @property
    def article(self) -> Node:
        """The page's own article."""
        return self.chain[-1]
