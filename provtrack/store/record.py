"""All that is known of one article: its snapshots, what its page says, what others say, why it was joined."""

import zlib
from collections.abc import Sequence
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
from provtrack.model.graph import Article, Join, Record, Snapshot, StoredClaim
from provtrack.store.connection import Connection
from provtrack.store.graph import claims_numbered
from provtrack.store.mapping import CLAIM_COLUMNS, claim_of

_ELSEWHERE = """
    SELECT DISTINCT k.claim_id FROM nodes n JOIN node_claims k ON k.snapshot_id = n.snapshot_id AND k.number = n.number
    JOIN snapshots s ON s.id = n.snapshot_id WHERE n.article_id = :article AND NOT n.is_own AND s.is_current = TRUE ORDER BY 1 LIMIT 200
"""


def record_of(ask: Connection, article: Article) -> Record:
    """Return all that is known of an article."""
    snapshots = snapshots_of(ask, article.number)
    latest = max(snapshots, key=lambda one: (one.is_current, one.read_at, one.number), default=None)
    resolution = resolution_of(ask, latest.number) if latest else None
    values = {"id": latest.number if latest else 0}
    return Record(
        article=article,
        snapshots=snapshots,
        resolution=resolution,
        chain_numbers=tuple(row[0] for row in ask.rows("SELECT article_id FROM nodes WHERE snapshot_id = :id ORDER BY number", values)),
        claim_numbers=tuple(row[0] for row in ask.rows("SELECT id FROM claims WHERE snapshot_id = :id ORDER BY number", values)),
        joins=joins_of(ask, article.number),
        said_elsewhere=claims_elsewhere(ask, article.number),
    )


def snapshots_of(ask: Connection, article: int) -> tuple[Snapshot, ...]:
    """Return the snapshots of an article, oldest first."""
    sql = (
        "SELECT s.id, s.article_id, s.sha256, s.url, s.media_type, s.encoding, s.language, s.size, s.read_at, s.is_current, r.source "
        "FROM snapshots s JOIN readings r ON r.snapshot_id = s.id WHERE s.article_id = :article ORDER BY s.id, r.read_at, r.key"
    )
    found: dict[int, Snapshot] = {}
    for row in ask.rows(sql, {"article": article}):
        known = found[row[0]].sources if row[0] in found else ()
        number, owner, sha256, url, media_type, encoding, language, size, read_at, is_current, source = row
        found[number] = Snapshot(
            *(number, owner, sha256, url, media_type, encoding, language, size, read_at, bool(is_current)), sources=(*known, source)
        )
    return tuple(found.values())


def joins_of(ask: Connection, article: int) -> tuple[Join, ...]:
    """Return why nodes of pages' chains were taken for this article."""
    sql = (
        "SELECT j.article_id, j.merged_id, s.article_id, j.reason, j.at FROM joins j LEFT JOIN snapshots s ON s.id = j.snapshot_id "
        "WHERE j.article_id = :article ORDER BY j.id"
    )
    return tuple(Join(*row) for row in ask.rows(sql, {"article": article}))


def claims_elsewhere(ask: Connection, article: int) -> tuple[StoredClaim, ...]:
    """Return what the pages of other articles state of this one."""
    return claims_numbered(ask, (row[0] for row in ask.rows(_ELSEWHERE, {"article": article})))


def data_of(ask: Connection, snapshot: int) -> bytes:
    """Return the bytes of a snapshot, as they were read."""
    return zlib.decompress(ask.rows("SELECT data FROM snapshots WHERE id = :id", {"id": snapshot})[0][0])


def resolution_of(ask: Connection, snapshot: int) -> Resolution:
    """Return what a page says and what follows from it, as it was saved; of the document, the text without its blocks and links."""
    values = {"id": snapshot}

    def rows(sql: str) -> Sequence[Sequence[Any]]:
        """Ask about this snapshot."""
        return ask.rows(sql, values)

    (page,) = rows("SELECT sha256, url, media_type, encoding, language, license, license_claim, text FROM snapshots WHERE id = :id")
    source = rows("SELECT source FROM readings WHERE snapshot_id = :id ORDER BY read_at DESC, key LIMIT 1")[0][0]
    warnings = rows("SELECT stage, text FROM warnings WHERE snapshot_id = :id ORDER BY number")
    claims = rows(f"SELECT {CLAIM_COLUMNS}, c.id FROM claims c WHERE c.snapshot_id = :id ORDER BY c.number")  # noqa: S608
    first = claims[0][-1] if claims else 0
    support = _Support(ask, snapshot, first)
    return Resolution(
        document=Document(
            source=source,
            url=page[1],
            media_type=page[2],
            sha256=page[0],
            text=page[7],
            blocks=(),
            language=page[4],
            warnings=tuple(text for stage, text in warnings if stage == "read"),
            encoding=page[3],
        ),
        claims=tuple(claim_of(row) for row in claims),
        chain=_chain(ask, snapshot, support),
        derivations=tuple(
            Derivation(made, origin, Relation(relation), Status(status), confidence, support.of("derivation", number))
            for number, made, origin, relation, status, confidence in rows(
                "SELECT id, made, source, relation, status, confidence FROM derivations WHERE snapshot_id = :id ORDER BY number"
            )
        ),
        agencies=tuple(row[0] for row in rows("SELECT name FROM agencies WHERE snapshot_id = :id ORDER BY number")),
        copyright=_copyright(ask, snapshot, first),
        license=page[5],
        license_claim=page[6],
        notices=tuple(
            Notice(kind, text, claim - first)
            for kind, text, claim in rows("SELECT kind, text, claim_id FROM notices WHERE snapshot_id = :id ORDER BY number")
        ),
        insertions=tuple(
            Insertion(by, Span(start, end), claim - first)
            for by, start, end, claim in rows(
                'SELECT i."by", i.start, i."end", i.claim_id FROM insertions i WHERE snapshot_id = :id ORDER BY number'
            )
        ),
        cites=tuple(
            CitedOutlet(outlet, url, support.of("cite", number))
            for number, outlet, url in rows("SELECT id, outlet, url FROM cites WHERE snapshot_id = :id ORDER BY number")
        ),
        subjects=tuple(
            Subject(label, value, claim - first)
            for label, value, claim in rows("SELECT label, value, claim_id FROM subjects WHERE snapshot_id = :id ORDER BY number")
        ),
        conflicts=tuple(
            Conflict(about, support.of("conflict", number), None if chosen is None else chosen - first, why)
            for number, about, chosen, why in rows(
                "SELECT id, about, chosen_id, why FROM conflicts WHERE snapshot_id = :id ORDER BY number"
            )
        ),
        warnings=tuple(text for stage, text in warnings if stage == "resolve"),
    )


class _Support:
    """The claims that a page's conclusions rest on, as places among its claims."""

    def __init__(self, ask: Connection, snapshot: int, first: int) -> None:
        """Load all of them; `first` is the number of the page's first claim."""
        self._found: dict[tuple[str, int], list[int]] = {}
        for kind in ("contributor", "derivation", "conflict", "cite"):
            sql = (
                f"SELECT k.{kind}_id, k.claim_id FROM {kind}s t JOIN {kind}_claims k ON k.{kind}_id = t.id "  # noqa: S608 - kinds above
                "WHERE t.snapshot_id = :id ORDER BY 1, k.position"
            )
            for number, claim in ask.rows(sql, {"id": snapshot}):
                self._found.setdefault((kind, number), []).append(claim - first)
        sql = "SELECT number, claim_id FROM node_claims WHERE snapshot_id = :id ORDER BY number, position"
        for number, claim in ask.rows(sql, {"id": snapshot}):
            self._found.setdefault(("node", number), []).append(claim - first)

    def of(self, kind: str, number: int) -> tuple[int, ...]:
        """Return the claims of one conclusion."""
        return tuple(self._found.get((kind, number), ()))


def _chain(ask: Connection, snapshot: int, support: _Support) -> tuple[Node, ...]:
    """Return the chain that a page states."""
    people: dict[int, list[Contributor]] = {}
    sql = "SELECT id, node, role, name FROM contributors WHERE snapshot_id = :id ORDER BY node, number"
    for number, node, role, name in ask.rows(sql, {"id": snapshot}):
        people.setdefault(node, []).append(Contributor(ContributorRole(role), name, support.of("contributor", number)))
    sql = (
        "SELECT n.number, o.name, o.domain, n.url, n.title, n.published, n.language, n.relation, n.inferred, n.flags "
        "FROM nodes n LEFT JOIN outlets o ON o.id = n.outlet_id WHERE n.snapshot_id = :id ORDER BY n.number"
    )
    return tuple(
        Node(
            outlet=row[1],
            domain=row[2],
            url=row[3],
            title=row[4],
            published=row[5],
            language=row[6],
            relation=Relation(row[7]),
            contributors=tuple(people.get(row[0], ())),
            claims=support.of("node", row[0]),
            inferred=tuple(row[8].split()),
            flags=frozenset(row[9].split()),
        )
        for row in ask.rows(sql, {"id": snapshot})
    )


def _copyright(ask: Connection, snapshot: int, first: int) -> tuple[Copyright, ...]:
    """Return a page's copyright notices."""
    values = {"id": snapshot}
    listed: dict[str, dict[int, list[Any]]] = {"holders": {}, "years": {}}
    for table, column in (("holders", "name"), ("years", "year")):
        sql = (
            f"SELECT h.copyright_id, h.{column} FROM copyrights c JOIN copyright_{table} h ON h.copyright_id = c.id "  # noqa: S608 - names above
            "WHERE c.snapshot_id = :id ORDER BY h.copyright_id, h.number"
        )
        for number, value in ask.rows(sql, values):
            listed[table].setdefault(number, []).append(value)
    return tuple(
        Copyright(notice, tuple(listed["holders"].get(number, ())), tuple(listed["years"].get(number, ())), Scope(scope), claim - first)
        for number, notice, scope, claim in ask.rows(
            "SELECT id, notice, scope, claim_id FROM copyrights WHERE snapshot_id = :id ORDER BY number", values
        )
    )
