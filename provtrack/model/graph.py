"""What the store answers with: articles, the derivations between them, chains. Values only; no row ever leaves the store."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from provtrack.model.chain import ContributorRole, Resolution, Status
from provtrack.model.claim import Claim, Relation


@dataclass(frozen=True, slots=True)
class Credit:
    """A contributor to a stored article."""

    role: ContributorRole
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """One publication of a text by one outlet, as far as the database knows it."""

    number: int
    """Counts from 1 in the order of adding; printed as `a1`."""
    outlet: str | None
    domain: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, as precise as stated."""
    language: str | None = None
    relation: Relation = Relation.ORIGINAL
    """How it was made from the one before it."""
    is_observed: bool = False
    """Whether a snapshot of it is held; else it is known only from what other pages state."""
    source: str | None = None
    """The path or URL it was last read from."""
    contributors: tuple[Credit, ...] = ()
    inferred: tuple[str, ...] = ()
    """Fields that no statement gives ("language")."""
    flags: frozenset[str] = field(default_factory=frozenset)

    @property
    def id(self) -> str:
        """The name it is printed under: `a1`."""
        return f"a{self.number}"

    @property
    def reference(self) -> dict[str, Any]:
        """What stands in JSON wherever an article is referred to."""
        return {
            "id": self.id,
            "outlet": self.outlet,
            "title": self.title,
            "url": self.url,
            "published": self.published,
            "source": self.source,
            "observed": self.is_observed,
        }


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with its place in the database."""

    number: int
    """Its id: unique in the database, never used again."""
    article: int
    """The article on whose page it stands."""
    sha256: str
    """The snapshot it stands in."""
    claim: Claim


@dataclass(frozen=True, slots=True)
class StoredDerivation:
    """An edge between stored articles, as one or several pages state it."""

    made: int
    source: int
    relation: Relation
    status: Status
    confidence: float
    """The highest that a page's conclusions give."""
    claims: tuple[int, ...] = ()
    """Numbers of the claims that state it, those of the made article's own page first."""
    stated_by: tuple[int, ...] = ()
    """Articles whose pages state it."""


@dataclass(frozen=True, slots=True)
class StoredConflict:
    """Claims that cannot all be true, with the one chosen and why; claims by their numbers."""

    about: str
    claims: tuple[int, ...]
    chosen: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Articles and the derivations between them: the neighbourhood of an article."""

    articles: tuple[Article, ...]
    derivations: tuple[StoredDerivation, ...] = ()
    claims: tuple[StoredClaim, ...] = ()
    """Those that the derivations name."""
    conflicts: tuple[StoredConflict, ...] = ()
    """What the pages of these articles contradict."""
    is_cut: bool = False
    """Whether it had to stop at the limit of articles."""

    def article(self, number: int) -> Article:
        """Return the article of that number.

        Raises:
            KeyError: It is not in the graph.
        """
        for article in self.articles:
            if article.number == number:
                return article
        raise KeyError(number)

    def claim(self, number: int) -> StoredClaim:
        """Return the claim of that number.

        Raises:
            KeyError: It is not in the graph.
        """
        for claim in self.claims:
            if claim.number == number:
                return claim
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain: an article, and the derivation that made it from the one before (None for the first)."""

    article: Article
    derivation: StoredDerivation | None = None
    claims: tuple[StoredClaim, ...] = ()
    """The statements of the derivation, best first."""

    @property
    def relation(self) -> Relation:
        """How the article was made from the one before it."""
        return self.derivation.relation if self.derivation else Relation.ORIGINAL


@dataclass(frozen=True, slots=True)
class Chain:
    """The way from the original to the article asked about, oldest first."""

    hops: tuple[Hop, ...]
    alternatives: tuple[StoredDerivation, ...] = ()
    """Derivations of these articles that contradict the chain; those that merely skip a hop of it are left out."""
    conflicts: tuple[StoredConflict, ...] = ()
    """What was found while tracing (a circle of statements, several sources), and what the pages contradict themselves."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, oldest first."""
        return tuple(hop.article for hop in self.hops)


@dataclass(frozen=True, slots=True)
class Repost:
    """An article made from the one asked about, directly or through others."""

    hop: Hop
    source: int
    """The article it was made from."""
    depth: int
    """1 for what was made from the article itself."""


class Outcome(StrEnum):
    """What adding a source came to."""

    NEW = "new"
    """The article was not observed before."""
    UNCHANGED = "unchanged"
    """These bytes were held already."""
    UPDATED = "updated"
    """An observed article, with other bytes."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of one saved resolution."""

    source: str
    outcome: Outcome
    number: int
    """The article's number."""
    joins: tuple[str, ...] = ()
    """Why nodes of its chain were taken for articles already known, in words."""

    @property
    def id(self) -> str:
        """The article's printed name: `a1`."""
        return f"a{self.number}"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes of an article as read at one time; the bytes themselves are asked for apart."""

    number: int
    article: int
    sha256: str
    url: str | None
    media_type: str
    encoding: str | None
    language: str | None
    size: int
    """Bytes, as given."""
    read_at: str
    """When it was first read, ISO 8601 in UTC."""
    is_current: bool
    """Whether no later reading of the same source gave other bytes."""
    sources: tuple[str, ...]
    """Every path or URL that gave these bytes."""


@dataclass(frozen=True, slots=True)
class Join:
    """Why a node of some page's chain was taken for this article."""

    article: int
    merged: int | None
    """The number it had before, where two known articles became one."""
    by: int | None
    """The article on whose page the node stands."""
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that is known of one article."""

    article: Article
    snapshots: tuple[Snapshot, ...]
    resolution: Resolution | None
    """What its latest page says and what follows from it; None for a cited article."""
    chain_numbers: tuple[int, ...]
    """The articles of `resolution.chain`, in its order."""
    claim_numbers: tuple[int, ...]
    """The numbers of `resolution.claims`, in their order."""
    joins: tuple[Join, ...]
    said_elsewhere: tuple[StoredClaim, ...]
    """What other articles' pages state of it."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles to list; None asks for nothing."""

    outlet: str | None = None
    """A name or domain."""
    since: str | None = None
    """ISO 8601, as precise as you like; compared with `published`."""
    until: str | None = None
    """Included: "2015" reaches to the end of that year."""
    language: str | None = None
    relation: Relation | None = None
    contributor: str | None = None
    """A name, or a part of it."""
    is_observed: bool | None = None
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a search, best first."""

    article: Article
    snippet: str
    """Text around the first words found."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where in the snippet the words found stand, half-open."""


@dataclass(frozen=True, slots=True)
class Flow:
    """How often one outlet took its articles from another."""

    source: str
    relation: Relation
    articles: int


@dataclass(frozen=True, slots=True)
class OutletSummary:
    """An outlet met, and whom it takes from."""

    name: str
    domain: str | None
    names: tuple[str, ...]
    """Other spellings met."""
    articles: int
    observed: int
    takes_from: tuple[Flow, ...] = ()
    given: int = 0
    """Articles of other outlets made from its own."""


@dataclass(frozen=True, slots=True)
class Stats:
    """What the database holds."""

    database: str
    revision: str
    size: int
    """Bytes on disk."""
    counts: tuple[tuple[str, int], ...]
    """How many of each: articles, observed, cited, snapshots, claims, derivations, outlets …"""


@dataclass(frozen=True, slots=True)
class Edge:
    """A derivation as one page states it, with its first statement: what the way from many articles to their origins is found by."""

    made: int
    source: int
    relation: Relation
    status: Status
    confidence: float
    stated_by: int
    """The article whose page states it."""
    quote: str | None = None
    """The words that state it, or the markup's value."""


@dataclass(frozen=True, slots=True)
class Member:
    """An article that stands on an origin."""

    article: int
    way: tuple[Edge, ...] = ()
    """From the article back to the origin, as stated; none for the origin itself."""
    same_text_as: int | None = None
    """The article with the same paragraphs, by which two dispatches of one agency are taken for one."""


@dataclass(frozen=True, slots=True)
class Origin:
    """An article that others were made from, with those of them that were asked about."""

    article: int
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """The independent origins of articles."""

    origins: tuple[Origin, ...]
    """Those that most articles stand on first."""
    articles: dict[int, Article]
    """All that are named, by number; without their contributors."""
