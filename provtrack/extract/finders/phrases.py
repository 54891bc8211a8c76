"""Statements in words: "originally appeared at", "Übersetzung:", "本文转载自". The wordings are in data/phrases/."""

from provtrack.extract.finder import Finder
from provtrack.extract.grammar import grammar
from provtrack.model.claim import Claim
from provtrack.model.document import Document


def find(document: Document) -> tuple[Claim, ...]:
    """Return what the sentences and label lines of a document state."""
    return grammar().read(document)


FINDER = Finder("phrases", find)
