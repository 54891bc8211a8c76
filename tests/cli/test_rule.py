import json
from collections.abc import Callable

import pytest
from click.testing import Result

from provtrack.audit import all_rules
from provtrack.cli.rule import page_of

Run = Callable[..., Result]
LINK = next(rule for rule in all_rules() if rule.name == "source-not-linked")


def test_all_rules_are_listed_with_their_fault_and_severity(run: Run) -> None:
    lines = run("rule").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == [rule.code for rule in all_rules()]
    assert next(line for line in lines if line.startswith(LINK.code)).endswith(LINK.title)


@pytest.mark.parametrize("name", [LINK.code, LINK.code.lower(), LINK.name])
def test_one_rule_is_shown_with_its_examples(name: str, run: Run) -> None:
    page = run("rule", name).stdout
    assert page.startswith(f"# {LINK.code} source-not-linked\n\n{LINK.title}\n")
    for section in ("## Why it matters", "## Example", "## Instead"):
        assert f"\n{section}\n" in page


def test_a_family_is_listed(run: Run) -> None:
    lines = run("rule", "AT").stdout.splitlines()[1:]
    assert lines
    assert all(line.startswith("AT") for line in lines)


def test_as_json_a_list_or_one_rule_are_of_the_same_shape(run: Run) -> None:
    everything = json.loads(run("rule", "--format", "json").stdout)["rules"]
    (only,) = json.loads(run("rule", LINK.code, "--format", "json").stdout)["rules"]
    assert only in everything
    assert (only["name"], only["family"], only["severity"]) == ("source-not-linked", "attribution", LINK.severity.value)
    assert only["page"] == LINK.page


def test_an_unknown_rule_is_told_with_what_comes_near(run: Run) -> None:
    result = run("rule", "source-not-link")
    assert result.exit_code == 2
    assert result.stderr.startswith("provtrack: there is no rule 'source-not-link'; near: source-not-linked")


def test_headings_go_deeper_and_those_of_example_pages_do_not() -> None:
    page = page_of(LINK, 2)
    assert page.startswith("## ")
    assert "\n### Example\n" in page
    fence = page.index("```", page.index("### Example"))
    assert page[fence : page.index("\n```\n", fence)] in page_of(LINK)
