"""Writing: a batch of pages in one transaction, joined with what the database knows of their articles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection as Connected
from sqlalchemy import text

from provtrack.model.graph import Outcome, Saved
from provtrack.store import recall
from provtrack.store.connection import EngineConnection, rows_among
from provtrack.store.identity import Identities
from provtrack.store.keys import STDIN, storable
from provtrack.store.mapping import NUMBERED, PARENTS_FIRST, Numbers, Sheet, article_row
from provtrack.store.mention import Facts
from provtrack.store.prepare import Prepared
from provtrack.store.tables import Row

_SEARCH_SQLITE = "INSERT INTO search (rowid, title, body, outlets, people) VALUES (?, ?, ?, ?, ?)"
_SEARCH_POSTGRESQL = (
    "INSERT INTO search (rowid, words) VALUES (%s, setweight(to_tsvector('simple', %s), 'A') "
    "|| setweight(to_tsvector('simple', left(%s, 250000)), 'D') "
    "|| setweight(to_tsvector('simple', %s), 'B') || setweight(to_tsvector('simple', %s), 'C'))"
)
"""A tsvector holds at most a megabyte, so a page's text is indexed up to some 250,000 signs there."""
LONGEST_SOURCE = 2_000
"""Signs of a source that are kept; PostgreSQL refuses to index values over some 2,700 bytes."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written."""

    place: int
    """Its place in the batch."""
    snapshot: int
    prepared: Prepared


class Batch:
    """The writing of some pages, inside one transaction."""

    def __init__(self, connection: Connected, read_at: str) -> None:
        """Take the transaction's connection, and the time of reading (ISO 8601, UTC)."""
        self._connection = connection
        self._ask = EngineConnection(connection)
        self._cursor: Any = connection.connection.cursor()
        self._read_at = read_at
        self._numbers = Numbers(self._highest())
        self._sheet = Sheet(self._numbers)
        self._outlets: dict[tuple[str | None, str | None], int] = {}
        self._snapshots: dict[int, int] = {}
        """The new snapshot of a source, by its place in the batch."""

    def write(self, items: Sequence[Prepared]) -> list[Saved]:
        """Write the pages and return what became of each, in order."""
        saved: dict[int, Saved] = {}
        held = recall.held_under(self._ask, (item.resolution.document.sha256 for item in items))
        pages = self._sort_out(items, held, saved)
        if pages:
            articles = self._write_pages(pages, {one.article for same in held.values() for one in same}, saved)
            for place, snapshot in self._snapshots.items():
                if place not in saved:
                    saved[place] = Saved(items[place].resolution.document.source, Outcome.UNCHANGED, articles[snapshot])
        self._flush()
        return [saved[place] for place in range(len(items))]

    def _highest(self) -> dict[str, int]:
        """Return the highest number in use in each numbered table; that of a merged article is never used again."""
        asked = ", ".join(f"(SELECT max(id) FROM {table})" for table in (*NUMBERED, "redirects"))  # noqa: S608 - our own tables
        *found, redirected = self._ask.rows(f"SELECT {asked}")[0]
        highest = {table: number or 0 for table, number in zip(NUMBERED, found, strict=True)}
        highest["articles"] = max(highest["articles"], redirected or 0)
        return highest

    def _sort_out(self, items: Sequence[Prepared], held: Mapping[str, Sequence[recall.Held]], saved: dict[int, Saved]) -> list[Page]:
        """Tell the pages that are held already from those to be written."""
        pages: dict[tuple[str, str | None], Page] = {}
        noted: set[tuple[int, str]] = set()
        for place, item in enumerate(items):
            document = item.resolution.document
            known = next((one for one in held.get(document.sha256, ()) if None in {one.url, document.url} or one.url == document.url), None)
            if known is not None:
                saved[place] = Saved(document.source, self._read_again(known, item, noted), known.article)
                continue
            identity = (document.sha256, document.url)
            if identity not in pages:
                pages[identity] = Page(place, self._numbers.take("snapshots"), item)
            self._snapshots[place] = pages[identity].snapshot
            self._note_reading(pages[identity].snapshot, item, noted)
        return list(pages.values())

    def _read_again(self, held: recall.Held, item: Prepared, noted: set[tuple[int, str]]) -> Outcome:
        """Note that a source gave bytes that are held; where an earlier state came back, let it stand again."""
        key = item.key
        if key not in held.keys:
            self._note_reading(held.snapshot, item, noted)
            return Outcome.UNCHANGED
        if held.is_current:
            return Outcome.UNCHANGED
        outdated = self._supersede({key: held.snapshot})
        values = {"at": self._read_at, "snapshot": held.snapshot, "key": key}
        self._connection.execute(text("UPDATE readings SET read_at = :at WHERE snapshot_id = :snapshot AND key = :key"), values)
        self._let_stand([held.snapshot], is_current=True)
        identities = Identities(lambda one, two: recall.share_page(self._ask, one, two))
        recall.bring_in(self._ask, identities, [held.article, *outdated])
        self._write_articles(identities, {}, {held.article, *outdated})
        return Outcome.UPDATED

    def _note_reading(self, snapshot: int, item: Prepared, noted: set[tuple[int, str]]) -> None:
        """Note where a snapshot was read, once."""
        if (snapshot, item.key) not in noted:
            noted.add((snapshot, item.key))
            source = storable(item.resolution.document.source)[:LONGEST_SOURCE]
            self._sheet.rows["readings"].append((snapshot, item.key, source, self._read_at))

    def _supersede(self, newest: Mapping[str, int]) -> list[int]:
        """Let earlier snapshots of these sources stand no longer; return their articles."""
        sql = (
            "SELECT r.key, s.id, s.article_id FROM readings r JOIN snapshots s ON s.id = r.snapshot_id "
            "WHERE s.is_current AND r.key IN ({among})"
        )
        rows = rows_among(self._ask, sql, [key for key in newest if key != STDIN])
        old = {snapshot: article for key, snapshot, article in rows if snapshot != newest[key]}
        self._let_stand(old, is_current=False)
        return list(old.values())

    def _let_stand(self, snapshots: Iterable[int], *, is_current: bool) -> None:
        """Mark snapshots, and the derivations they state, as standing or not."""
        for snapshot in snapshots:
            values = {"is_current": is_current, "snapshot": snapshot}
            self._connection.execute(text("UPDATE snapshots SET is_current = :is_current WHERE id = :snapshot"), values)
            self._connection.execute(text("UPDATE derivations SET is_current = :is_current WHERE snapshot_id = :snapshot"), values)

    def _write_pages(self, pages: Sequence[Page], same_bytes: Iterable[int], saved: dict[int, Saved]) -> dict[int, int]:
        """Find out which articles the pages are about, and prepare all their rows; return each snapshot's article.

        Args:
            pages: What is new.
            same_bytes: Articles of which the database holds the same bytes.
            saved: Takes what became of each page.
        """
        newest = {page.prepared.key: page.snapshot for page in pages if page.prepared.key != STDIN}
        outdated = self._supersede(newest)
        identities = Identities(lambda one, two: recall.share_page(self._ask, one, two))
        sought = recall.sought_by(self._ask, [mention for page in pages for mention in page.prepared.mentions])
        recall.bring_in(self._ask, identities, [*sought, *outdated, *same_bytes])
        observed = [number for number in identities.numbers() if identities.is_observed(number)]
        standing = {page.snapshot: newest.get(page.prepared.key, page.snapshot) == page.snapshot for page in pages}
        parties = {page.snapshot: _identify(identities, page, is_current=standing[page.snapshot]) for page in pages}
        known = {identities.party(party) for chain in parties.values() for party in chain if party > 0}
        recall.bring_in(self._ask, identities, recall.forked_below(self._ask, known))
        identities.settle(pages[-1].snapshot)
        numbers = self._number(identities, pages, parties)
        self._find_outlets(mention for page in pages for mention in page.prepared.mentions)
        self._write_articles(identities, numbers, (*outdated, *identities.changed()))
        reasons = self._write_joins(identities, numbers)
        seen = {identities.party(number) for number in observed}
        articles = {}
        for page in pages:
            chain = [identities.party(party) for party in parties[page.snapshot]]
            article = numbers[chain[-1]]
            self._write_page(page, [numbers[party] for party in chain], is_current=standing[page.snapshot])
            outcome = Outcome.UPDATED if chain[-1] in seen else Outcome.NEW
            source = page.prepared.resolution.document.source
            saved[page.place] = Saved(source, outcome, article, tuple(reasons.get(page.snapshot, ())))
            articles[page.snapshot] = article
            seen.add(chain[-1])
        return articles

    def _number(self, identities: Identities, pages: Sequence[Page], parties: Mapping[int, Sequence[int]]) -> dict[int, int]:
        """Give new articles their numbers: each page's own first, then its sources, nearest first."""
        numbers: dict[int, int] = {}
        for page in pages:
            for party in map(identities.party, reversed(parties[page.snapshot])):
                if party not in numbers:
                    numbers[party] = party if party > 0 else self._numbers.take("articles")
        return numbers

    def _write_articles(self, identities: Identities, numbers: Mapping[int, int], changed: Iterable[int]) -> None:
        """Write the new articles; of known ones that have changed, the facts as all mentions now give them."""
        parties = {*map(identities.party, changed), *(party for party in numbers if party < 0)}
        facts = {party: identities.facts(party) for party in sorted(parties, key=lambda number: (number < 0, abs(number)))}
        self._find_outlets(facts.values())
        for party, known in facts.items():
            if party < 0:
                self._sheet.rows["articles"].append(article_row(numbers[party], self._outlet(known), known))
        updated = [article_row(party, self._outlet(known), known) for party, known in facts.items() if party > 0]
        if updated:
            self._flush_table("outlets")
            names = ("outlet_id", "url", "title", "published", "language", "relation", "is_observed", "source", "inferred", "flags")
            sets = ", ".join(f"{name} = :{name}" for name in names)
            statement = text(f"UPDATE articles SET {sets} WHERE id = :number")  # noqa: S608 - names above
            self._connection.execute(statement, [dict(zip(("number", *names), row, strict=True)) for row in updated])

    def _find_outlets(self, facts: Iterable[Facts]) -> None:
        """Look up the numbers of outlets, and give numbers to those never met."""
        named = {(one.outlet, one.domain): one.name_key for one in facts}
        wanted = {pair: key for pair, key in named.items() if pair not in self._outlets and any(pair)}
        for column, values in (("name_key", set(wanted.values())), ("domain", {domain for _, domain in wanted})):
            sql = f"SELECT id, name, domain FROM outlets WHERE {column} IN ({{among}}) ORDER BY id DESC"  # noqa: S608 - names above
            for number, name, domain in rows_among(self._ask, sql, sorted(value for value in values if value)):
                self._outlets[name, domain] = number
        for pair, key in wanted.items():
            if pair not in self._outlets:
                self._outlets[pair] = self._numbers.take("outlets")
                self._sheet.rows["outlets"].append((self._outlets[pair], *pair, key))

    def _outlet(self, facts: Facts) -> int | None:
        """Return the number of an outlet, None where neither name nor domain is known."""
        return self._outlets.get((facts.outlet, facts.domain))

    def _write_page(self, page: Page, chain: Sequence[int], *, is_current: bool) -> None:
        """Prepare the rows of a snapshot and of all that its page states."""
        prepared, snapshot, rows = page.prepared, page.snapshot, self._sheet.rows
        rows["snapshots"].append((snapshot, chain[-1], self._read_at, is_current, *prepared.snapshot))
        first = self._sheet.add_claims(snapshot, prepared.claims)
        for place, (mention, values) in enumerate(zip(prepared.mentions, prepared.nodes, strict=True)):
            rows["nodes"].append((snapshot, place, chain[place], self._outlets.get((mention.outlet, mention.domain)), *values))
        rows["node_claims"] += [(snapshot, place, first + claim, order) for place, claim, order in prepared.node_claims]
        self._sheet.add_conclusions(prepared.resolution, snapshot, first, chain, is_current=is_current)
        rows["search"].append((snapshot, *prepared.words))

    def _write_joins(self, identities: Identities, numbers: Mapping[int, int]) -> dict[int, list[str]]:
        """Write why mentions were taken for known articles, give merged articles one number; return the reasons by page."""
        reasons: dict[int, list[str]] = {}
        for join in identities.joins:
            party = identities.party(join.party)
            article = numbers.get(party, party)
            number = self._numbers.take("joins")
            self._sheet.rows["joins"].append((number, article, join.merged, join.page, storable(join.reason), self._read_at))
            reasons.setdefault(join.page, []).append(f"a{article}: {join.reason}")
            if join.merged is not None:
                self._merge(join.merged, article)
        return reasons

    def _merge(self, gone: int, kept: int) -> None:
        """Let one known article go on under the number of another."""
        values = {"gone": gone, "kept": kept}
        for table, column in (
            *(("nodes", "article_id"), ("snapshots", "article_id"), ("joins", "article_id"), ("redirects", "article_id")),
            *(("derivations", "made_id"), ("derivations", "source_id")),
        ):
            self._connection.execute(text(f"UPDATE {table} SET {column} = :kept WHERE {column} = :gone"), values)  # noqa: S608 - names above
        self._connection.execute(text("DELETE FROM articles WHERE id = :gone"), values)
        self._connection.execute(text("INSERT INTO redirects (id, article_id) VALUES (:gone, :kept)"), values)

    def _flush(self) -> None:
        """Write all rows prepared, parents first."""
        for table in PARENTS_FIRST:
            self._flush_table(table)
        words = self._sheet.rows.pop("search", None)
        if words:
            self._cursor.executemany(_SEARCH_SQLITE if self._ask.is_sqlite else _SEARCH_POSTGRESQL, words)

    def _flush_table(self, table: str) -> None:
        """Write the rows of one table, through the driver: it takes them as they come, and a claim's row need not be kept."""
        rows = self._sheet.claims() if table == "claims" else self._sheet.rows.pop(table, None)
        if rows:
            self._cursor.executemany(_statement(self._connection.dialect.name, table), rows)


@lru_cache(maxsize=64)
def _statement(dialect: str, table: str) -> str:
    """Return the INSERT of a whole row, with the dialect's positional parameters."""
    columns = Row.metadata.tables[table].columns
    sign = "?" if dialect == "sqlite" else "%s"
    names = ", ".join(f'"{column.name}"' for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join([sign] * len(columns))})"  # noqa: S608 - our own tables


def _identify(identities: Identities, page: Page, *, is_current: bool) -> list[int]:
    """Return the parties of a page's chain: its own article is placed first, then its sources, nearest first."""
    mentions = page.prepared.mentions
    own = mentions[-1] if is_current else replace(mentions[-1], is_current=False)
    parties = [identities.add(own, page.snapshot)]
    parties += [identities.add(mention, page.snapshot) for mention in reversed(mentions[:-1])]
    parties.reverse()
    for derivation in page.prepared.resolution.derivations:
        identities.link(parties[derivation.made], parties[derivation.source])
    return parties
