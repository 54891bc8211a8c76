"""Texts that terms ask to keep as they are, compared with what a repost made of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from provtrack.audit.case import Case
from provtrack.audit.finding import Evidence
from provtrack.audit.policy import Basis, Requirement
from provtrack.audit.terms import Terms, terms
from provtrack.match import Comparison
from provtrack.model.document import Span

_SAME_TEXT = 0.5
"""The share of either text that the other has, from which they are versions of one text; below it, one quotes or retells the other."""
_SHORTEST_CHARS = 50
"""Of an addition or cut that is worth speaking of, some eight words: less is a caption, a link or a date."""
_UNSPACED_CHARS = 16
"""The same in a script without spaces."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A source whose terms allow no changes, and what became of its text."""

    terms: Terms
    comparison: Comparison

    @property
    def called(self) -> str:
        """What readers call its outlet."""
        return self.terms.page.called

    @property
    def is_creative_commons(self) -> bool:
        """Whether it is a licence of Creative Commons that asks for it."""
        return (self.terms.policy.license or "").startswith("CC-")

    @property
    def confidence(self) -> float:
        """How sure the terms are: those of the page as sure as its statement."""
        if self.terms.claim is not None:
            return min(0.85, self.terms.claim.confidence)
        return 0.5 if self.terms.policy.basis is Basis.REMEMBERED else 0.75

    def stated(self) -> tuple[Evidence, ...]:
        """Return where its page states the terms."""
        return self.terms.evidence

    def inserted(self) -> tuple[Span, ...]:
        """Return the additions that stand between two passages: what stands before the first or after the last is a repost's own frame."""
        passages = self.comparison.passages
        first, last = passages[0].made.end, passages[-1].made.start
        return tuple(span for span in self.comparison.additions if first <= span.start and span.end <= last and self._is_long(span))

    def cut_out(self) -> tuple[Span, ...]:
        """Return the cuts between two passages: what is missing at the end makes an excerpt."""
        first = min(passage.source.end for passage in self.comparison.passages)
        last = max(passage.source.start for passage in self.comparison.passages)
        return tuple(span for span in self.comparison.cuts if first <= span.start and span.end <= last and self._is_long(span))

    def left_out(self) -> tuple[Span, ...]:
        """Return all cuts worth speaking of."""
        return tuple(span for span in self.comparison.cuts if self._is_long(span))

    def _is_long(self, span: Span) -> bool:
        is_unspaced = (self.terms.page.article.language or "").partition("-")[0] in {"zh", "ja", "th", "lo", "km", "my", "bo"}
        return span.end - span.start >= (_UNSPACED_CHARS if is_unspaced else _SHORTEST_CHARS)


def kept_unchanged(case: Case) -> Iterator[Kept]:
    """Yield the sources that this article is a version of, in the same language, and whose terms allow no changes."""
    for found in terms(case):
        if not (found.asks(Requirement.NO_EDITS) or found.asks(Requirement.NO_DERIVATIVES)):
            continue
        comparison = case.compared(found.page)
        if comparison is not None and comparison.passages and max(comparison.kept, comparison.taken) >= _SAME_TEXT:
            yield Kept(found, comparison)
