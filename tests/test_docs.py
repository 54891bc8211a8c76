"""The documents say what the program does: they are written from it, or compared with it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from provtrack.cli import main

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 100


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
    root = click.Context(main, info_name="provtrack", max_content_width=WIDTH, terminal_width=WIDTH)
    return [(context.command_path, command.get_help(context)) for command, context in commands(main, root)]


def test_the_page_of_commands_is_what_help_prints(golden: Callable[[str, str], None]) -> None:
    sections = [f"## {path}\n\n```text\n{help_text.rstrip()}\n```\n" for path, help_text in all_commands()]
    golden("docs/cli.md", "# Commands\n\nWritten from `--help` by `pytest --update-golden tests/test_docs.py`.\n\n" + "\n".join(sections))


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
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_make_target_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    assert [target for target in targets if not re.search(rf"^{target}:.*## \w", makefile, re.MULTILINE)] == []
    assert set(targets) == {"help", "demo", "test", "bench", "lint"}
