import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from rich.console import Console
from rich.progress import Progress, TextColumn

from provtrack import audit as auditing
from provtrack.audit import Case, Fault, Rule, Severity, all_rules
from provtrack.audit.choice import all_formats
from provtrack.cli.audit import FORMATS, _Bar
from provtrack.errors import RuleFailed

Run = Callable[..., Result]

REPOST = """<html lang="en"><head><title>The pier stays</title><meta property="og:site_name" content="Harbour Reader"></head><body>
<article><h1>The pier stays</h1><p>10 May 2024</p><p>This article originally appeared at Nordkai Post.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
"""
OWN = """# Ferry times

Nobody took this from anywhere. The ferry leaves at eight, at noon and at six, on Sundays at ten only.
"""


@pytest.fixture
def added(run: Run, tmp_path: Path) -> Run:
    """Add a repost that does not link its source (a1) and an article of its own."""
    (tmp_path / "repost.html").write_text(REPOST)
    (tmp_path / "own.md").write_text(OWN)
    assert run("add", "repost.html", "own.md").exit_code == 0
    return run


def codes(result: Result) -> set[str]:
    return {finding["code"] for finding in json.loads(result.stdout)["findings"]}


LINK = next(rule.code for rule in all_rules() if rule.name == "source-not-linked")


def test_the_findings_of_a_repost_name_rule_article_and_quote(added: Run) -> None:
    result = added("audit", "a1", "--format", "json")
    found = json.loads(result.stdout)
    linked = next(finding for finding in found["findings"] if finding["name"] == "source-not-linked")
    assert linked["article"]["id"] == "a1"
    assert linked["evidence"][0]["quote"] in REPOST
    assert found["summary"]["articles"] == 1
    assert result.exit_code == 1


def test_without_a_ref_all_observed_articles_are_judged_and_cited_ones_are_not(added: Run) -> None:
    assert json.loads(added("audit", "--format", "json").stdout)["summary"]["articles"] == 2


def test_the_text_shows_the_quote_underlined_the_fix_and_the_tally(added: Run) -> None:
    result = added("audit", "--select", "source-not-linked")
    assert f"warning {LINK} [source-not-linked] Nordkai Post is named" in result.stdout
    assert "    │ This article originally appeared at Nordkai Post" in result.stdout
    assert "^^^^" in result.stdout
    assert result.stdout.endswith("\n1 warning in 1 of 2 articles.\n")


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_the_exit_code_says_whether_something_at_or_above_the_level_was_found(level: str, code: int, added: Run) -> None:
    assert added("audit", "--select", LINK, "--fail-on", level).exit_code == code


def test_an_article_without_faults_passes(added: Run) -> None:
    result = added("audit", "own.md")
    assert (result.stdout, result.exit_code) == ("Nothing found in 1 article.\n", 0)


def test_rules_are_selected_and_ignored_by_code_family_and_name(added: Run) -> None:
    assert codes(added("audit", "--select", "source-not-linked", "--format", "json")) == {LINK}
    assert LINK not in codes(added("audit", "--ignore", "AT,CR", "--format", "json"))
    assert codes(added("audit", "--select", LINK, "--ignore", "AT", "--format", "json")) == {LINK}


def test_the_settings_steer_the_audit_and_the_command_line_goes_before_them(added: Run, tmp_path: Path) -> None:
    (tmp_path / "provtrack.toml").write_text(f'[audit]\nignore = ["{LINK}"]\n')
    assert LINK not in codes(added("audit", "--format", "json"))
    assert codes(added("audit", "--select", LINK, "--format", "json")) == {LINK}
    (tmp_path / "none.toml").write_text("")
    assert LINK in codes(added("audit", "--config", "none.toml", "--format", "json"))


def test_an_outlets_ignore_suppresses_and_counts(added: Run, tmp_path: Path) -> None:
    ignore = '[[audit.ignore-outlet]]\noutlet = "Harbour Reader"\ncodes = ["ALL"]\nreason = "an old quarrel"\n'
    (tmp_path / "provtrack.toml").write_text(ignore)
    result = added("audit", "--select", LINK)
    assert result.stdout == "Nothing found in 2 articles; 1 ignored by provtrack.toml.\n"
    assert result.exit_code == 0
    sarif = json.loads(added("audit", "--select", LINK, "--format", "sarif").stdout)
    assert sarif["runs"][0]["results"][0]["suppressions"][0]["justification"] == "an old quarrel"


def test_an_ignore_that_has_ended_is_off_and_noted(added: Run, tmp_path: Path) -> None:
    ignore = '[[audit.ignore-outlet]]\noutlet = "Harbour Reader"\ncodes = ["ALL"]\nreason = "old"\nuntil = 2020-01-31\n'
    (tmp_path / "provtrack.toml").write_text(ignore)
    result = added("audit", "--select", LINK)
    assert result.exit_code == 1
    assert result.stderr == "provtrack: provtrack.toml: the ignore of ALL for Harbour Reader ended on 2020-01-31 and is off (old)\n"


def test_with_a_baseline_only_what_is_new_is_told(added: Run, tmp_path: Path) -> None:
    written = added("audit", "--select", LINK, "--write-baseline", "known.json")
    assert written.exit_code == 0
    assert "known.json: 1 finding kept as known" in written.stderr
    again = added("audit", "--select", LINK, "--baseline", "known.json")
    assert (again.stdout, again.exit_code) == ("Nothing found in 2 articles; 1 known from the baseline.\n", 0)
    (tmp_path / "new.html").write_text(REPOST.replace("The pier stays", "Another pier stays").replace("autumn", "spring"))
    added("add", "new.html")
    fresh = added("audit", "--baseline", "known.json", "--select", LINK, "--format", "json")
    assert [finding["article"]["source"] for finding in json.loads(fresh.stdout)["findings"]] == ["new.html"]
    assert fresh.exit_code == 1


def test_that_no_rule_is_left_is_said(added: Run) -> None:
    result = added("audit", "--select", LINK, "--ignore", LINK)
    assert (result.stdout, result.exit_code) == ("Nothing found in 2 articles.\n", 0)
    assert "no rule is left" in result.stderr


def test_json_is_valid_where_the_output_knows_ascii_only(added: Run, tmp_path: Path) -> None:
    (tmp_path / "repost2.html").write_text(REPOST.replace("Nordkai Post", "Nórdkai Pöst 本报"), encoding="utf-8")
    added("add", "repost2.html")
    command = [sys.executable, "-m", "provtrack", "audit", "repost2.html", "--select", LINK, "--format"]
    for form in ("json", "sarif"):
        done = subprocess.run([*command, form], capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"})
        assert "Nórdkai" in json.dumps(json.loads(done.stdout.decode("ascii")), ensure_ascii=False)


def test_statistics_count_by_rule(added: Run) -> None:
    text = added("audit", "--select", LINK, "--statistics")
    assert text.stdout.splitlines()[1].split() == ["1", LINK, "source-not-linked", "warning"]
    value = json.loads(added("audit", "--select", LINK, "--statistics", "--format", "json").stdout)
    assert value["statistics"] == [{"code": LINK, "name": "source-not-linked", "severity": "warning", "count": 1}]
    assert value["summary"]["warnings"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "AT99x"], "there is no rule 'AT99x'"),
        (["--ignore", "source-not-link"], "near: source-not-linked"),
        (["--fail-on", "fatal"], "'error', 'warning', 'note', 'never'"),
        (["--format", "xml"], "'sarif'"),
        (["--baseline", "missing.json"], "missing.json"),
        (["--config", "missing.toml"], "missing.toml"),
        (["--write-baseline", "nowhere/known.json"], "there is no folder nowhere"),
        (["--statistics", "--format", "sarif"], "--statistics goes with"),
        (["a99"], "no article answers"),
        (["a2"], "cited only"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_2(arguments: list[str], words: str, added: Run) -> None:
    result = added("audit", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("provtrack.toml", '[audit]\nselct = ["AT"]\n', "2: unknown key 'selct' in [audit]; known are select, ignore, ignore-outlet"),
        ("provtrack.toml", "[audit\n", "1: it is no TOML"),
        ("provtrack.toml", '[audit]\nselect = ["ZZ"]\n', "2: there is no rule 'ZZ'; known are AT01"),
        (
            "provtrack.toml",
            '[[policy]]\noutlet = "A"\nrequires = ["praise"]\n',
            "3: A: 'praise' is not known here; known are",
        ),
        ("known.json", '{"baseline": 99, "findings": []}', "1: it is of version 99, known is 1"),
    ],
)
def test_a_broken_file_is_one_line_that_names_file_line_and_choices(
    name: str, content: str, words: str, added: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content)
    result = added("audit", *(["--baseline", name] if name.endswith(".json") else []))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"provtrack: {name}:{words}")
    assert result.stderr.count("\n") == 1


def test_a_rule_that_fails_is_told_and_does_not_stop_the_others(added: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Case) -> list[Fault]:
        raise ValueError("no such\nthing")

    broken = replace(all_rules()[-1], code="ZZ01", name="always-fails", severity=Severity.NOTE, check=fail)  # type: ignore[arg-type]
    rules: tuple[Rule, ...] = (*all_rules(), broken)
    monkeypatch.setattr(auditing, "all_rules", lambda: rules)
    result = added("audit", "--select", f"{LINK},ZZ01", "--format", "json")
    assert result.exit_code == 3
    assert codes(result) == {LINK}
    assert json.loads(result.stdout)["summary"]["failures"] == 2
    assert "rule ZZ01 failed (ValueError: no such" in result.stderr
    assert isinstance(RuleFailed("ZZ01", "x", "y"), Exception)


def test_every_format_of_findings_is_a_choice() -> None:
    assert {"text", *(each.name for each in all_formats())} == set(FORMATS)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_prints_an_empty_database(form: str, run: Run) -> None:
    result = run("audit", "--format", form)
    assert result.exit_code == 0
    assert "no page is held that could be judged" in result.stderr


def test_on_a_terminal_the_bar_steps_aside_for_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    console = Console(file=terminal, force_terminal=True, width=80)
    with Progress(TextColumn("judging"), console=console, transient=True, auto_refresh=False) as progress:
        bar = _Bar(progress, 2)
        for number in bar.passing([1, 2]):
            with bar.aside():
                terminal.write(f"finding {number}\n")
    lines = [line for line in terminal.getvalue().split("\n") if "finding" in line]
    assert [line.split("\x1b[2K")[-1] for line in lines] == ["finding 1", "finding 2"], "the line of the bar is wiped before"
