"""REF: the ways to name an article (CONTRACT.md): id, address, file, beginning of a digest, words of its title."""

import re

from provtrack.errors import Ambiguous, NotFound
from provtrack.model.graph import Article
from provtrack.store.connection import Connection
from provtrack.store.graph import articles_of
from provtrack.store.keys import source_key, storable, url_key
from provtrack.store.search import titled

_ID = re.compile(r"[aA]([1-9]\d{0,17})")
_ADDRESS = re.compile(r"https?://\S+|(?:[\w-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE)
_DIGEST = re.compile(r"[0-9a-f]{8,64}", re.IGNORECASE)
_READ = "SELECT DISTINCT s.article_id FROM readings r JOIN snapshots s ON s.id = r.snapshot_id WHERE r.{column} = :ref{current} ORDER BY 1"
_IN_FEED = (
    "SELECT DISTINCT s.article_id FROM readings r JOIN snapshots s ON s.id = r.snapshot_id "
    "WHERE r.key{collate} > :begin AND r.key{collate} < :end AND s.is_current = TRUE ORDER BY 1"
)
"""The articles of a feed: their sources are the feed's name, "#" and more; "$" is the sign after "#" in ASCII, and in SQLite's order."""
_SHOWN = 10
"""Matches listed."""


def find(ask: Connection, ref: str) -> Article:
    """Return the one article that a reference names.

    Raises:
        NotFound: None does; with what comes near.
        Ambiguous: Several do.
    """
    wanted = ref.strip()
    by_id = _ID.fullmatch(wanted)
    if by_id:
        found = articles_of(ask, [_present(ask, int(by_id[1]))])
        if found:
            return found[0]
        raise NotFound(ref)
    for look_up in (_at, _digest, _titled):
        numbers = look_up(ask, wanted)
        if len(numbers) == 1:
            return articles_of(ask, numbers)[0]
        if numbers:
            more = ("…",) if len(numbers) > _SHOWN else ()
            raise Ambiguous(ref, (*(line(article) for article in articles_of(ask, numbers[:_SHOWN])), *more))
    near = articles_of(ask, titled(ask, wanted, 3, is_any=True))
    raise NotFound(ref, tuple(line(article) for article in near))


def line(article: Article) -> str:
    """Return an article as one line for people."""
    said = [article.outlet or article.domain or "", f"“{article.title}”" if article.title else article.url or "", article.published or ""]
    return f"{article.id}  {', '.join(part for part in said if part)}"


def _titled(ask: Connection, ref: str) -> list[int]:
    """Return the articles whose title holds these words."""
    return titled(ask, ref, _SHOWN + 1)


def _present(ask: Connection, number: int) -> int:
    """Return the number an article goes by now."""
    rows = ask.rows("SELECT article_id FROM redirects WHERE id = :id", {"id": number})
    return int(rows[0][0]) if rows else number


def _at(ask: Connection, ref: str) -> list[int]:
    """Return the articles at an address, or read from a file or URL."""
    numbers: list[int] = []
    if _ADDRESS.fullmatch(ref):
        address = url_key(ref if "://" in ref else f"https://{ref}")
        rows = ask.rows("SELECT DISTINCT article_id FROM nodes WHERE url_key = :key ORDER BY article_id", {"key": address})
        numbers = [row[0] for row in rows]
    for current in (" AND s.is_current = TRUE", ""):
        numbers = numbers or [row[0] for row in ask.rows(_READ.format(column="key", current=current), {"ref": source_key(ref)})]
    numbers = numbers or [row[0] for row in ask.rows(_READ.format(column="source", current=""), {"ref": storable(ref)})]
    in_feed = _IN_FEED.format(collate="" if ask.is_sqlite else ' COLLATE "C"')
    return numbers or [row[0] for row in ask.rows(in_feed, {"begin": f"{source_key(ref)}#", "end": f"{source_key(ref)}$"})]


def _digest(ask: Connection, ref: str) -> list[int]:
    """Return the articles of the snapshots whose SHA-256 begins so."""
    if not _DIGEST.fullmatch(ref):
        return []
    begin = ref.lower()
    sql = "SELECT DISTINCT article_id FROM snapshots WHERE sha256 >= :begin AND sha256 < :end ORDER BY article_id"
    return [row[0] for row in ask.rows(sql, {"begin": begin, "end": f"{begin}g"})]
