"""What rules look at: one article, what its page says, and what is known of the articles it was made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from provtrack.audit.finding import Evidence
from provtrack.audit.policy import PolicyBook, shipped_policies
from provtrack.match import Comparison, Text, compare, text_of
from provtrack.model.chain import Contributor, ContributorRole, Node, Resolution
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document, Span
from provtrack.model.graph import Article, Chain, Graph


@dataclass(frozen=True, slots=True)
class Page:
    """An article, and what its page says where it is observed."""

    article: Article
    resolution: Resolution | None = None

    def claims(self, *kinds: ClaimKind) -> Iterator[Claim]:
        """Yield the claims of these kinds that the page makes, in text order, markup last."""
        if self.resolution is not None:
            yield from (claim for claim in self.resolution.claims if claim.kind in kinds)

    def evidence(self, claim: Claim, note: str = "") -> Evidence:
        """Return where a claim of this page stands."""
        start, end = (claim.span.start, claim.span.end) if claim.span is not None else (None, None)
        return Evidence(self.article.number, claim.quote, start, end, note)

    def passage(self, span: Span, note: str = "") -> Evidence:
        """Return a place of this page's text; the page is observed."""
        quote = self.resolution.document.slice(span) if self.resolution is not None else ""
        return Evidence(self.article.number, quote, span.start, span.end, note)

    @property
    def called(self) -> str:
        """What readers call its outlet."""
        return self.article.outlet or self.article.domain or self.article.id

    def names(self, role: ContributorRole) -> tuple[str, ...]:
        """Return who contributed in a role, as far as known."""
        return tuple(credit.name for credit in self.article.contributors if credit.role is role)


@dataclass(frozen=True, slots=True)
class Site:
    """What the user's `provtrack.toml` says of a whole site."""

    domain: str
    license: str | None = None
    """Of all its articles that state none of their own."""
    is_commercial: bool | None = None
    """None where nobody says."""


class Sites(Mapping[str, Site]):
    """What the user says of sites; what is said of a domain holds for those below it of which nothing is said."""

    def __init__(self, sites: Iterable[Site] = ()) -> None:
        """Index them; a later one of a domain takes the place of an earlier one."""
        self._sites = {site.domain: site for site in sites}

    def __getitem__(self, domain: str) -> Site:
        """Return what is said of a domain, or of the nearest above it."""
        name = domain
        while name:
            if name in self._sites:
                return self._sites[name]
            name = name.partition(".")[2]
        raise KeyError(domain)

    def __iter__(self) -> Iterator[str]:
        """Yield the domains."""
        return iter(self._sites)

    def __len__(self) -> int:
        """Return how many sites something is said of."""
        return len(self._sites)


@dataclass(frozen=True, slots=True)
class Case:
    """One observed article under audit."""

    page: Page
    resolution: Resolution
    """What its page says; the same as `page.resolution`, which is never None here."""
    chain: Chain
    """The way from the original to it, over all that the database knows."""
    sources: tuple[Page, ...] = ()
    """The articles of the chain before it, oldest first, each with what its own page says where that is observed."""
    stated: tuple[Node, ...] = field(default=())
    """The articles before it as its own page states them, oldest first."""
    policies: PolicyBook = field(default_factory=shipped_policies)
    """Terms of outlets, the user's own before the shipped."""
    sites: Mapping[str, Site] = field(default_factory=Sites)
    """What the user says of sites, by domain."""
    reread: Callable[[Page], Document | None] | None = field(default=None, repr=False, compare=False)
    """Reads the page of an observed article again, for its blocks; what is kept besides the bytes is its text."""
    earlier: tuple[Page, ...] = ()
    """The page as its earlier snapshots show it, oldest first; its claims' offsets count in their texts."""
    graph: Graph = field(default_factory=lambda: Graph(()))
    """The neighbourhood in which `chain` was found."""
    _read: dict[str, Document] = field(default_factory=dict, init=False, repr=False, compare=False)
    _compared: dict[int, Comparison | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def is_made_from_another(self) -> bool:
        """Whether anything tells that it was made from another article."""
        return bool(self.sources)

    @property
    def origin(self) -> Page | None:
        """The most original article known; None where it is this one."""
        return self.sources[0] if self.sources else None

    @property
    def nearest(self) -> Page | None:
        """The article it was made from directly."""
        return self.sources[-1] if self.sources else None

    def claims(self, *kinds: ClaimKind) -> Iterator[Claim]:
        """Yield the claims of these kinds that the page makes."""
        return self.page.claims(*kinds)

    def quote(self, claim: Claim, note: str = "") -> Evidence:
        """Return where a claim of the page stands."""
        return self.page.evidence(claim, note)

    def claim(self, place: int) -> Claim:
        """Return a claim by its place in the resolution."""
        return self.resolution.claims[place]

    def contributors(self, role: ContributorRole) -> tuple[Contributor, ...]:
        """Return who the page says contributed in a role, to itself or to an article it was made from."""
        return tuple(person for node in self.resolution.chain for person in node.contributors if person.role is role)

    def compared(self, source: Page) -> Comparison | None:
        """Return what the article took over from one it was made from, by its main text; asked for twice, it is compared once.

        None where the source is not observed, the two are of different languages or scripts, or one has no text. This takes some
        ten milliseconds: ask only where the answer can matter.
        """
        number = source.article.number
        if number not in self._compared:
            self._compared[number] = self._compare(source)
        return self._compared[number]

    def document(self, page: Page) -> Document | None:
        """Return the page of an article with its blocks, links and markup; None where it is not observed.

        This reads it again, once, in some milliseconds: ask only where the answer can matter.
        """
        if page.resolution is None:
            return None
        kept = page.resolution.document
        if kept.blocks or self.reread is None:
            return kept
        if kept.sha256 not in self._read:
            read = self.reread(page)
            self._read[kept.sha256] = read if read is not None and read.text == kept.text else kept
        return self._read[kept.sha256]

    def _compare(self, source: Page) -> Comparison | None:
        if source.resolution is None:
            return None
        made = self._text(self.page, self.resolution, (person.name for person in self.contributors(ContributorRole.AUTHOR)))
        authors = (person.name for person in source.resolution.article.contributors if person.role is ContributorRole.AUTHOR)
        return compare(made, self._text(source, source.resolution, authors))

    def _text(self, page: Page, resolution: Resolution, authors: Iterable[str]) -> Text:
        return text_of(self.document(page) or resolution.document, resolution.claims, resolution.article.title, authors)
