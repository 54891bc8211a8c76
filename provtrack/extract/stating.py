"""Makes claims: from a line of the visible text, or from a datum of the markup."""

import re
from dataclasses import dataclass
from typing import TypedDict, Unpack

from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Block, Datum, Document, Span

_CAPITALS = re.compile(r"[^\W\d_]+")
_STATEMENTS_OF_FINDERS = 1_000_000_000
"""Statements told by finders are numbered from here by where they stand, so that they never meet those of the grammar."""


class Details(TypedDict, total=False):
    """What a claim may say beyond its kind and value; see `Claim`."""

    url: str | None
    relation: Relation | None
    statement: int
    strength: int
    scope: Scope | None
    label: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands in the visible text."""

    document: Document
    block: Block
    span: Span


def seen(at: Place, kind: ClaimKind, value: str, rule: str, confidence: float, **details: Unpack[Details]) -> Claim:
    """Return the claim that a place of the visible text makes; its words are the quote."""
    return Claim(
        kind=kind,
        value=value,
        quote=at.document.slice(at.span),
        span=at.span,
        rule=rule,
        confidence=confidence,
        place=at.block.role,
        is_main=at.block.is_main,
        **details,
    )


def marked(datum: Datum, kind: ClaimKind, value: str, rule: str, confidence: float, **details: Unpack[Details]) -> Claim:
    """Return the claim that a datum of the markup makes; its value is the quote."""
    return Claim(kind=kind, value=value, quote=datum.value, span=None, rule=rule, confidence=confidence, **details)


def statement_at(span: Span) -> int:
    """Return the number that the claims of one and the same statement share."""
    return _STATEMENTS_OF_FINDERS + span.start


def as_written(name: str) -> str:
    """Return a name set in capitals as running text writes it; abbreviations of one word stay.

    >>> as_written("ADA O'DOE-SMITH"), as_written("AP"), as_written("Ada DOE")
    ("Ada O'Doe-Smith", 'AP', 'Ada DOE')
    """
    if not name.isupper() or " " not in name:
        return name
    return " ".join(word if len(word) <= 2 else _CAPITALS.sub(lambda run: run[0].capitalize(), word) for word in name.split())
