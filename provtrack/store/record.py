"""All that is known of one article: its snapshots, what its page says, what others say, why it was joined."""

import zlib

from provtrack.model.graph import Article, Join, Record, Snapshot, StoredClaim
from provtrack.store.connection import Connection
from provtrack.store.graph import claims_numbered
from provtrack.store.pages import resolutions_of

_ELSEWHERE = """
    SELECT DISTINCT k.claim_id FROM nodes n JOIN node_claims k ON k.snapshot_id = n.snapshot_id AND k.number = n.number
    JOIN snapshots s ON s.id = n.snapshot_id WHERE n.article_id = :article AND NOT n.is_own AND s.is_current = TRUE ORDER BY 1 LIMIT 200
"""


def record_of(ask: Connection, article: Article) -> Record:
    """Return all that is known of an article."""
    snapshots = snapshots_of(ask, article.number)
    latest = max(snapshots, key=lambda one: (one.is_current, one.read_at, one.number), default=None)
    resolution = resolutions_of(ask, [latest.number])[latest.number] if latest else None
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
