"""Filtering, all of it: which rules are run, and which of their findings are told.

Rules are chosen by selectors: a code ("AT03"), the beginning of codes ("AT"), a rule's name ("source-not-linked"), or "ALL". Where one
selector takes a rule in and another leaves it out, the more precise one decides; of equal ones, the one that leaves it out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from provtrack.audit.baseline import Baseline
from provtrack.audit.case import Page
from provtrack.audit.finding import Finding, Judged
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.errors import RuleFailed, UnknownName
from provtrack.model.graph import Article
from provtrack.values.url import host

ALL = "ALL"
_WHOLE = 4
"""Characters of a code; a rule's name is as precise."""


class State(StrEnum):
    """What became of a finding since the baseline was written; SARIF's words."""

    NEW = "new"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class OutletIgnore:
    """What the user does not want to be told of an outlet's articles, and why."""

    outlet: str
    """A name or a domain."""
    codes: tuple[str, ...]
    """Selectors."""
    reason: str
    until: date | None = None
    """The last day on which it holds."""


@dataclass(frozen=True, slots=True)
class Result:
    """A finding, and what the filters made of it."""

    finding: Finding
    ignored: OutletIgnore | None = None
    state: State | None = None
    """None where there is no baseline."""

    @property
    def is_open(self) -> bool:
        """Whether it is to be told."""
        return self.ignored is None and self.state is not State.UNCHANGED


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One article with all that was found wrong with it."""

    article: Article
    results: tuple[Result, ...]
    failures: tuple[RuleFailed, ...] = ()

    @property
    def open(self) -> tuple[Finding, ...]:
        """What is to be told, the gravest first."""
        found = [result.finding for result in self.results if result.is_open]
        return tuple(sorted(found, key=lambda finding: (-finding.severity.rank, finding.code)))


def matching(selector: str, rules: Iterable[Rule]) -> frozenset[str]:
    """Return the codes of the rules that a selector means.

    Raises:
        UnknownName: It means none; the names that come near are told.
    """
    listed = list(rules)
    word = selector.strip()
    found = frozenset(
        rule.code for rule in listed if word.upper() == ALL or (word and rule.code.startswith(word.upper())) or rule.name == word.casefold()
    )
    if not found:
        names = [name for rule in listed for name in (rule.code, rule.name)]
        near = get_close_matches(word.upper(), names, 3, 0.7) + get_close_matches(word.casefold(), names, 3, 0.5)
        known = f"known are {_ranges([rule.code for rule in listed])}, beginnings of these, and names (`provtrack rule` lists them)"
        raise UnknownName("rule", selector, tuple(dict.fromkeys(near))[:3], known)
    return found


def _ranges(codes: Iterable[str]) -> str:
    """Return codes in words, those that follow on one another as one range.

    >>> _ranges(["AT01", "AT02", "AT03", "AT07", "CR01", "CR02"])
    'AT01 to AT03, AT07, CR01, CR02'
    """
    runs: list[list[str]] = []
    for code in codes:
        last = runs[-1][-1] if runs else ""
        follows = last[:2] == code[:2] and int(code[2:]) == int(last[2:]) + 1
        if follows:
            runs[-1].append(code)
        else:
            runs.append([code])
    parts = (f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)
    return ", ".join(parts)


def choose(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Return the rules that are selected (all, where nothing is) and not ignored.

    Raises:
        UnknownName: A selector means no rule.
    """
    taken = _precision(rules, tuple(select) or (ALL,))
    left_out = _precision(rules, ignore)
    return tuple(rule for rule in rules if taken.get(rule.code, -1) > left_out.get(rule.code, -1))


def _precision(rules: Sequence[Rule], selectors: Iterable[str]) -> dict[str, int]:
    """Return for each rule that is meant how precisely the most precise selector means it."""
    found: dict[str, int] = {}
    for selector in selectors:
        word = selector.strip()
        precision = 0 if word.upper() == ALL else min(len(word), _WHOLE)
        for code in matching(selector, rules):
            found[code] = max(precision, found.get(code, -1))
    return found


class Selection:
    """The rules chosen, and the findings of theirs that are told."""

    def __init__(
        self, rules: Sequence[Rule], ignores: Iterable[OutletIgnore] = (), baseline: Baseline | None = None, *, today: date | None = None
    ) -> None:
        """Take the rules to run; of the ignores, those that hold no longer are left out and noted."""
        self.rules = tuple(rules)
        self.baseline = baseline
        day = today or date.today()  # noqa: DTZ011  the user's own calendar
        listed = tuple(ignores)
        self.expired = tuple(each for each in listed if each.until is not None and each.until < day)
        self._ignores = tuple(each for each in listed if each not in self.expired)
        self._codes = frozenset(rule.code for rule in self.rules)
        self._of_outlet: dict[tuple[str | None, str | None], tuple[OutletIgnore, ...]] = {}

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user ought to know of the filters themselves."""
        return tuple(
            f"the ignore of {', '.join(each.codes)} for {each.outlet} ended on {each.until} and is off ({each.reason})"
            for each in self.expired
        )

    def review(self, judged: Judged) -> Reviewed:
        """Return an article's findings, each with what the filters make of it."""
        results = tuple(self._results(judged))
        return Reviewed(judged.article, results, judged.failures)

    def _results(self, judged: Judged) -> Iterator[Result]:
        ignores = self._ignores_of(judged.article)
        for finding in judged.findings:
            if finding.code not in self._codes:
                continue
            ignored = next((each for each in ignores if any(_means(word, finding) for word in each.codes)), None)
            state = None
            if self.baseline is not None:
                state = State.UNCHANGED if finding.key in self.baseline else State.NEW
            yield Result(finding, ignored, state)

    def _ignores_of(self, article: Article) -> tuple[OutletIgnore, ...]:
        if not self._ignores:
            return ()
        key = (article.outlet, article.domain)
        if key not in self._of_outlet:
            self._of_outlet[key] = tuple(each for each in self._ignores if _is_of(article, each.outlet))
        return self._of_outlet[key]


def _means(selector: str, finding: Finding) -> bool:
    word = selector.strip()
    return word.upper() == ALL or finding.code.startswith(word.upper()) or finding.name == word.casefold()


def _is_of(article: Article, outlet: str) -> bool:
    """Tell whether an article is of an outlet that the user names by name or domain."""
    domain = host(outlet)
    if domain is not None and article.domain is not None and (article.domain == domain or article.domain.endswith(f".{domain}")):
        return True
    return is_called(Page(article), outlet)
