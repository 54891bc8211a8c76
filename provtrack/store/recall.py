"""What the database already knows of the pages of a batch: their snapshots, the articles they may be about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from provtrack.store.connection import Connection, rows_among, rows_of_pairs
from provtrack.store.identity import Identities
from provtrack.store.keys import STDIN
from provtrack.store.mention import Mention, outlet_keys, word_keys

_LAST_READING = "(SELECT r.{column} FROM readings r WHERE r.snapshot_id = s.id ORDER BY r.read_at DESC, r.key LIMIT 1)"
_MENTIONS = f"""
    SELECT DISTINCT n.article_id, o.name, o.domain, o.name_key, n.url, n.url_key, n.title, n.published, n.language, n.relation,
        n.inferred, n.flags, n.title_key, n.is_own,
        CASE WHEN n.is_own THEN s.is_current END, CASE WHEN n.is_own THEN s.read_at END, CASE WHEN n.is_own THEN s.sha256 END,
        CASE WHEN n.is_own THEN {_LAST_READING.format(column="source")} END,
        CASE WHEN n.is_own THEN {_LAST_READING.format(column="key")} END
    FROM nodes n JOIN snapshots s ON s.id = n.snapshot_id LEFT JOIN outlets o ON o.id = n.outlet_id
    WHERE n.article_id IN ({{among}})
"""  # noqa: S608 - both column names stand above
_ABOVE = """
    WITH RECURSIVE up(id) AS (
        SELECT id FROM articles WHERE id IN ({among})
        UNION SELECT d.source_id FROM up JOIN derivations d ON d.made_id = up.id
    ) SELECT id FROM up
"""
_FORKED_BELOW = """
    WITH RECURSIVE down(id) AS (
        SELECT id FROM articles WHERE id IN ({among})
        UNION SELECT d.made_id FROM down JOIN derivations d ON d.source_id = down.id
    ) SELECT down.id FROM down WHERE (SELECT count(DISTINCT d.source_id) FROM derivations d WHERE d.made_id = down.id) > 1
    LIMIT 1000
"""
_BY_WORDS = """
    SELECT DISTINCT n.article_id FROM {pairs} w CROSS JOIN nodes n WHERE n.title_key = w.word AND n.outlet_id = w.number
"""
_EDGES = "SELECT DISTINCT made_id, source_id FROM derivations WHERE made_id IN ({among})"


@dataclass(frozen=True, slots=True)
class Held:
    """A snapshot that the database holds already."""

    snapshot: int
    article: int
    url: str | None
    is_current: bool
    keys: frozenset[str]
    """Sources that gave it."""


def held_under(ask: Connection, digests: Iterable[str]) -> dict[str, list[Held]]:
    """Return the snapshots held under these digests, oldest first."""
    rows = rows_among(
        ask,
        "SELECT s.sha256, s.id, s.article_id, s.url, s.is_current, r.key FROM snapshots s JOIN readings r ON r.snapshot_id = s.id "
        "WHERE s.sha256 IN ({among}) ORDER BY s.id",
        digests,
    )
    held: dict[int, tuple[str, Held]] = {}
    for sha256, number, article, url, is_current, key in rows:
        keys = held[number][1].keys if number in held else frozenset()
        held[number] = (sha256, Held(number, article, url, bool(is_current), keys | {key}))
    found: dict[str, list[Held]] = {}
    for sha256, one in held.values():
        found.setdefault(sha256, []).append(one)
    return found


def sought_by(ask: Connection, mentions: Sequence[Mention]) -> set[int]:
    """Return the articles that share an address, or outlet and title, with one of the mentions."""
    addresses = {mention.url_key for mention in mentions if mention.url_key}
    rows = rows_among(ask, "SELECT article_id FROM nodes WHERE url_key IN ({among})", addresses)
    return {row[0] for row in rows} | _same_words(ask, mentions)


def _same_words(ask: Connection, mentions: Sequence[Mention]) -> set[int]:
    """Return the articles that some page gives the outlet and title of one of the mentions."""
    titled = [(mention.title_key, _outlets_sought(mention)) for mention in mentions if mention.title_key]
    wanted = dict.fromkeys(key for _, keys in titled for key in keys)
    outlets: dict[str, set[int]] = {}
    for column in ("domain", "name_key"):
        sql = f"SELECT {column}, id FROM outlets WHERE {column} IN ({{among}})"  # noqa: S608 - names above
        for key, number in rows_among(ask, sql, wanted):
            outlets.setdefault(key, set()).add(number)
    pairs = [(title, number) for title, keys in titled for key in keys for number in outlets.get(key, ())]
    return {row[0] for row in rows_of_pairs(ask, _BY_WORDS, pairs)}


def _outlets_sought(mention: Mention) -> tuple[str, ...]:
    """Return the names and domains under which the mention's outlet may be held; a name such as "Sott.net" may be a domain."""
    keys = outlet_keys(mention.domain, mention.name_key)
    return (*keys, mention.outlet.casefold()) if mention.outlet and "." in mention.outlet else keys


def bring_in(ask: Connection, identities: Identities, articles: Iterable[int]) -> None:
    """Load articles, and all that they were made from, for comparison."""
    wanted = [number for number in articles if not identities.is_known(number)]
    above = sorted({row[0] for row in rows_among(ask, _ABOVE, wanted)})
    fresh = [number for number in above if not identities.is_known(number)]
    mentions: dict[int, list[Mention]] = {number: [] for number in fresh}
    for row in rows_among(ask, _MENTIONS, fresh):
        mentions[row[0]].append(_mention(row))
    for number in fresh:
        identities.know(number, mentions[number])
    for made, source in rows_among(ask, _EDGES, fresh):
        identities.link(made, source)


def forked_below(ask: Connection, articles: Iterable[int]) -> list[int]:
    """Return the articles made from these, at any remove, that have several sources; at most 1,000 of them."""
    return sorted({row[0] for row in rows_among(ask, _FORKED_BELOW, articles)})


def share_page(ask: Connection, number: int, other: int) -> bool:
    """Tell whether one stored page's chain holds both articles."""
    sql = "SELECT 1 FROM nodes a JOIN nodes b ON a.snapshot_id = b.snapshot_id WHERE a.article_id = :a AND b.article_id = :b LIMIT 1"
    return bool(ask.rows(sql, {"a": number, "b": other}))


def _mention(row: Sequence[Any]) -> Mention:
    """Return the mention of a row of `_MENTIONS`."""
    is_own = bool(row[13])
    return Mention(
        outlet=row[1],
        domain=row[2],
        name_key=row[3],
        url=row[4],
        url_key=row[5],
        title=row[6],
        published=row[7],
        language=row[8],
        relation=row[9],
        is_observed=is_own,
        inferred=frozenset(row[10].split()),
        flags=frozenset(row[11].split()),
        title_key=row[12],
        is_own=is_own,
        is_current=bool(row[14]) if is_own else True,
        read_at=row[15] or "",
        sha256=row[16],
        source=row[17],
        file=None if row[18] == STDIN else row[18],
        word_keys=word_keys(row[12], row[2], row[3]),
    )
