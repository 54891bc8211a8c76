"""This rule finds what the tests want it to.

## Why it matters
Tests of filters and formats must not change when a rule does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from provtrack.audit.baseline import Baseline
from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence, Fault, Finding, Judged, Severity
from provtrack.audit.rule import Rule
from provtrack.audit.run import Run
from provtrack.audit.selection import OutletIgnore, Selection
from provtrack.errors import RuleFailed
from provtrack.model.graph import Article
from tests.built import FOOTER, HEADER, RESOLUTION, TEXT


def _check(case: Case) -> Iterator[Fault]:
    yield Fault(f"{case.page.called} is at fault", (), "Mend it.")


RULES = (
    Rule("AT01", "source-not-linked", Severity.WARNING, _check),
    Rule("AT02", "original-contradicted", Severity.ERROR, _check),
    Rule("CR01", "origin-not-in-notice", Severity.WARNING, _check),
    Rule("MU01", "canonical-missing", Severity.NOTE, _check),
)
ARTICLE = Article(
    1, "Slowwater Review", "slowwater.example", "https://slowwater.example/pier", "The Old Ferry Pier Stays, for Now",
    published="2024-05-13", is_observed=True, source="pages/slowwater.txt",
)  # fmt: skip
OTHER = Article(2, "Harbour Reader", "harbour-reader.example", title="Another", is_observed=True, source="pages/harbour reader.md")


def place(words: str, note: str = "", article: int = 1) -> Evidence:
    """Return where words stand on the page of Slowwater Review."""
    return Evidence(article, words, TEXT.index(words), TEXT.index(words) + len(words), note)


def finding(code: str, *evidence: Evidence, article: Article = ARTICLE, message: str = "Harbour Reader is called the original") -> Finding:
    """Return a finding of one of the rules."""
    rule = next(each for each in RULES if each.code == code)
    return Finding(rule.code, rule.name, rule.severity, 0.9, article, message, evidence, "Credit Nordkai-Bote.")


CONTRADICTED = finding("AT02", place(FOOTER, "calls Harbour Reader the original"), place(HEADER, "names Nordkai-Bote"))
UNLINKED = finding("AT01", place("Lantern Post", "names the source"), message="Lantern Post is not linked")
MARKUP = finding("MU01", Evidence(1, "https://slowwater.example/pier"), message="the canonical address is the page's own")
ELSEWHERE = replace(finding("CR01", message="the notice does not name Nordkai-Bote"), article=OTHER)

PAGE = Page(ARTICLE, RESOLUTION)


def judged(*findings: Finding, article: Article = ARTICLE, failures: tuple[RuleFailed, ...] = ()) -> Judged:
    """Return an article with its findings."""
    return Judged(article, findings, failures)


FOUND = (judged(UNLINKED, CONTRADICTED, MARKUP), judged(ELSEWHERE, article=OTHER))


def run_over(
    found: Iterable[Judged] = FOUND, ignores: Iterable[OutletIgnore] = (), baseline: Baseline | None = None, today: date | None = None
) -> Run:
    """Return a run over what was found, with the page of Slowwater Review at hand."""
    pages = {1: PAGE, 2: Page(OTHER)}
    return Run(found, Selection(RULES, ignores, baseline, today=today), pages.get)
