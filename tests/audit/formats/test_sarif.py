import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from provtrack.audit import all_rules
from provtrack.audit.baseline import Baseline, entry_of
from provtrack.audit.formats.sarif import FORMAT, SCHEMA, escape, uri
from provtrack.audit.run import Run
from provtrack.audit.selection import OutletIgnore, Selection
from provtrack.errors import RuleFailed
from tests.audit.made import ARTICLE, CONTRADICTED, FOUND, OTHER, RULES, UNLINKED, finding, judged, run_over
from tests.built import TEXT

OFFICIAL = json.loads((Path(__file__).parent / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(OFFICIAL)


def log(run: Run) -> Any:
    """Return the one run of a log that the official schema allows."""
    value = json.loads("".join(FORMAT.write(run)))
    assert [error.message for error in VALIDATOR.iter_errors(value)] == []
    (only,) = value["runs"]
    return only


def test_the_log_names_the_schema_it_is_held_against() -> None:
    assert OFFICIAL["id"] == SCHEMA
    assert json.loads("".join(FORMAT.write(run_over())))["$schema"] == SCHEMA


def test_a_result_tells_rule_level_message_and_region() -> None:
    run = log(run_over())
    first = next(each for each in run["results"] if each["ruleId"] == "AT02")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "AT02"
    assert first["level"] == "error"
    assert first["message"]["text"] == "Harbour Reader is called the original. Credit Nordkai-Bote."
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "pages/slowwater.txt"
    region = place["region"]
    assert TEXT[region["charOffset"] : region["charOffset"] + region["charLength"]] == region["snippet"]["text"]
    lines = TEXT.split("\n")
    assert region["startLine"] == region["endLine"] == lines.index(region["snippet"]["text"]) + 1
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert first["relatedLocations"][0]["message"]["text"] == "names Nordkai-Bote"
    assert run["columnKind"] == "unicodeCodePoints"


def test_the_rules_come_with_their_pages_and_levels() -> None:
    run = log(Run([], Selection(all_rules()), lambda _: None))
    described = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in described] == [rule.code for rule in all_rules()]
    for each, rule in zip(described, all_rules(), strict=True):
        assert each["defaultConfiguration"]["level"] == rule.severity.value
        assert "## Why it matters" in each["help"]["markdown"]


def test_evidence_in_markup_has_no_region_and_a_finding_without_evidence_has_its_page() -> None:
    results = log(run_over())["results"]
    markup = next(each for each in results if each["ruleId"] == "MU01")
    assert "region" not in markup["locations"][0]["physicalLocation"]
    bare = next(each for each in results if each["ruleId"] == "CR01")
    assert bare["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "pages/harbour%20reader.md"


def test_what_the_settings_ignore_is_suppressed_with_the_reason() -> None:
    run = log(run_over(ignores=[OutletIgnore("Slowwater Review", ("AT01",), "links come on Fridays")]))
    by_rule = {each["ruleId"]: each for each in run["results"]}
    assert by_rule["AT01"]["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "links come on Fridays"}]
    assert by_rule["AT02"]["suppressions"] == []
    assert "baselineState" not in by_rule["AT02"]


def test_against_a_baseline_each_result_is_new_unchanged_or_absent() -> None:
    gone = entry_of(finding("CR01", message="gone"))
    retired = replace(gone, code="XX99")
    run = log(run_over(baseline=Baseline((entry_of(UNLINKED), gone, retired))))
    states = [(each["ruleId"], each["baselineState"]) for each in run["results"]]
    assert ("AT01", "unchanged") in states
    assert ("AT02", "new") in states
    assert states[-2:] == [("CR01", "absent"), ("XX99", "absent")]
    assert "ruleIndex" not in run["results"][-1]


def test_a_fingerprint_outlives_a_change_of_wording_and_place() -> None:
    moved = replace(UNLINKED, message="anew", evidence=(replace(UNLINKED.evidence[0], start=1, end=13),))
    prints = [each["partialFingerprints"] for each in log(run_over([judged(UNLINKED, moved, CONTRADICTED)]))["results"]]
    assert prints[0] == prints[1] != prints[2]


def test_a_rule_that_failed_makes_the_run_unsuccessful_and_says_so() -> None:
    failure = RuleFailed("AT01", "a.html", "ValueError: no [such](1) thing")
    (invocation,) = log(run_over([judged(failures=(failure,))]))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["associatedRule"] == {"id": "AT01"}


def test_no_findings_is_a_valid_log() -> None:
    assert log(run_over([]))["results"] == []


@pytest.mark.parametrize(
    "source",
    [
        "C:\\pages\\a b.html",
        "/news/ü?.html",
        "feed.xml#3",
        "-",
        "a\x1b\u2028\ud800.html",
        "https://x.example/ä b?q={1}#f",
        "a:b",
        "100%.html",
    ],
)
def test_every_source_is_a_valid_reference(source: str) -> None:
    place = uri(replace(OTHER, source=source))
    assert place.isascii()
    assert not set(place) & set(" \\{}\x1b")
    odd = replace(ARTICLE, source=source)
    log(run_over([judged(replace(UNLINKED, article=odd), article=odd)]))


def test_words_of_a_page_are_no_links_or_placeholders() -> None:
    assert escape("a [b](https://x.example) {0} {x} \\ \x1b[0m") == "a \\[b\\](https://x.example) {{0}} {x} \\\\ \\\\x1b\\[0m"


def test_results_are_written_as_they_are_found() -> None:
    asked: list[object] = []
    parts = FORMAT.write(run_over(each for each in FOUND if asked.append(each) is None))  # type: ignore[func-returns-value]
    written = next(parts) + next(parts) + next(parts)
    assert '"ruleId"' in written
    assert asked == [FOUND[0]]
    assert len(RULES) == written.count('"shortDescription"')
