"""Makes claims: from a line of the visible text, or from a datum of the markup."""

from typing import TypedDict, Unpack

from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Block, Datum, Document, Span

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


def seen(
    document: Document, block: Block, span: Span, kind: ClaimKind, value: str, rule: str, confidence: float, **details: Unpack[Details]
) -> Claim:
    """Return the claim that a place of the visible text makes; its words are the quote."""
    return Claim(
        kind=kind,
        value=value,
        quote=document.slice(span),
        span=span,
        rule=rule,
        confidence=confidence,
        place=block.role,
        is_main=block.is_main,
        **details,
    )


def marked(datum: Datum, kind: ClaimKind, value: str, rule: str, confidence: float, **details: Unpack[Details]) -> Claim:
    """Return the claim that a datum of the markup makes; its value is the quote."""
    return Claim(kind=kind, value=value, quote=datum.value, span=None, rule=rule, confidence=confidence, **details)


def statement_at(span: Span) -> int:
    """Return the number that the claims of one and the same statement share."""
    return _STATEMENTS_OF_FINDERS + span.start
