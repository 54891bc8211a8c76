"""Full text over titles, texts, outlets and people: FTS5 on SQLite, tsvector on PostgreSQL."""

from collections.abc import Sequence
from typing import Any

from provtrack.model.graph import Filter, Hit
from provtrack.store.connection import Connection
from provtrack.store.graph import articles_of
from provtrack.store.keys import storable, title_key
from provtrack.store.listing import conditions
from provtrack.store.words import asked, indexed, is_single_sign, pattern_of

_WEIGHTS = "8.0, 1.0, 4.0, 4.0"
"""A word in the title counts eight times one in the text, in the name of an outlet or a person four times."""
_AROUND = 80
"""Signs shown before the first word found."""
_SNIPPET = 240
DEFAULT_LIMIT = 20


def search(ask: Connection, query: str, only: Filter) -> tuple[Hit, ...]:
    """Return the observed articles that hold every word and phrase asked for, best first."""
    phrases = asked(storable(query))
    if not phrases:
        return ()
    limit = DEFAULT_LIMIT if only.limit is None else only.limit
    where, values = conditions(ask, only)
    match, order = _match(ask, phrases, values)
    sql = (
        f"SELECT s.article_id, s.id FROM search JOIN snapshots s ON s.id = search.rowid JOIN articles a ON a.id = s.article_id "  # noqa: S608
        f"LEFT JOIN outlets o ON o.id = a.outlet_id WHERE {match} AND s.is_current = TRUE{where} ORDER BY {order}, s.id LIMIT :rows"
    )
    found: dict[int, int] = {}
    for article, snapshot in ask.rows(sql, {**values, "rows": 4 * (limit + only.offset)}):
        found.setdefault(article, snapshot)
    chosen = list(found.items())[only.offset : only.offset + limit]
    articles = articles_of(ask, [article for article, _ in chosen])
    return tuple(
        Hit(article, *_snippet(ask, snapshot, article.title, phrases)) for article, (_, snapshot) in zip(articles, chosen, strict=True)
    )


def titled(ask: Connection, words: str, limit: int, *, is_any: bool = False) -> list[int]:
    """Return the articles with that title; else those whose title holds all (with `is_any`: one) of the words."""
    words = storable(words)
    key = title_key(words)
    if key is None:
        return []
    sql = "SELECT DISTINCT article_id FROM nodes WHERE title_key = :key AND title IS NOT NULL ORDER BY article_id LIMIT :limit"
    exact = [row[0] for row in ask.rows(sql, {"key": key, "limit": limit})]
    if exact:
        return exact
    values: dict[str, object] = {"limit": 4 * limit}
    match, order = _match(ask, asked(words), values, is_title=True, is_any=is_any)
    sql = f"SELECT s.article_id FROM search JOIN snapshots s ON s.id = search.rowid WHERE {match} ORDER BY {order}, s.id LIMIT :limit"  # noqa: S608
    found = list(dict.fromkeys(row[0] for row in ask.rows(sql, values)))
    if not found and not is_any:
        named = {f"w{place}": f"%{_escaped(word)}%" for place, word in enumerate(key.split())}
        likes = " AND ".join(f"lower(a.title) LIKE :{name} ESCAPE '!'" for name in named)
        sql = f"SELECT a.id FROM articles a WHERE a.title IS NOT NULL AND {likes} ORDER BY a.id LIMIT :limit"  # noqa: S608 - names w0, w1 …
        found = [row[0] for row in ask.rows(sql, {**named, "limit": limit})]
    return found[:limit]


def _escaped(word: str) -> str:
    """Return a word without the wildcards of LIKE."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _match(
    ask: Connection, phrases: Sequence[str], values: dict[str, object], *, is_title: bool = False, is_any: bool = False
) -> tuple[str, str]:
    """Return the condition and the order of a full-text question; its parameters go into `values`."""
    if ask.is_sqlite:
        terms = [_quoted(phrase) for phrase in phrases]
        query = (" OR " if is_any else " AND ").join(terms)
        values["query"] = f"{{title}} : ({query})" if is_title else query
        return "search MATCH :query", f"bm25(search, {_WEIGHTS})"
    label = "A" if is_title else ""
    parts = []
    for place, phrase in enumerate(phrases):
        values[f"q{place}"] = f"{phrase}:*{label}" if is_single_sign(phrase) else indexed(phrase)
        function = "to_tsquery" if is_single_sign(phrase) else "phraseto_tsquery"
        parts.append(f"{function}('simple', :q{place})")
    query = f"({(' || ' if is_any else ' && ').join(parts)})"
    kept = f"ts_filter(words, '{{a}}') @@ {query}" if is_title else f"words @@ {query}"
    return kept, f"ts_rank(words, {query}) DESC"


def _quoted(phrase: str) -> str:
    """Return a phrase as FTS5 takes it literally."""
    escaped = indexed(phrase).strip().replace('"', '""')
    return f'"{escaped}"*' if is_single_sign(phrase) else f'"{escaped}"'


def _snippet(ask: Connection, snapshot: int, title: str | None, phrases: tuple[str, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text around the first words found, and where they stand in it."""
    rows: Sequence[Sequence[Any]] = ask.rows("SELECT text FROM snapshots WHERE id = :id", {"id": snapshot})
    text = str(rows[0][0])
    pattern = pattern_of(phrases)
    begin = len(title) if title and text.startswith(title) else 0
    first = pattern and (pattern.search(text, begin) or pattern.search(text))
    start = max(0, first.start() - _AROUND) if first else 0
    if start:
        space = text.find(" ", start, start + _AROUND // 2)
        start = space + 1 if space >= 0 else start
    window = text[start : start + _SNIPPET].replace("\n", " ").replace("\r", " ")
    marks = tuple(match.span() for match in pattern.finditer(window)) if pattern else ()
    return window, marks
