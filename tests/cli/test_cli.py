import importlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import click
import pytest

from provtrack.cli import COMMANDS, main

Run = Callable[..., click.testing.Result]  # type: ignore[name-defined]  # imported by conftest
HEAVY = (
    "sqlalchemy",
    "alembic",
    "rich",
    "selectolax",
    "provtrack.store",
    "provtrack.read",
    "provtrack.extract",
    "logging",
    "importlib.metadata",
)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_of_help_is_the_commands_own(name: str) -> None:
    command = importlib.import_module(f"provtrack.cli.{name}").COMMAND
    assert isinstance(command, click.Command)
    assert command.name == name
    assert command.get_short_help_str(200) == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_examples(name: str) -> None:
    command = importlib.import_module(f"provtrack.cli.{name}").COMMAND
    commands = list(command.commands.values()) if isinstance(command, click.Group) else []
    for each in (command, *commands):
        assert f"provtrack {name}" in each.epilog or f"db {each.name}" in each.epilog
        assert [
            option.name for option in each.params if isinstance(option, click.Option) and not option.help and option.name != "direction"
        ] == []


def test_help_names_every_command_and_exits_0(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert re.findall(r"^  (\w+) {2,}", result.stdout[result.stdout.index("Commands:") :], re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_nothing_heavy_is_imported_for_help_and_version(option: str) -> None:
    program = (
        f"import sys; sys.argv = ['provtrack', {option!r}]\n"
        "try:\n  from provtrack.cli import main; main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stderr.split()
    assert [name for name in loaded if name.startswith(HEAVY)] == []


def test_the_version_is_that_of_the_package(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout.split()[0]) == (0, "provtrack")
    assert re.fullmatch(r"provtrack \d+\.\d+\.\d+\n", result.stdout)


@pytest.mark.parametrize("arguments", [["nonsense"], ["trace"], ["list", "--limit", "0"], ["inspect"], ["--nonsense"]])
def test_wrong_usage_is_exit_2_on_stderr(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: provtrack" in result.stderr


def test_a_command_line_without_a_command_shows_what_there_is(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr


def test_the_program_runs_as_a_module(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<title>The pier</title><p>The pier stays where it is.</p>")
    done = subprocess.run(
        [sys.executable, "-m", "provtrack", "inspect", "--format", "json", str(page)], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout)["source"] == str(page)


def test_a_reader_that_closes_the_pipe_ends_it_quietly(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.html").write_text("<title>The pier</title>" + "<p>The pier stays where it is.</p>" * 40)
    command = [sys.executable, "-m", "provtrack", "inspect", "--format", "jsonl", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def has_pages(database: Path) -> bool:
    """Tell whether the first pages are in, the others still to come."""
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return bool(connection.execute("SELECT count(*) FROM snapshots").fetchone()[0])
    return False


def test_an_interruption_is_exit_130_and_leaves_a_sound_database(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(6000):
        (folder / f"{number}.html").write_text(f"<title>Pier {number}</title>" + "<p>The pier stays where it is.</p>" * 40)
    environment = os.environ | {"PROVTRACK_DB": str(tmp_path / "news.db")}
    command = [sys.executable, "-m", "provtrack", "add", "--workers", "2", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, process_group=0) as process:
        deadline = time.monotonic() + 30
        while not has_pages(tmp_path / "news.db") and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(process.pid, 2)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, b"")
    assert b"interrupted" in err
    assert b"Traceback" not in err
    check = subprocess.run([sys.executable, "-m", "provtrack", "db", "check"], env=environment, capture_output=True, check=False)
    assert check.returncode == 0


def test_main_is_a_click_group() -> None:
    assert isinstance(main, click.Group)
