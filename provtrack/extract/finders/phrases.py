"""Statements in words: "originally appeared at", "Übersetzung:", "本文转载自". The wordings are in data/phrases/."""

from collections.abc import Iterator
from dataclasses import replace

from provtrack.extract.finder import Finder
from provtrack.extract.grammar import grammar
from provtrack.extract.headline import plain
from provtrack.extract.selfnames import own_names
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Document
from provtrack.values.outlet import registry


def find(document: Document) -> tuple[Claim, ...]:
    """Return what the sentences and label lines of a document state."""
    claims = tuple(claim for claim in grammar().read(document) if not _runs_into_own_name(document, claim))
    return (*claims, *_by_agencies(claims, document.language))


def _runs_into_own_name(document: Document, claim: Claim) -> bool:
    """Tell whether what is read as a source is a row of labels that ends in the page's own outlet: "转载 <author> <own account>"."""
    if claim.kind is not ClaimKind.SOURCE_OUTLET or document.language != "zh" or " " not in claim.value:
        return False
    last = claim.value.rsplit(maxsplit=1)[-1]
    return len(last) > 1 and plain(last) in own_names(document)


def _by_agencies(claims: tuple[Claim, ...], language: str | None) -> Iterator[Claim]:
    """Yield the agencies that a sentence names as authors: "This report by The Canadian Press was first published …"."""
    for claim in claims:
        if claim.kind is ClaimKind.AUTHOR and (agency := registry().agency(claim.value, language=language)) is not None:
            yield replace(claim, kind=ClaimKind.AGENCY, value=agency.short, relation=Relation.SYNDICATION, strength=3)


FINDER = Finder("phrases", find)
