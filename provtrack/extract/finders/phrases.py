"""Statements in words: "originally appeared at", "Übersetzung:", "本文转载自". The wordings are in data/phrases/."""

from collections.abc import Iterator
from dataclasses import replace

from provtrack.extract.finder import Finder
from provtrack.extract.grammar import grammar
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Document
from provtrack.values.outlet import registry


def find(document: Document) -> tuple[Claim, ...]:
    """Return what the sentences and label lines of a document state."""
    claims = grammar().read(document)
    return (*claims, *_by_agencies(claims, document.language))


def _by_agencies(claims: tuple[Claim, ...], language: str | None) -> Iterator[Claim]:
    """Yield the agencies that a sentence names as authors: "This report by The Canadian Press was first published …"."""
    for claim in claims:
        if claim.kind is ClaimKind.AUTHOR and (agency := registry().agency(claim.value, language=language)) is not None:
            yield replace(claim, kind=ClaimKind.AGENCY, value=agency.short, relation=Relation.SYNDICATION, strength=3)


FINDER = Finder("phrases", find)
