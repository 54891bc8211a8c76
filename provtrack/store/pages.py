"""What pages say and what follows from it, as it was saved: of one page or of hundreds in the same two dozen questions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from provtrack.model.chain import (
    CitedOutlet,
    Conflict,
    Contributor,
    ContributorRole,
    Copyright,
    Derivation,
    Insertion,
    Node,
    Notice,
    Resolution,
    Status,
    Subject,
)
from provtrack.model.claim import Relation, Scope
from provtrack.model.document import Document, Span
from provtrack.store.connection import Connection, rows_among
from provtrack.store.mapping import CLAIM_COLUMNS, claim_of

Row = Sequence[Any]
_PAGES = "SELECT id, sha256, url, media_type, encoding, language, license, license_claim, text FROM snapshots WHERE id IN ({among})"
_OF_SNAPSHOT = {
    "readings": "SELECT snapshot_id, source FROM readings t WHERE {those} ORDER BY snapshot_id, read_at DESC, key",
    "warnings": "SELECT snapshot_id, stage, text FROM warnings t WHERE {those} ORDER BY snapshot_id, number",
    "claims": f"SELECT c.snapshot_id, {CLAIM_COLUMNS}, c.id FROM claims c WHERE c.{{those}} ORDER BY c.snapshot_id, c.number",  # noqa: S608
    "nodes": "SELECT t.snapshot_id, t.number, o.name, o.domain, t.url, t.title, t.published, t.language, t.relation, t.inferred, t.flags "
    "FROM nodes t LEFT JOIN outlets o ON o.id = t.outlet_id WHERE t.{those} ORDER BY t.snapshot_id, t.number",
    "contributors": "SELECT snapshot_id, id, node, role, name FROM contributors t WHERE {those} ORDER BY snapshot_id, node, number",
    "derivations": "SELECT snapshot_id, id, made, source, relation, status, confidence FROM derivations t WHERE {those} "
    "ORDER BY snapshot_id, number",
    "agencies": "SELECT snapshot_id, name FROM agencies t WHERE {those} ORDER BY snapshot_id, number",
    "copyrights": "SELECT snapshot_id, id, notice, scope, claim_id FROM copyrights t WHERE {those} ORDER BY snapshot_id, number",
    "notices": "SELECT snapshot_id, kind, text, claim_id FROM notices t WHERE {those} ORDER BY snapshot_id, number",
    "insertions": 'SELECT t.snapshot_id, t."by", t.start, t."end", t.claim_id FROM insertions t WHERE t.{those} '
    "ORDER BY t.snapshot_id, t.number",
    "cites": "SELECT snapshot_id, id, outlet, url FROM cites t WHERE {those} ORDER BY snapshot_id, number",
    "subjects": "SELECT snapshot_id, label, value, claim_id FROM subjects t WHERE {those} ORDER BY snapshot_id, number",
    "conflicts": "SELECT snapshot_id, id, about, chosen_id, why FROM conflicts t WHERE {those} ORDER BY snapshot_id, number",
    "node_claims": "SELECT snapshot_id, number, claim_id FROM node_claims t WHERE {those} ORDER BY snapshot_id, number, position",
}
"""What is asked of the pages, by table: the page first in each row, a page's rows in their order."""
_LATEST = "SELECT article_id, is_current, read_at, id FROM snapshots WHERE article_id IN ({among})"


def latest_of(ask: Connection, articles: Iterable[int]) -> dict[int, int]:
    """Return the latest snapshot of each article that has one: of those that stand the one read last."""
    found: dict[int, tuple[bool, str, int]] = {}
    for article, is_current, read_at, number in rows_among(ask, _LATEST, articles):
        found[article] = max(found.get(article, (False, "", 0)), (bool(is_current), read_at, number))
    return {article: number for article, (*_, number) in found.items()}


def past_of(ask: Connection, articles: Iterable[int]) -> dict[int, list[int]]:
    """Return the snapshots of each article that no longer stand, oldest first."""
    found: dict[int, list[int]] = {}
    for article, is_current, _, number in sorted(rows_among(ask, _LATEST, articles), key=lambda row: row[3]):
        if not is_current:
            found.setdefault(article, []).append(number)
    return found


def resolutions_of(ask: Connection, snapshots: Collection[int]) -> dict[int, Resolution]:
    """Return what each of these pages says, by snapshot; of the documents, the text without its blocks and links."""
    if not snapshots:
        return {}
    pages = rows_among(ask, _PAGES, snapshots)
    tables = {
        table: _by_page(rows_among(ask, sql.format(those="snapshot_id IN ({among})"), snapshots)) for table, sql in _OF_SNAPSHOT.items()
    }
    supports = {
        kind: _by_owner(ask, f"{kind}_claims", f"{kind}_id, claim_id", f"{kind}_id", "position", _numbers(tables[table]))
        for kind, table in (("contributor", "contributors"), ("derivation", "derivations"), ("conflict", "conflicts"), ("cite", "cites"))
    }
    notices = _numbers(tables["copyrights"])
    listed = {
        column: _by_owner(ask, table, f"copyright_id, {column}", "copyright_id", "number", notices)
        for table, column in (("copyright_holders", "name"), ("copyright_years", "year"))
    }
    return {page[0]: _Page(page, tables, supports, listed).resolution() for page in pages}


def _by_page(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """Return the rows of each page."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        if (known := found.get(row[0])) is None:
            found[row[0]] = [row]
        else:
            known.append(row)
    return found


def _numbers(rows: Mapping[int, Sequence[Row]]) -> list[int]:
    """Return the numbers of rows that have one of their own."""
    return [row[1] for page in rows.values() for row in page]


def _by_owner(ask: Connection, table: str, columns: str, owner: str, order: str, owners: Iterable[int]) -> dict[int, list[Any]]:
    """Return what a table lists of each owner, in order."""
    sql = f"SELECT {columns} FROM {table} WHERE {owner} IN ({{among}}) ORDER BY {owner}, {order}"  # noqa: S608 - names above
    found: dict[int, list[Any]] = {}
    for number, value in rows_among(ask, sql, owners):
        found.setdefault(number, []).append(value)
    return found


class _Page:
    """One page, put together from its rows."""

    def __init__(
        self,
        page: Row,
        tables: Mapping[str, Mapping[int, Sequence[Row]]],
        supports: Mapping[str, Mapping[int, Sequence[int]]],
        listed: Mapping[str, Mapping[int, Sequence[Any]]],
    ) -> None:
        """Take the rows of all pages."""
        self._page = page
        self._rows = {table: rows[page[0]] for table, rows in tables.items() if page[0] in rows}
        self._supports = supports
        self._listed = listed
        claims = self._of("claims")
        self._first: int = claims[0][-1] if claims else 0
        """The number of its first claim: the others are counted from there."""

    def _of(self, table: str) -> Sequence[Row]:
        return self._rows.get(table, ())

    def _support(self, kind: str, number: int) -> tuple[int, ...]:
        """Return the claims that a conclusion rests on, as places among the page's claims."""
        first = self._first
        return tuple([claim - first for claim in self._supports[kind].get(number, ())])

    def resolution(self) -> Resolution:
        """Return it whole."""
        _, sha256, url, media_type, encoding, language, license_id, license_claim, text = self._page
        warnings = self._of("warnings")
        first = self._first
        return Resolution(
            document=Document(
                source=self._of("readings")[0][1],
                url=url,
                media_type=media_type,
                sha256=sha256,
                text=text,
                blocks=(),
                language=language,
                warnings=tuple([said for _, stage, said in warnings if stage == "read"]),
                encoding=encoding,
            ),
            claims=tuple([claim_of(row[1:]) for row in self._of("claims")]),
            chain=self._chain(),
            derivations=tuple(
                [
                    Derivation(made, origin, Relation(relation), Status(status), confidence, self._support("derivation", number))
                    for _, number, made, origin, relation, status, confidence in self._of("derivations")
                ]
            ),
            agencies=tuple([name for _, name in self._of("agencies")]),
            copyright=self._copyright(),
            license=license_id,
            license_claim=license_claim,
            notices=tuple([Notice(kind, said, claim - first) for _, kind, said, claim in self._of("notices")]),
            insertions=tuple([Insertion(by, Span(start, end), claim - first) for _, by, start, end, claim in self._of("insertions")]),
            cites=tuple([CitedOutlet(outlet, link, self._support("cite", number)) for _, number, outlet, link in self._of("cites")]),
            subjects=tuple([Subject(label, value, claim - first) for _, label, value, claim in self._of("subjects")]),
            conflicts=tuple(
                [
                    Conflict(about, self._support("conflict", number), None if chosen is None else chosen - first, why)
                    for _, number, about, chosen, why in self._of("conflicts")
                ]
            ),
            warnings=tuple([said for _, stage, said in warnings if stage == "resolve"]),
        )

    def _chain(self) -> tuple[Node, ...]:
        """Return the chain that the page states."""
        people: dict[int, list[Contributor]] = {}
        for _, number, node, role, name in self._of("contributors"):
            people.setdefault(node, []).append(Contributor(ContributorRole(role), name, self._support("contributor", number)))
        claims: dict[int, list[int]] = {}
        for _, node, claim in self._of("node_claims"):
            claims.setdefault(node, []).append(claim - self._first)
        return tuple(
            [
                Node(
                    outlet=row[2],
                    domain=row[3],
                    url=row[4],
                    title=row[5],
                    published=row[6],
                    language=row[7],
                    relation=Relation(row[8]),
                    contributors=tuple(people.get(row[1], ())),
                    claims=tuple(claims.get(row[1], ())),
                    inferred=tuple(row[9].split()),
                    flags=frozenset(row[10].split()),
                )
                for row in self._of("nodes")
            ]
        )

    def _copyright(self) -> tuple[Copyright, ...]:
        """Return the copyright notices."""
        names, years = self._listed["name"], self._listed["year"]
        return tuple(
            [
                Copyright(notice, tuple(names.get(number, ())), tuple(years.get(number, ())), Scope(scope), claim - self._first)
                for _, number, notice, scope, claim in self._of("copyrights")
            ]
        )
