"""Values to rows and back, and nothing else. A row is a tuple in the order of its table's columns (`tables.py`)."""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from provtrack.model.chain import Node, Resolution, Status
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Role, Span
from provtrack.model.graph import Article, Credit
from provtrack.store.keys import fit, name_key, storable
from provtrack.store.mention import Facts, Mention

Value = str | int | float | bytes | None
Row = tuple[Value, ...]
Rows = dict[str, list[Row]]
COMPRESSION = 3
"""zlib's level: twice as fast as 6 for some 5 % more bytes (bench/store.py)."""
NUMBERED = ("outlets", "articles", "joins", "snapshots", "claims", "contributors", "derivations", "conflicts", "copyrights", "cites")
"""Tables whose rows have a number of their own, given out by the writer."""
PARENTS_FIRST = (
    *("outlets", "articles", "redirects", "snapshots", "joins", "readings", "claims", "nodes", "node_claims"),
    *("contributors", "contributor_claims", "derivations", "derivation_claims", "conflicts", "conflict_claims"),
    *("copyrights", "copyright_holders", "copyright_years", "notices", "insertions", "cites", "cite_claims", "subjects"),
    *("agencies", "warnings"),
)
"""The order of writing: no row before what it refers to."""
CLAIM_COLUMNS = (
    'c.kind, c.value, c.quote, c.start, c."end", c.rule, c.confidence, c.url, c.relation, c.place, c.is_main, c.statement, c.strength, '
    "c.scope, c.label, c.flags"
)
"""What `claim_of` takes."""
ARTICLE_COLUMNS = (
    "a.id, o.name, o.domain, a.url, a.title, a.published, a.language, a.relation, a.is_observed, a.source, a.inferred, a.flags"
)
"""What `article_of` takes; `articles a LEFT JOIN outlets o ON o.id = a.outlet_id`."""


def packed(words: Collection[str]) -> str:
    """Return words that hold no space as one string, in one order."""
    return " ".join(sorted(map(storable, words))) if words else ""


def compressed(data: bytes) -> bytes:
    """Return bytes as they are stored."""
    return zlib.compress(data, COMPRESSION)


class Numbers:
    """Gives out the numbers of new rows."""

    def __init__(self, highest: dict[str, int]) -> None:
        """Go on from the highest numbers in use, by table."""
        self._next = {table: number + 1 for table, number in highest.items()}

    def take(self, table: str, count: int = 1) -> int:
        """Return the first of `count` new numbers."""
        first = self._next[table]
        self._next[table] = first + count
        return first


class Sheet:
    """Collects the rows of a batch of pages."""

    def __init__(self, numbers: Numbers) -> None:
        """Begin empty."""
        self.rows: Rows = defaultdict(list)
        self._claims: list[tuple[int, int, Sequence[Row]]] = []
        self.numbers = numbers

    def add_claims(self, snapshot: int, claims: Sequence[Row]) -> int:
        """Add the claims of a page, of which `claim_values` made rows; return the number of the first."""
        first = self.numbers.take("claims", len(claims))
        self._claims.append((first, snapshot, claims))
        return first

    def claims(self) -> Iterator[Row]:
        """Give out the rows of all claims, once."""
        pages, self._claims = self._claims, []
        for first, snapshot, claims in pages:
            for place, values in enumerate(claims):
                yield (first + place, snapshot, place, *values)

    def add_conclusions(self, resolution: Resolution, snapshot: int, first: int, articles: Sequence[int], *, is_current: bool) -> None:
        """Add what follows from the claims of a page, but for its nodes.

        Args:
            resolution: The page.
            snapshot: The number of its snapshot.
            first: The number of its first claim.
            articles: Those of its chain.
            is_current: Whether the snapshot stands.
        """
        for place, node in enumerate(resolution.chain):
            for number, contributor in enumerate(node.contributors):
                row = self.numbers.take("contributors")
                name = storable(contributor.name)
                self.rows["contributors"].append((row, snapshot, place, number, contributor.role.value, name, name_key(name)))
                self._support("contributor_claims", row, first, contributor.claims)
        for number, derivation in enumerate(resolution.derivations):
            row = self.numbers.take("derivations")
            ends = (derivation.made, derivation.source, articles[derivation.made], articles[derivation.source])
            kind = (derivation.relation.value, derivation.status.value, derivation.confidence, is_current)
            self.rows["derivations"].append((row, snapshot, number, *ends, *kind))
            self._support("derivation_claims", row, first, derivation.claims)
        self._add_rest(snapshot, resolution, first)

    def _support(self, table: str, row: int, first: int, claims: Iterable[int]) -> None:
        """Add what a conclusion rests on."""
        rows = self.rows[table]
        for order, claim in enumerate(dict.fromkeys(claims)):
            rows.append((row, first + claim, order))

    def _add_rest(self, snapshot: int, resolution: Resolution, first: int) -> None:
        """Add conflicts, rights, parts and mentions."""
        rows, take = self.rows, self.numbers.take
        for number, conflict in enumerate(resolution.conflicts):
            row = take("conflicts")
            chosen = None if conflict.chosen is None else first + conflict.chosen
            rows["conflicts"].append((row, snapshot, number, storable(conflict.about), chosen, storable(conflict.why)))
            self._support("conflict_claims", row, first, conflict.claims)
        for number, copyright in enumerate(resolution.copyright):
            row = take("copyrights")
            rows["copyrights"].append((row, snapshot, number, storable(copyright.notice), copyright.scope.value, first + copyright.claim))
            rows["copyright_holders"] += [(row, place, storable(name)) for place, name in enumerate(copyright.holders)]
            rows["copyright_years"] += [(row, place, year) for place, year in enumerate(copyright.years)]
        for number, cite in enumerate(resolution.cites):
            row = take("cites")
            rows["cites"].append((row, snapshot, number, storable(cite.outlet), fit(cite.url)))
            self._support("cite_claims", row, first, cite.claims)
        for number, notice in enumerate(resolution.notices):
            rows["notices"].append((snapshot, number, storable(notice.kind), storable(notice.text), first + notice.claim))
        for number, part in enumerate(resolution.insertions):
            rows["insertions"].append((snapshot, number, storable(part.by), part.span.start, part.span.end, first + part.claim))
        for number, subject in enumerate(resolution.subjects):
            rows["subjects"].append((snapshot, number, storable(subject.label), storable(subject.value), first + subject.claim))
        for number, name in enumerate(resolution.agencies):
            rows["agencies"].append((snapshot, number, storable(name)))
        read = resolution.document.warnings
        for number, text in enumerate(read + resolution.warnings):
            rows["warnings"].append((snapshot, number, "read" if number < len(read) else "resolve", storable(text)))


def snapshot_values(resolution: Resolution, data: bytes, text: str) -> Row:
    """Return the row of a snapshot, without its number, article, time of reading and standing."""
    document = resolution.document
    return (
        *(document.sha256, fit(document.url), document.media_type, fit(document.encoding), fit(document.language), len(data)),
        *(fit(resolution.license), resolution.license_claim, compressed(data), text),
    )


def node_values(node: Node, mention: Mention) -> Row:
    """Return the row of a node, without snapshot, place, article and outlet."""
    return (
        *(fit(node.url), mention.title, mention.published, mention.language, mention.relation, mention.is_own),
        *(packed(node.inferred), packed(node.flags), mention.url_key, mention.title_key),
    )


def claim_values(claim: Claim) -> Row:
    """Return the row of a claim, without its number, snapshot and place."""
    span = claim.span
    return (
        claim.kind.value,
        storable(claim.value),
        storable(claim.quote),
        span.start if span else None,
        span.end if span else None,
        storable(claim.rule),
        claim.confidence,
        fit(claim.url),
        claim.relation.value if claim.relation else None,
        claim.place.value if claim.place else None,
        claim.is_main,
        claim.statement,
        claim.strength,
        claim.scope.value if claim.scope else None,
        storable(claim.label),
        packed(claim.flags),
    )


def claim_of(row: Sequence[Any]) -> Claim:
    """Return the claim of a row of `CLAIM_COLUMNS`."""
    return Claim(
        kind=ClaimKind(row[0]),
        value=row[1],
        quote=row[2],
        span=None if row[3] is None else Span(row[3], row[4]),
        rule=row[5],
        confidence=row[6],
        url=row[7],
        relation=Relation(row[8]) if row[8] else None,
        place=Role(row[9]) if row[9] else None,
        is_main=bool(row[10]),
        statement=row[11],
        strength=row[12],
        scope=Scope(row[13]) if row[13] else None,
        label=row[14],
        flags=frozenset(row[15].split()),
    )


def article_row(number: int, outlet: int | None, facts: Facts) -> Row:
    """Return the row of an article."""
    return (
        number,
        outlet,
        facts.url,
        facts.title,
        facts.published,
        facts.language,
        facts.relation,
        facts.is_observed,
        facts.source,
        packed(facts.inferred),
        packed(facts.flags),
    )


def article_of(row: Sequence[Any], credits_of: Iterable[Credit] = ()) -> Article:
    """Return the article of a row of `ARTICLE_COLUMNS`."""
    return Article(
        number=row[0],
        outlet=row[1],
        domain=row[2],
        url=row[3],
        title=row[4],
        published=row[5],
        language=row[6],
        relation=Relation(row[7]),
        is_observed=bool(row[8]),
        source=row[9],
        contributors=tuple(credits_of),
        inferred=tuple(row[10].split()),
        flags=frozenset(row[11].split()),
    )


def status_of(status: str) -> Status:
    """Return a stored status."""
    return Status(status)
