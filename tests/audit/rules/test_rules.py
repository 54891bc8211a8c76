"""Each rule's documentation is its test: its example has the fault, the same page mended has not."""

import re
from pathlib import Path

import pytest

from provtrack.audit import Rule, Severity, all_rules, audit
from tests.audit.observed import case_of

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "sample"
RULES = {rule.code: rule for rule in all_rules()}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_example_has_the_fault_and_its_evidence_is_verbatim(rule: Rule, tmp_path: Path) -> None:
    case = case_of(rule.pages("Example"), tmp_path)
    findings = list(audit(case, [rule]))
    assert findings, "the example has no such fault"
    for finding in findings:
        assert finding.evidence or rule.family == "markup"
        for place in finding.evidence:
            if place.start is not None and place.article == case.page.article.number:
                assert case.resolution.document.text[place.start : place.end] == place.quote


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_example_mended_has_not(rule: Rule, tmp_path: Path) -> None:
    assert [finding.message for finding in audit(case_of(rule.pages("Instead"), tmp_path), [rule])] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_page_of_a_rule_is_whole(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2}\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.title.endswith(".")
    assert rule.page.count("\n## Why it matters\n") == 1


def test_no_code_or_name_is_used_twice() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_the_retold_page_has_the_faults_of_the_one_it_retells_and_no_other(tmp_path: Path) -> None:
    page = SAMPLE / "seed-retold.txt"
    case = case_of([(page.name, page.read_text(encoding="utf-8"))], tmp_path)
    found = [(finding.name, finding.severity) for finding in audit(case) if finding.severity.rank > Severity.NOTE.rank]
    assert sorted(found) == [
        ("credited-not-most-original", Severity.WARNING),
        ("origin-not-in-notice", Severity.WARNING),
        ("original-contradicted", Severity.ERROR),
        ("original-date-missing", Severity.WARNING),
        ("own-terms-not-kept", Severity.WARNING),
        ("source-not-linked", Severity.WARNING),
    ]
    assert all(
        case.resolution.document.text[place.start : place.end] == place.quote for finding in audit(case) for place in finding.evidence
    )
