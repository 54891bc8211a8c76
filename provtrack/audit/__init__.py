"""Judges articles: does a repost credit its source as it must? Rules are in `provtrack.audit.rules`, one file each."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence, Fault, Finding, Severity
from provtrack.audit.rule import Rule
from provtrack.discover import declared
from provtrack.errors import RuleFailed

__all__ = ["Case", "Evidence", "Fault", "Finding", "Page", "Rule", "Severity", "all_rules", "audit"]


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
            raise RuleFailed(rule.code, case.page.article.source or case.page.article.id, error) from error
        for fault in faults:
            yield Finding(
                rule.code, rule.name, rule.severity, fault.confidence, case.page.article, fault.message, fault.evidence, fault.fix
            )
