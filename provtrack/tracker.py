"""The use cases over a store: what a program, a notebook or the command line asks of provtrack."""

import builtins
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from provtrack.errors import NotObserved, ReadError
from provtrack.model.graph import Article, Chain, Filter, Graph, Hit, Origins, OutletSummary, Record, Repost, Saved, Stats
from provtrack.store import Store, open_store
from provtrack.trace import reposts, trace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provtrack.audit import Finding, Judged, Rule
    from provtrack.audit.case import Case, Page
    from provtrack.audit.credit import Credit
    from provtrack.audit.settings import Settings


_AT_ONCE = 10_000
"""Articles listed at a time, where only their numbers are kept."""


@dataclass(frozen=True, slots=True)
class Traced:
    """The way of an article from its origin."""

    article: Article
    chain: Chain
    graph: Graph
    """The neighbourhood it was found in."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Where an article went."""

    article: Article
    reposts: tuple[Repost, ...]
    graph: Graph
    """The neighbourhood they were found in."""


class Tracker:
    """Answers questions about the articles of one store.

    Examples:
        with Tracker.open("news.db") as tracker:
            tracker.add(Path("article.html").read_bytes(), source="article.html")
            for hop in tracker.trace("a1").chain.hops:
                print(hop.article.outlet, hop.relation)
    """

    def __init__(self, store: Store) -> None:
        """Take the store; it is closed with the tracker."""
        self.store = store
        self.settings: Settings | None = None
        """What the user says of outlets' terms and of sites; None for what comes with provtrack."""

    @classmethod
    def open(cls, database: str | Path) -> Self:
        """Open a database by its path or URL; a new one is created.

        Raises:
            DatabaseError: It cannot be used: damaged, of another version, not reachable.
        """
        return cls(open_store(str(database)))

    def __enter__(self) -> Self:
        """Begin to use it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace_: TracebackType | None) -> None:
        """Close the store."""
        self.close()

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def add(self, data: bytes, *, source: str, media_type: str | None = None, url: str | None = None) -> Saved:
        """Read one page and keep it; adding it again changes nothing.

        Raises:
            ReadError: It cannot be read.
            DatabaseError: It cannot be kept.
        """
        from provtrack.pipeline import examine

        return self.store.save(examine(data, source=source, media_type=media_type, url=url), data)

    def add_all(self, data: bytes, *, source: str, media_type: str | None = None) -> builtins.list[Saved]:
        """Read each article of a source, the entries of a feed, and keep it; an entry that cannot be read is left out.

        Raises:
            ReadError: The source as a whole cannot be read.
            DatabaseError: It cannot be kept.
        """
        from provtrack.pipeline import examine
        from provtrack.read import unpack

        members = unpack(data, source=source, media_type=media_type)
        if members is None:
            return [self.add(data, source=source, media_type=media_type)]
        saved = []
        for member in members:
            with suppress(ReadError):
                name = f"{source}#{member.name}"
                resolution = examine(member.data, source=name, media_type=member.media_type, warnings=member.warnings)
                saved.append(self.store.save(resolution, member.data))
        return saved

    def find(self, ref: str) -> Article:
        """Return the article that a reference names: an id, URL, path, digest or words of a title.

        Raises:
            NotFound: None answers to it.
            Ambiguous: Several do.
        """
        return self.store.find(ref)

    def trace(self, ref: str) -> Traced:
        """Return the chain of an article back to its origin.

        Raises:
            RefError: The reference does not name one article.
        """
        article = self.find(ref)
        graph = self.store.graph(article.number)
        return Traced(article, trace(graph, article.number), graph)

    def follow(self, ref: str) -> Followed:
        """Return what was made from an article.

        Raises:
            RefError: The reference does not name one article.
        """
        article = self.find(ref)
        graph = self.store.graph(article.number, up=False, down=True)
        return Followed(article, reposts(graph, article.number), graph)

    def show(self, ref: str) -> Record:
        """Return all that is known of one article.

        Raises:
            RefError: The reference does not name one article.
        """
        return self.store.record(self.find(ref).number)

    def case(self, number: int) -> "Case":
        """Return an observed article as the audit's rules look at it.

        Raises:
            NotFound: There is no article of that number.
            NotObserved: It is only cited.
        """
        from provtrack.audit.gathering import cases

        article = self.store.article(number)
        settings = self.settings
        policies, sites = (None, None) if settings is None else (settings.policies, settings.sites)
        for case in cases(self.store, [article.number], policies, sites):
            return case
        raise NotObserved(article.id)

    def audit(self, ref: str) -> "builtins.list[Finding]":
        """Return what the audit's rules find wrong with an article.

        Raises:
            RefError: The reference does not name one observed article.
            RuleFailed: A rule could not judge it.
        """
        from provtrack.audit import audit

        return list(audit(self.case(self.find(ref).number)))

    def audits(self, numbers: Iterable[int], rules: "Iterable[Rule] | None" = None, *, workers: int = 1) -> "Iterator[Judged]":
        """Yield what the rules find wrong with each of these observed articles, in the order given, as it is computed.

        Args:
            numbers: The articles; those that are not observed are left out.
            rules: All by default.
            workers: Processes to share the work among, where it is enough to share.
        """
        from provtrack.audit import all_rules
        from provtrack.audit.many import Measure, judge_all

        chosen = all_rules() if rules is None else tuple(rules)
        settings = self.settings
        measure = Measure(chosen) if settings is None else Measure(chosen, settings.policies, settings.sites)
        return judge_all(self.store, numbers, measure, workers)

    def observed(self) -> "builtins.list[int]":
        """Return the numbers of the observed articles, in the order of adding."""
        found: builtins.list[int] = []
        while some := self.store.articles(Filter(is_observed=True, limit=_AT_ONCE, offset=len(found))):
            found += [article.number for article in some]
        return found

    def page(self, number: int) -> "Page":
        """Return an article with what its page says, where that is observed.

        Raises:
            NotFound: There is no article of that number.
        """
        from provtrack.audit.case import Page

        record = self.store.record(number)
        return Page(record.article, record.resolution)

    def credit(self, ref: str, language: str | None = None) -> "Credit":
        """Return the credit that an article should carry, in its language or the one asked for.

        Raises:
            RefError: The reference does not name one observed article.
        """
        from provtrack.audit.credit import mend

        return mend(self.case(self.find(ref).number), language)

    def origins(self, refs: "Sequence[str]" = ()) -> Origins:
        """Return the independent origins behind articles: behind all observed ones unless some are named.

        Raises:
            RefError: A reference does not name one article.
        """
        from provtrack.trace import origins

        published, observed = self.store.dates()
        asked = [self.find(ref).number for ref in refs] or observed
        chosen = origins.firmest(self.store.edges(), published)
        origin_of = origins.roots(chosen, published)
        held = frozenset(observed)
        cited = {root for number in asked if (root := origin_of.get(number)) is not None and root not in held}
        named = self.store.bare_articles(cited)
        dispatches = {number: article.outlet for number, article in named.items() if article.outlet and not article.url}
        texts = self.store.paragraphs(number for number in asked if number in held and origin_of.get(number) in dispatches)
        found = origins.origins(asked, chosen, origin_of, origins.joined(dispatches, origin_of, texts))
        numbers = {number for one in found for member in one.members for edge in member.way for number in (edge.made, edge.source)}
        numbers |= {one.article for one in found} | {*asked}
        return Origins(found, named | self.store.bare_articles(numbers - named.keys()))

    def list(self, wanted: Filter | None = None) -> builtins.list[Article]:
        """Return articles in the order of adding."""
        return list(self.store.articles(wanted))

    def search(self, query: str, limit: int = 20) -> builtins.list[Hit]:
        """Return the articles that hold all words of the query, best first."""
        return list(self.store.search(query, Filter(limit=limit)))

    def outlets(self) -> builtins.list[OutletSummary]:
        """Return the outlets met, with whom each takes from."""
        return list(self.store.outlets())

    def stats(self) -> Stats:
        """Return what the database holds."""
        return self.store.stats()
