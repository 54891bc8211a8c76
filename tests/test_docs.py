"""The documents say what the program does: they are written from it, or compared with it."""

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import tomli
from click.testing import CliRunner

from provtrack.audit import all_rules
from provtrack.audit import settings as audit_settings
from provtrack.cli import main
from provtrack.cli.rule import page_of
from provtrack.extract.grammar import Grammar
from provtrack.extract.phrasebook import open_book

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 100
RULES_HEAD = """\
# Rules of the audit

Written from the rules themselves by `pytest --update-golden tests/test_docs.py`: each page here is the docstring of one file in
`provtrack/audit/rules`, and its pages are that rule's tests. `provtrack rule CODE` prints the same.

An *error* tells somebody something false of where the text comes from, or breaks terms. A *warning* is a credit that is due and
missing, or an origin that a reader cannot find. A *note* could be better: a machine does not find what a reader sees.

## Settings

The audit heeds the `provtrack.toml` of the folder it runs in, or of the nearest one above it (`--config FILE` names another):
"""


def commands(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Yield a command and those below it, in the order of the help text."""
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None, f"{context.command_path} lists {name} and has none"
            yield from commands(below, click.Context(below, info_name=name, parent=context, max_content_width=WIDTH, terminal_width=WIDTH))


def all_commands() -> list[tuple[str, str]]:
    """Return (path, help text) of every command."""
    settings: dict[str, Any] = {**main.context_settings, "max_content_width": WIDTH, "terminal_width": WIDTH}
    root = click.Context(main, info_name="provtrack", **settings)
    return [(context.command_path, command.get_help(context)) for command, context in commands(main, root)]


def test_the_page_of_commands_is_what_help_prints(golden: Callable[[str, str], None]) -> None:
    sections = [f"## {path}\n\n```text\n{help_text.rstrip()}\n```\n" for path, help_text in all_commands()]
    golden("docs/cli.md", "# Commands\n\nWritten from `--help` by `pytest --update-golden tests/test_docs.py`.\n\n" + "\n".join(sections))


def test_the_page_of_rules_is_what_the_rules_say(golden: Callable[[str, str], None]) -> None:
    listed = [
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity.value} | {rule.title} |" for rule in all_rules()
    ]
    example = (audit_settings.__doc__ or "").split("\n\n", 1)[1].strip()
    table = "\n".join(["| code | rule | severity | fault |", "| --- | --- | --- | --- |", *listed])
    pages = "\n".join(page_of(rule, 2) for rule in all_rules())
    golden("docs/rules.md", f"{RULES_HEAD}\n{example}\n\n## All rules\n\n{table}\n\n{pages}")


def test_every_command_has_an_example_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [path for path, _ in all_commands() if path != "provtrack" and path not in readme] == []


def test_every_extra_of_the_package_is_named_in_the_readme() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    extras = re.findall(
        r"^(\w+) = \[", project[project.index("[project.optional-dependencies]") : project.index("[project.scripts]")], re.MULTILINE
    )
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [extra for extra in extras if extra not in readme] == []


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "data" / "README.md"], ids=lambda page: page.name
)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", prose)
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    assert [target for target in targets if not re.search(rf"^{target}:.*## \w", makefile, re.MULTILINE)] == []
    assert set(targets) == {"help", "demo", "test", "bench", "lint"}


def test_what_the_readme_shows_is_what_the_program_prints(
    golden: Callable[[str, str], None], database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PROVTRACK_DB", str(database))
    monkeypatch.setenv("COLUMNS", "120")

    def run_again(block: re.Match[str]) -> str:
        lines = []
        for command in re.findall(r"^\$ provtrack (.*)", block[1], re.MULTILINE):
            result = CliRunner().invoke(main, shlex.split(command), prog_name="provtrack")
            found = command.startswith("audit") and result.exit_code == 1  # what it is for
            assert result.exit_code == 0 or found, result.output
            lines.append(f"$ provtrack {command}\n{result.output.rstrip()}\n")
        return "```console\n" + "\n".join(lines) + "```\n"

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    golden("README.md", re.sub(r"```console\n(.*?)```\n", run_again, readme, flags=re.DOTALL))


def test_the_python_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own example
    assert capsys.readouterr().out.splitlines() == ["Nordkai-Bote original 2024-05-06", "Lantern Post translation 2024-05-08"]


@pytest.mark.parametrize("page", ["README.md", "docs/phrases.md"])
def test_the_wording_shown_as_an_example_does_what_it_says(page: str, tmp_path: Path) -> None:
    entry = (ROOT / page).read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    book = tmp_path / "en.toml"
    book.write_text((ROOT / "data" / "phrases" / "en.toml").read_text(encoding="utf-8") + "\n" + entry, encoding="utf-8")
    (shown,) = tomli.loads(entry)["phrase"]
    rule, grammar = f"en/{shown['id']}", Grammar([open_book(book)])
    for example in shown["examples"]:
        (match,) = (match for match in grammar.explain(example["text"]) if match.phrase.rule == rule)
        assert dict(match.slots)["outlet"][0].value == example["outlet"]
    assert [text for text in shown["never"] if rule in {match.phrase.rule for match in grammar.explain(text)}] == []
