import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from click.testing import Result


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(run: Callable[..., Result], shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert f"_PROVTRACK_COMPLETE={shell}_complete" in result.stdout


def test_an_unknown_shell_is_wrong_usage(run: Callable[..., Result]) -> None:
    assert run("completion", "tcsh").exit_code == 2


@pytest.mark.parametrize(
    ("words", "answer"), [("provtrack tr", "trace"), ("provtrack trace --fo", "--format"), ("provtrack db up", "upgrade")]
)
def test_the_script_is_answered(words: str, answer: str) -> None:
    environment = os.environ | {"_PROVTRACK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    program = [sys.executable, "-m", "provtrack"]
    assert answer in subprocess.run(program, env=environment, capture_output=True, text=True, check=False).stdout
