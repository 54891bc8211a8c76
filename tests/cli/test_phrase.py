import json
from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]
STATEMENT = "This article originally appeared at Marsh Courier."


def test_the_rule_its_file_and_its_slots_are_printed(run: Run) -> None:
    result = run("phrase", STATEMENT)
    assert result.exit_code == 0
    assert "en/originally-appeared" in result.stdout
    assert "en.toml" in result.stdout
    assert any(line.split() == ["{outlet}", "Marsh", "Courier"] for line in result.stdout.splitlines())


def test_a_text_that_nothing_reads_says_so(run: Run) -> None:
    assert run("phrase", "The pier stays.").stdout == "No rule reads this.\n"


def test_the_text_may_come_from_standard_input(run: Run) -> None:
    said = json.loads(run("phrase", "-", "--format", "json", data=f"{STATEMENT}\n".encode()).stdout)
    assert (said["text"], said["readings"][0]["rule"]) == (STATEMENT, "en/originally-appeared")


def test_words_that_steer_a_terminal_are_shown_and_do_nothing(run: Run) -> None:
    assert "\x1b" not in run("phrase", "© 2020 \x1b[31mMarsh\x1b[0m Courier").stdout


def test_an_empty_text_is_wrong_usage(run: Run) -> None:
    result = run("phrase", " ")
    assert (result.exit_code, "no text" in result.stderr) == (2, True)
