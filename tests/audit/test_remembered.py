from dataclasses import replace

from provtrack.audit import all_rules
from provtrack.audit.case import Site
from provtrack.audit.finding import Evidence, Finding, Severity
from provtrack.audit.policy import shipped_policies
from provtrack.audit.remembered import read_findings, sources_version, version_of, written
from provtrack.model.graph import Article

RULES = {rule.code: rule for rule in all_rules()}
ARTICLE = Article(7, "Harbour Reader")
FINDING = Finding(
    "AT01", "source-not-linked", Severity.WARNING, 0.9, ARTICLE, "渡口 is not linked \ud800",
    (Evidence(7, "Source: 渡口", 3, 13, "names it"), Evidence(2, "markup")), "Link it.",
)  # fmt: skip


def test_findings_come_back_as_they_were_kept() -> None:
    assert read_findings(written([FINDING]), ARTICLE, RULES) == (FINDING,)
    assert read_findings(written([]), ARTICLE, RULES) == ()


def test_what_is_not_to_be_understood_is_judged_anew() -> None:
    gone = written([replace(FINDING, code="ZZ99")])
    for text in (gone, "", "[{}]", "[3]", '{"code": "AT01"}'):
        assert read_findings(text, ARTICLE, RULES) is None


def test_other_rules_or_facts_are_another_measure() -> None:
    rules, policies = all_rules(), shipped_policies()
    versions = {
        version_of(rules, policies, {}),
        version_of(rules[1:], policies, {}),
        version_of(rules, policies, {"a.example": Site("a.example", "CC-BY-4.0")}),
    }
    assert len(versions) == 3
    assert version_of(rules, policies, {}) in versions
    assert len(sources_version()) == 32
