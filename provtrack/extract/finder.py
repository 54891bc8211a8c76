"""A finder: one kind of place or wording in which statements of provenance stand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from provtrack.model.claim import Claim
from provtrack.model.document import Document


@dataclass(frozen=True, slots=True)
class Finder:
    """Reads claims from a document. Each module of `provtrack.extract.finders` declares one as `FINDER`."""

    name: str
    find: Callable[[Document], Iterable[Claim]]
