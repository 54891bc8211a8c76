"""Lists: articles by what is known of them, and the outlets with whom they take from."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from provtrack.model.claim import Relation
from provtrack.model.graph import Article, Filter, Flow, OutletSummary
from provtrack.store.connection import Connection
from provtrack.store.graph import articles_of
from provtrack.store.keys import name_key, storable
from provtrack.values.url import host

_FLOWS = """
    SELECT m.outlet_id, s.outlet_id, d.relation, count(DISTINCT d.made_id)
    FROM derivations d JOIN articles m ON m.id = d.made_id JOIN articles s ON s.id = d.source_id
    WHERE d.is_current = TRUE AND m.outlet_id IS NOT NULL AND s.outlet_id IS NOT NULL
    GROUP BY m.outlet_id, s.outlet_id, d.relation
"""
_MET = """
    SELECT o.id, o.name, o.domain, o.name_key, count(a.id), sum(CASE WHEN a.is_observed THEN 1 ELSE 0 END)
    FROM outlets o LEFT JOIN articles a ON a.outlet_id = o.id GROUP BY o.id, o.name, o.domain, o.name_key ORDER BY o.id
"""


def conditions(ask: Connection, only: Filter) -> tuple[str, dict[str, object]]:
    """Return what narrows `articles a LEFT JOIN outlets o` down to a filter, beginning with AND, and its parameters."""
    parts: list[str] = []
    values: dict[str, object] = {}
    if only.outlet is not None:
        values["outlets"] = name_key(only.outlet)
        values["domain"] = host(only.outlet) or only.outlet.casefold()
        same = "SELECT p.domain FROM outlets p WHERE p.name_key = :outlets AND p.domain IS NOT NULL"
        parts.append(f"(o.name_key = :outlets OR o.domain = :domain OR o.domain IN ({same}))")
    published = "a.published" if ask.is_sqlite else 'a.published COLLATE "C"'
    if only.since is not None:
        values["since"] = only.since
        parts.append(f"{published} >= :since")
    if only.until is not None:
        values["until"] = f"{only.until}~"
        parts.append(f"{published} <= :until")
    if only.language is not None:
        values["language"] = only.language
        parts.append("a.language = :language")
    if only.relation is not None:
        values["relation"] = str(only.relation)
        parts.append("a.relation = :relation")
    if only.is_observed is not None:
        values["observed"] = only.is_observed
        parts.append("a.is_observed = :observed")
    if only.contributor is not None:
        values["person"] = f"%{name_key(only.contributor) or ''}%"
        parts.append(
            "EXISTS (SELECT 1 FROM nodes n JOIN contributors c ON c.snapshot_id = n.snapshot_id AND c.node = n.number "
            "WHERE n.article_id = a.id AND c.name_key LIKE :person)"
        )
    storable_values = {name: storable(value) if isinstance(value, str) else value for name, value in values.items()}
    return "".join(f" AND {part}" for part in parts), storable_values


def articles(ask: Connection, only: Filter) -> tuple[Article, ...]:
    """Return the articles that pass a filter, in the order of adding."""
    where, values = conditions(ask, only)
    sql = f"SELECT a.id FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id > 0{where} ORDER BY a.id"  # noqa: S608
    if only.limit is not None:
        sql += " LIMIT :limit OFFSET :offset"
        values |= {"limit": only.limit, "offset": only.offset}
    return articles_of(ask, [row[0] for row in ask.rows(sql, values)])


def outlets(ask: Connection) -> tuple[OutletSummary, ...]:
    """Return the outlets met, those with most articles first; spellings of one outlet together."""
    rows = ask.rows(_MET)
    group = _groups(rows)
    spellings: dict[str, Counter[str]] = {}
    domains: dict[str, str] = {}
    held: dict[str, list[int]] = {}
    for number, name, domain, _, articles_met, observed in rows:
        key = group[number]
        spellings.setdefault(key, Counter())[name or domain] += articles_met or 0
        counts = held.setdefault(key, [0, 0])
        counts[0] += articles_met
        counts[1] += observed or 0
        if domain:
            domains[key] = domain
    names = {key: max(counter, key=lambda name: (counter[name], name)) for key, counter in spellings.items()}
    taken: dict[str, Counter[tuple[str, str]]] = {}
    given: Counter[str] = Counter()
    for made, source, relation, count in ask.rows(_FLOWS):
        if group[made] != group[source]:
            taken.setdefault(group[made], Counter())[group[source], relation] += count
            given[group[source]] += count
    summaries = [
        OutletSummary(
            name=names[key],
            domain=domains.get(key),
            names=tuple(sorted(name for name in spellings[key] if name != names[key])),
            articles=counts[0],
            observed=counts[1],
            takes_from=tuple(
                Flow(names[source], Relation(relation), count)
                for (source, relation), count in sorted(taken.get(key, {}).items(), key=lambda flow: (-flow[1], flow[0]))
            ),
            given=given[key],
        )
        for key, counts in held.items()
        if counts[0]
    ]
    return tuple(sorted(summaries, key=lambda one: (-one.articles, one.name)))


def _groups(rows: Sequence[Sequence[Any]]) -> dict[int, str]:
    """Return under which key each spelling counts: its domain; without one, the only domain that its name has, else the name."""
    domains: dict[str, set[str]] = {}
    for _, _, domain, key, _, _ in rows:
        if domain and key:
            domains.setdefault(key, set()).add(domain)
    found = {}
    for number, name, domain, key, _, _ in rows:
        known = domains.get(key or "", set())
        found[number] = domain or (next(iter(known)) if len(known) == 1 else f"={key or name}")
    return found
