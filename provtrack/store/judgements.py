"""What the audit found in articles, and fingerprints that tell whether it would find the same today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from provtrack.store.connection import Connection, rows_among
from provtrack.store.graph import CREDITS, LIMIT, UP_OF_MANY
from provtrack.store.mapping import ARTICLE_COLUMNS

if TYPE_CHECKING:
    from sqlalchemy import Connection as Connected

_ARTICLES = f"SELECT {ARTICLE_COLUMNS} FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id IN ({{among}})"  # noqa: S608
_SNAPSHOTS = "SELECT article_id, id, is_current, read_at, sha256 FROM snapshots WHERE article_id IN ({among}) ORDER BY article_id, id"
_EDGES = """
    SELECT d.made_id, d.source_id, d.id, d.relation, d.status, d.confidence, s.article_id
    FROM derivations d JOIN snapshots s ON s.id = d.snapshot_id
    WHERE d.made_id IN ({among}) AND d.is_current = TRUE ORDER BY d.made_id, d.id
"""
_KEEP = """
    INSERT INTO judgements (article_id, fingerprint, findings) VALUES (:article, :fingerprint, :findings)
    ON CONFLICT (article_id) DO UPDATE SET fingerprint = excluded.fingerprint, findings = excluded.findings
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the audit found in an article."""

    article: int
    fingerprint: str
    """Of all that the findings depend on."""
    findings: str
    """JSON."""


def judgements_of(ask: Connection, articles: Iterable[int]) -> dict[int, Judgement]:
    """Return what was found in these articles last."""
    sql = "SELECT article_id, fingerprint, findings FROM judgements WHERE article_id IN ({among})"
    return {row[0]: Judgement(*row) for row in rows_among(ask, sql, articles)}


def keep(connection: "Connected", found: Iterable[Judgement]) -> None:
    """Write what was found."""
    from sqlalchemy import text

    rows = [{"article": one.article, "fingerprint": one.fingerprint, "findings": one.findings} for one in found]
    if rows:
        connection.execute(text(_KEEP), rows)


def fingerprints(ask: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """Return a fingerprint of what each article's case is made of, from the rows that change: a snapshot's claims never do."""
    above = [row[0] for row in rows_among(ask, UP_OF_MANY.replace(":most", str(LIMIT + 1)), numbers)]
    if len(above) > LIMIT:
        middle = len(numbers) // 2
        return {**fingerprints(ask, numbers[:middle]), **fingerprints(ask, numbers[middle:])} if middle else {}
    rows: dict[int, list[str]] = {}
    sources: dict[int, list[int]] = {}
    for sql in (_ARTICLES, CREDITS, _SNAPSHOTS, _EDGES):
        for row in rows_among(ask, sql, above):
            rows.setdefault(row[0], []).append(repr(tuple(row)))
            if sql is _EDGES:
                sources.setdefault(row[0], []).append(row[1])
    own = {number: blake2b("\n".join(said).encode(errors="surrogatepass"), digest_size=16).digest() for number, said in rows.items()}
    return {number: blake2b(b"".join(own[one] for one in _reached(number, sources) if one in own)).hexdigest()[:32] for number in numbers}


def _reached(number: int, sources: Mapping[int, Sequence[int]]) -> list[int]:
    """Return an article and all it was made from, in one order."""
    found = {number}
    waiting = [number]
    while waiting:
        new = [source for source in sources.get(waiting.pop(), ()) if source not in found]
        found.update(new)
        waiting += new
    return sorted(found)
