"""All derivations and articles at once, for the origins of many articles: three questions, whatever their number."""

import re
from collections.abc import Iterable, Iterator
from zlib import crc32

from provtrack.model.claim import Relation
from provtrack.model.graph import Article, Edge
from provtrack.store.connection import Connection, rows_among
from provtrack.store.mapping import ARTICLE_COLUMNS, article_of, status_of

_EDGES = """
    SELECT d.made_id, d.source_id, d.relation, d.status, d.confidence, s.article_id, c.quote
    FROM derivations d JOIN snapshots s ON s.id = d.snapshot_id
    LEFT JOIN derivation_claims k ON k.derivation_id = d.id AND k.position = 0 LEFT JOIN claims c ON c.id = k.claim_id
    WHERE d.is_current = TRUE AND d.made_id <> d.source_id ORDER BY d.id
"""
_ARTICLES = f"SELECT {ARTICLE_COLUMNS} FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id WHERE a.id IN ({{among}}) ORDER BY a.id"  # noqa: S608
_PUBLISHED = "SELECT id, published, is_observed FROM articles ORDER BY id"
_TEXTS = "SELECT article_id, text FROM snapshots WHERE is_current = TRUE AND article_id IN ({among}) ORDER BY id"
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_QUOTE = 400
_SHORTEST = 60
"""Letters of a paragraph that tells a text: two sentences. A script that writes words in a letter or two counts double."""
_MOST = 12
"""Paragraphs of an article that are compared."""
_BATCH = 500
"""Texts held at a time."""


def edges(ask: Connection) -> Iterator[Edge]:
    """Yield every derivation that a page states now."""
    relations = {relation.value: relation for relation in Relation}
    for made, source, relation, status, confidence, stated_by, quote in ask.rows(_EDGES):
        yield Edge(
            made,
            source,
            relations[relation],
            status_of(status),
            confidence,
            stated_by,
            quote[:_LONGEST_QUOTE] if quote is not None else None,
        )


def dates(ask: Connection) -> tuple[dict[int, str], tuple[int, ...]]:
    """Return when articles were published, where that is known, and which are observed."""
    rows = ask.rows(_PUBLISHED)
    return {number: published for number, published, _ in rows if published}, tuple(number for number, _, observed in rows if observed)


def bare_articles(ask: Connection, numbers: Iterable[int]) -> dict[int, Article]:
    """Return articles without their contributors."""
    return {row[0]: article_of(row) for row in rows_among(ask, _ARTICLES, numbers)}


def paragraphs(ask: Connection, numbers: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return fingerprints of the paragraphs of articles' texts."""
    wanted = list(numbers)
    found: dict[int, tuple[int, ...]] = {}
    for start in range(0, len(wanted), _BATCH):
        for article, text in rows_among(ask, _TEXTS, wanted[start : start + _BATCH]):
            found[article] = fingerprints(text)
    return found


def fingerprints(text: str) -> tuple[int, ...]:
    """Return a number for each of the first long paragraphs of a text, by its letters alone: quotation marks and dashes differ by page."""
    found: dict[int, None] = {}
    for line in text.split("\n"):
        if len(line) < _SHORTEST // 2:
            continue
        letters = "".join(_LETTERS.findall(line.casefold())).encode()
        # In UTF-8 a Chinese character has three bytes: twenty of them say what sixty Latin letters do.
        if len(letters) >= _SHORTEST:
            found[crc32(letters) << 32 | crc32(letters[::-1])] = None
        if len(found) == _MOST:
            break
    return tuple(found)
