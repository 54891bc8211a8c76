"""Judges articles: does a repost credit its source as it must? Rules are in `provtrack.audit.rules`, one file each."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence, Fault, Finding, Judged, Severity
from provtrack.audit.rule import Rule
from provtrack.discover import declared
from provtrack.errors import RuleFailed

__all__ = ["Case", "Evidence", "Fault", "Finding", "Judged", "Page", "Rule", "Severity", "all_rules", "audit", "judge"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return all rules, by code."""
    from provtrack.audit import rules

    families = [import_module(f"{rules.__name__}.{info.name}") for info in iter_modules(rules.__path__)]
    return tuple(sorted((rule for family in families for rule in declared(family, "RULE", Rule)), key=lambda rule: rule.code))


def audit(case: Case, rules: Iterable[Rule] | None = None) -> Iterator[Finding]:
    """Yield what the rules find wrong with one article, by code.

    Raises:
        RuleFailed: A rule could not judge the page: a fault of ours, named with the rule and the page.
    """
    for rule in all_rules() if rules is None else rules:
        try:
            faults = list(rule.check(case))
        except Exception as error:
            page = case.page.article.source or case.page.article.id
            raise RuleFailed(rule.code, page, f"{type(error).__name__}: {error}") from error
        for fault in faults:
            yield Finding(
                rule.code, rule.name, rule.severity, fault.confidence, case.page.article, fault.message, fault.evidence, fault.fix
            )


def judge(case: Case, rules: Iterable[Rule] | None = None) -> Judged:
    """Return what the rules find wrong with one article; a rule that fails does not stop the others."""
    findings: list[Finding] = []
    failures: list[RuleFailed] = []
    chosen = all_rules() if rules is None else tuple(rules)
    try:
        findings = list(audit(case, chosen))
    except RuleFailed:
        for rule in chosen:
            try:
                findings += audit(case, [rule])
            except RuleFailed as failure:
                failures.append(failure)
    return Judged(case.page.article, tuple(findings), tuple(failures))
