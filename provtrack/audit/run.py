"""One audit as it goes: the articles' findings one after the other, and what they come to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from provtrack.audit.baseline import Entry
from provtrack.audit.case import Page
from provtrack.audit.finding import Judged, Severity
from provtrack.audit.rule import Rule
from provtrack.audit.selection import Reviewed, Selection
from provtrack.errors import RuleFailed


@dataclass(slots=True)
class Tally:
    """How many of what, so far."""

    articles: int = 0
    with_findings: int = 0
    by_severity: Counter[Severity] = field(default_factory=Counter)
    """Of the findings that are told."""
    by_rule: Counter[str] = field(default_factory=Counter)
    """As `by_severity`, by code."""
    suppressed: int = 0
    """Findings that the user's settings ignore for their outlet."""
    unchanged: int = 0
    """Findings that the baseline knows."""
    absent: int = 0
    """Findings of the baseline that are no longer found, of the articles audited."""
    failures: int = 0
    """Pages that a rule could not judge, once for each rule."""

    @property
    def worst(self) -> Severity | None:
        """The gravest severity told."""
        return max((each for each, count in self.by_severity.items() if count), key=lambda each: each.rank, default=None)

    @property
    def findings(self) -> int:
        """How many are told."""
        return self.by_severity.total()

    @property
    def words(self) -> str:
        """What the audit came to, in one sentence.

        >>> Tally(articles=2, unchanged=1).words
        'Nothing found in 2 articles; 1 known from the baseline.'
        """
        counts = [f"{count} {each.value}{'s' * (count != 1)}" for each in Severity if (count := self.by_severity[each])]
        of = f"{self.articles} article{'s' * (self.articles != 1)}"
        found = f"{', '.join(counts)} in {self.with_findings} of {of}" if counts else f"Nothing found in {of}"
        rest = [f"{self.suppressed} ignored by provtrack.toml"] * bool(self.suppressed)
        rest += [f"{self.unchanged} known from the baseline"] * bool(self.unchanged)
        rest += [f"{self.absent} of the baseline gone"] * bool(self.absent)
        rest += [f"{self.failures} not judged, for a rule failed"] * bool(self.failures)
        return "; ".join([found, *rest]) + "."

    @property
    def summary(self) -> dict[str, int]:
        """The counts, as JSON has them."""
        counts = {f"{severity.value}s": self.by_severity[severity] for severity in Severity}
        rest = {"suppressed": self.suppressed, "unchanged": self.unchanged, "absent": self.absent, "failures": self.failures}
        return {"articles": self.articles, **counts, **rest}


class Run:
    """The articles under audit, reviewed as they are asked for: can be gone through once, and counts on the way."""

    def __init__(self, judged: Iterable[Judged], selection: Selection, page: Callable[[int], Page | None]) -> None:
        """Take what the rules found; nothing is done yet.

        Args:
            judged: The articles with their findings; may be computed as it is read.
            selection: The filters.
            page: Gives an article's page by its number, for its words around a quote.
        """
        self.selection = selection
        self.tally = Tally()
        self.known: list[Entry] = []
        """With `keeps_entries`: what a baseline would hold of the findings so far."""
        self.keeps_entries = False
        self.on_failure: Callable[[RuleFailed], None] | None = None
        """Told of each rule that fails, as it does."""
        self._judged = iter(judged)
        self._page = page
        self._pages: dict[int, Page | None] = {}
        self._seen: set[tuple[str, str, str]] = set()
        self._audited: set[str] = set()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that are run."""
        return self.selection.rules

    def __iter__(self) -> Iterator[Reviewed]:
        """Yield each article with what was found."""
        from provtrack.audit.baseline import entry_of

        for judged in self._judged:
            reviewed = self.selection.review(judged)
            self._count(reviewed)
            if self.keeps_entries:
                self.known += [entry_of(result.finding) for result in reviewed.results if result.ignored is None]
            yield reviewed

    def page(self, number: int) -> Page | None:
        """Return the page of an article; the last few are kept, for the findings of one article share them."""
        if number not in self._pages:
            while len(self._pages) >= _KEPT:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = self._page(number)
        return self._pages[number]

    def absent(self) -> Iterator[Entry]:
        """Yield what the baseline knows of the articles audited and was not found; to be asked at the end."""
        baseline = self.selection.baseline
        for entry in baseline.entries if baseline is not None else ():
            if entry.page in self._audited and entry.key not in self._seen:
                yield entry

    def _count(self, reviewed: Reviewed) -> None:
        tally = self.tally
        tally.articles += 1
        told = reviewed.open
        tally.with_findings += bool(told)
        for finding in told:
            tally.by_severity[finding.severity] += 1
            tally.by_rule[finding.code] += 1
        tally.suppressed += sum(result.ignored is not None for result in reviewed.results)
        tally.unchanged += sum(result.ignored is None and not result.is_open for result in reviewed.results)
        tally.failures += len(reviewed.failures)
        for failure in reviewed.failures:
            if self.on_failure is not None:
                self.on_failure(failure)
        if self.selection.baseline is not None:
            article = reviewed.article
            self._audited.add(article.url or article.source or article.id)
            self._seen.update(result.finding.key for result in reviewed.results)

    def finish(self) -> Tally:
        """Go through what is left, count what is absent, and return the tally."""
        for _ in self:
            pass
        self.tally.absent = sum(1 for _ in self.absent())
        return self.tally


_KEPT = 8
"""Pages held at a time."""
