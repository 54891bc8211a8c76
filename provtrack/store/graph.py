"""The neighbourhood of an article: one recursive question up, one down, then what stands on the way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from provtrack.model.chain import ContributorRole
from provtrack.model.claim import Relation
from provtrack.model.graph import Article, Credit, Graph, StoredClaim, StoredConflict, StoredDerivation
from provtrack.store.connection import Connection, rows_among
from provtrack.store.mapping import ARTICLE_COLUMNS, CLAIM_COLUMNS, article_of, claim_of, status_of

LIMIT = 20_000
"""Articles of one graph; more than a person can look at, less than fills the memory."""
STATEMENTS = 12
"""Pages whose statement of one and the same derivation is shown; an original that ten thousand reposts name needs no more."""
_UP = """
    WITH RECURSIVE up(id) AS (
        SELECT id FROM articles WHERE id = :id
        UNION SELECT d.source_id FROM up JOIN derivations d ON d.made_id = up.id AND d.is_current = TRUE
    ) SELECT id FROM up LIMIT :limit
"""
UP_OF_MANY = """
    WITH RECURSIVE up(id) AS (
        SELECT id FROM articles WHERE id IN ({among})
        UNION SELECT d.source_id FROM up JOIN derivations d ON d.made_id = up.id AND d.is_current = TRUE
    ) SELECT id FROM up LIMIT :most
"""
_DOWN = """
    WITH RECURSIVE down(id) AS (
        SELECT id FROM articles WHERE id = :id
        UNION SELECT d.made_id FROM down JOIN derivations d ON d.source_id = down.id AND d.is_current = TRUE
    ) SELECT id FROM down LIMIT :limit
"""
_DERIVATIONS = """
    SELECT * FROM (
        SELECT d.id, d.made_id, d.source_id, d.relation, d.status, d.confidence, s.article_id, row_number() OVER (
            PARTITION BY d.made_id, d.source_id, d.relation
            ORDER BY CASE WHEN s.article_id = d.made_id THEN 0 ELSE 1 END, d.confidence DESC, d.id
        ) AS place
        FROM derivations d JOIN snapshots s ON s.id = d.snapshot_id
        WHERE d.made_id IN ({among}) AND d.is_current = TRUE AND d.made_id <> d.source_id
    ) ranked WHERE place <= :most ORDER BY made_id, source_id, relation, place
"""
CREDITS = """
    SELECT DISTINCT n.article_id, n.is_own AND s.is_current, c.node, c.number, c.role, c.name
    FROM nodes n JOIN contributors c ON c.snapshot_id = n.snapshot_id AND c.node = n.number JOIN snapshots s ON s.id = n.snapshot_id
    WHERE n.article_id IN ({among}) ORDER BY 1, 2 DESC, 3, 4, 5, 6
"""
_SUPPORT = "SELECT derivation_id, claim_id FROM derivation_claims WHERE derivation_id IN ({among}) ORDER BY derivation_id, position"
_CLAIMS = (
    f"SELECT c.id, s.article_id, s.sha256, {CLAIM_COLUMNS} FROM claims c JOIN snapshots s ON s.id = c.snapshot_id "  # noqa: S608
    "WHERE c.id IN ({among}) ORDER BY c.id"
)
_CONFLICTS = """
    SELECT f.id, f.about, f.chosen_id, f.why, k.claim_id, s.article_id FROM snapshots s JOIN conflicts f ON f.snapshot_id = s.id
    LEFT JOIN conflict_claims k ON k.conflict_id = f.id
    WHERE s.article_id IN ({among}) AND s.is_current = TRUE ORDER BY f.id, k.position
"""


def graph_around(ask: Connection, number: int, *, up: bool, down: bool) -> Graph:
    """Return all that an article was made from, or was made from it, at any remove."""
    limit = {"id": number, "limit": LIMIT + 1}
    above = [row[0] for row in ask.rows(_UP, limit)] if up else [number]
    below = [row[0] for row in ask.rows(_DOWN, limit)] if down else [number]
    numbers = list(dict.fromkeys((*above[:LIMIT], *below[:LIMIT])))
    derivations = _derivations(ask, numbers)
    conflicts = conflicts_of(ask, above[:LIMIT])
    wanted = {claim for derivation in derivations for claim in derivation.claims} | {
        claim for conflict in conflicts for claim in conflict.claims
    }
    return Graph(
        articles=articles_of(ask, numbers),
        derivations=derivations,
        claims=claims_numbered(ask, wanted),
        conflicts=conflicts,
        is_cut=max(len(above), len(below)) > LIMIT,
    )


def graphs_above(ask: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Graph]]:
    """Yield each of these articles with all it was made from, as `graph_around` does of one, in a few questions for all of them.

    An article that is not there is left out.
    """
    sql = UP_OF_MANY.replace(":most", str(LIMIT + 1))
    above = [row[0] for row in rows_among(ask, sql, numbers)]
    if len(above) > LIMIT:
        if len(numbers) > 1:
            middle = len(numbers) // 2
            yield from graphs_above(ask, numbers[:middle])
            yield from graphs_above(ask, numbers[middle:])
        else:
            yield numbers[0], graph_around(ask, numbers[0], up=True, down=False)
        return
    yield from _apart(ask, numbers, above)


def _apart(ask: Connection, numbers: Sequence[int], above: Sequence[int]) -> Iterator[tuple[int, Graph]]:
    """Yield the graph of each article, of those that were asked for together."""
    articles = {article.number: article for article in articles_of(ask, above)}
    edges: dict[int, list[StoredDerivation]] = {}
    for derivation in _derivations(ask, list(articles)):
        edges.setdefault(derivation.made, []).append(derivation)
    conflicts: dict[int, list[tuple[int, StoredConflict]]] = {}
    for number, (article, conflict) in _numbered_conflicts(ask, articles).items():
        conflicts.setdefault(article, []).append((number, conflict))
    wanted = {claim for some in edges.values() for derivation in some for claim in derivation.claims}
    wanted |= {claim for some in conflicts.values() for _, conflict in some for claim in conflict.claims}
    claims = {claim.number: claim for claim in claims_numbered(ask, wanted)}
    for number in numbers:
        if number not in articles:
            continue
        inside = _above(number, edges)
        derivations = tuple(derivation for one in inside for derivation in edges.get(one, ()))
        stated = [entry for one in inside for entry in conflicts.get(one, ())]
        contradicted = tuple(conflict for _, conflict in sorted(stated, key=lambda entry: entry[0]))
        named = {claim for one in derivations for claim in one.claims} | {claim for one in contradicted for claim in one.claims}
        yield (
            number,
            Graph(
                tuple(articles[one] for one in inside),
                derivations,
                tuple(claims[one] for one in sorted(named) if one in claims),
                contradicted,
            ),
        )


def _above(number: int, edges: Mapping[int, Sequence[StoredDerivation]]) -> list[int]:
    """Return an article and all it was made from."""
    found = {number: None}
    waiting = [number]
    while waiting:
        for derivation in edges.get(waiting.pop(), ()):
            if derivation.source not in found:
                found[derivation.source] = None
                waiting.append(derivation.source)
    return sorted(found)


def articles_of(ask: Connection, numbers: Iterable[int]) -> tuple[Article, ...]:
    """Return articles with their contributors, in the order given."""
    wanted = list(numbers)
    sql = f"SELECT {ARTICLE_COLUMNS} FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id IN ({{among}})"  # noqa: S608
    rows = {row[0]: row for row in rows_among(ask, sql, wanted)}
    named = _credits(rows_among(ask, CREDITS, wanted))
    return tuple(article_of(rows[number], named.get(number, ())) for number in wanted if number in rows)


def _credits(rows: Iterable[Sequence[Any]]) -> dict[int, tuple[Credit, ...]]:
    """Choose each article's contributors: those its own page names; for a role it is silent about, those that others name."""
    found: dict[int, dict[Credit, None]] = {}
    own: dict[int, set[str]] = {}
    for article, is_own, _, _, role, name in rows:
        if is_own:
            own.setdefault(article, set()).add(role)
        elif role in own.get(article, ()):
            continue
        found.setdefault(article, {})[Credit(ContributorRole(role), name)] = None
    return {article: tuple(credits_of) for article, credits_of in found.items()}


def _derivations(ask: Connection, numbers: Sequence[int]) -> tuple[StoredDerivation, ...]:
    """Return the derivations among these articles, those that several pages state folded into one."""
    inside = set(numbers)
    sql = _DERIVATIONS.replace(":most", str(STATEMENTS))
    rows = [row for row in rows_among(ask, sql, numbers) if row[2] in inside]
    support: dict[int, list[int]] = {}
    for derivation, claim in rows_among(ask, _SUPPORT, [row[0] for row in rows]):
        support.setdefault(derivation, []).append(claim)
    folded: dict[tuple[int, int, str], list[Sequence[Any]]] = {}
    for row in rows:
        folded.setdefault((row[1], row[2], row[3]), []).append(row)
    return tuple(
        StoredDerivation(
            made=made,
            source=source,
            relation=Relation(relation),
            status=status_of(_firmest(row[4] for row in same)),
            confidence=max(row[5] for row in same),
            claims=tuple(dict.fromkeys(claim for row in same for claim in support.get(row[0], ()))),
            stated_by=tuple(dict.fromkeys(row[6] for row in same)),
        )
        for (made, source, relation), same in folded.items()
    )


def _firmest(statuses: Iterable[str]) -> str:
    """Return what a derivation rests on, where pages differ: a dispute before all, then a statement."""
    return min(statuses, key=("disputed", "asserted", "stated", "inferred").index)


def claims_numbered(ask: Connection, numbers: Iterable[int]) -> tuple[StoredClaim, ...]:
    """Return claims by their numbers."""
    return tuple(StoredClaim(row[0], row[1], row[2], claim_of(row[3:])) for row in rows_among(ask, _CLAIMS, sorted(numbers)))


def conflicts_of(ask: Connection, articles: Iterable[int]) -> tuple[StoredConflict, ...]:
    """Return what the pages of these articles contradict themselves in."""
    return tuple(conflict for _, conflict in _numbered_conflicts(ask, articles).values())


def _numbered_conflicts(ask: Connection, articles: Iterable[int]) -> dict[int, tuple[int, StoredConflict]]:
    """Return conflicts by number, each with its article."""
    found: dict[int, tuple[int, StoredConflict]] = {}
    for number, about, chosen, why, claim, article in rows_among(ask, _CONFLICTS, articles):
        known = found[number][1].claims if number in found else ()
        found[number] = article, StoredConflict(about, known if claim is None else (*known, claim), chosen, why)
    return found
