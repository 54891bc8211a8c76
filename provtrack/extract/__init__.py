"""Document -> claims: every statement of provenance that a page makes, each with its quote. Nothing is concluded here."""

from functools import cache

from provtrack.discover import declared
from provtrack.extract.calibration import calibrated
from provtrack.extract.finder import Finder
from provtrack.model.claim import Claim
from provtrack.model.document import Document

__all__ = ["Finder", "all_finders", "extract"]


@cache
def all_finders() -> tuple[Finder, ...]:
    """Return all finders, by module name."""
    import provtrack.extract.finders as package

    return declared(package, "FINDER", Finder)


def extract(document: Document) -> tuple[Claim, ...]:
    """Return the claims of all finders in the order of their place; claims from markup come last.

    What two finders both read (same kind, value and place) is kept once, as the more confident of them
    says it. Contradictions are kept.
    """
    found: dict[tuple[object, ...], Claim] = {}
    for finder in all_finders():
        for claim in finder.find(document):
            key = (claim.kind, claim.value, claim.span, claim.rule if claim.span is None else None)
            known = found.get(key)
            if known is None or claim.confidence > known.confidence:
                found[key] = claim
    return tuple(sorted(calibrated(found.values()), key=_place))


def _place(claim: Claim) -> tuple[bool, int, int]:
    if claim.span is None:
        return (True, 0, 0)
    return (False, claim.span.start, claim.span.end)
