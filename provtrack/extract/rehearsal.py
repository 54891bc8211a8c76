"""Which rules read a text, and how: for people who write wordings, or wonder at a claim."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provtrack.extract import extract
from provtrack.extract.grammar import Match, document_of, grammar
from provtrack.extract.phrasebook import Phrase
from provtrack.model.claim import Claim
from provtrack.model.document import Document, Role


@dataclass(frozen=True, slots=True)
class Reading:
    """What one rule reads in a text."""

    rule: str
    """Of a wording ("en/originally-appeared") or of a finder ("copyright/text")."""
    match: Match | None
    """How the wording's slots are filled; None for a finder."""
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """All that is read in a text as if it stood on a page, and what came near."""

    document: Document
    readings: tuple[Reading, ...]
    misses: tuple[tuple[Phrase, str], ...]
    """Wordings whose trigger stands in the text and that read nothing there, each with the reason in words."""


def rehearse(text: str, *, language: str | None = None, place: Role = Role.PARAGRAPH) -> Rehearsal:
    """Read a text as one block a line, by all rules.

    Args:
        text: Links may be written as in Markdown: `[name](address)`.
        language: The BCP 47 tag of the page around it; without one, every language that the words themselves tell of is tried.
        place: What sort of block the lines stand in; a credit in a caption is an image's.
    """
    document = replace(document_of(text, place), language=language)
    claims = extract(document)
    by_rule: dict[str, list[Claim]] = {}
    for claim in claims:
        by_rule.setdefault(claim.rule, []).append(claim)
    matches = grammar().explain(document)
    readings = [Reading(match.phrase.rule, match, _within(by_rule.get(match.phrase.rule, ()), match)) for match in matches]
    read = {match.phrase.rule for match in matches}
    readings += [Reading(rule, None, tuple(found)) for rule, found in by_rule.items() if rule not in read]
    return Rehearsal(document, tuple(readings), grammar().misses(document))


def _within(claims: Sequence[Claim], match: Match) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.span is not None and claim.span.start <= match.start < claim.span.end)
