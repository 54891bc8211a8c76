import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from provtrack.audit.policy import shipped_policies

Run = Callable[..., Result]


@pytest.mark.parametrize("name", ["ProPublica", "propublica", "propublica.org", "https://www.propublica.org/article/x"])
def test_the_terms_of_an_outlet_are_told_in_words(name: str, run: Run) -> None:
    text = run("policy", name).stdout
    assert text.startswith("ProPublica\n")
    assert "name the author (credit-author)" in text
    assert "link to the original article (link-original)" in text
    assert "  terms        https://propublica.org/" in text
    assert "  known        read on the outlet's own page\n" in text


def test_terms_not_read_say_so(run: Run) -> None:
    remembered = next(policy for policy in shipped_policies() if policy.basis.value == "remembered")
    assert "verify before you rely on it" in run("policy", remembered.outlet).stdout


def test_all_are_listed_without_an_outlet(run: Run) -> None:
    lines = run("policy").stdout.splitlines()
    assert len(lines) == 1 + len(list(shipped_policies()))
    assert any(line.startswith("ProPublica") and "credit-author" in line for line in lines)


def test_a_licence_has_terms_too(run: Run) -> None:
    text = run("policy", "CC-BY-ND-4.0").stdout
    assert "do not translate, shorten or adapt the text (no-derivatives)" in text
    assert "sets no condition" in run("policy", "CC0-1.0").stdout


def test_as_json_a_list_or_one_are_of_the_same_shape(run: Run) -> None:
    everything = json.loads(run("policy", "--format", "json").stdout)["policies"]
    (only,) = json.loads(run("policy", "ProPublica", "--format", "json").stdout)["policies"]
    assert only in everything
    assert "credit-author" in only["requires"]
    assert only["basis"] == "read"


@pytest.mark.parametrize(("given", "near"), [("ProPublika", "ProPublica"), ("theconversations.com", "The Conversation")])
def test_an_unknown_outlet_is_told_with_what_comes_near(given: str, near: str, run: Run) -> None:
    result = run("policy", given)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"provtrack: there is no policy of {given!r}; near: ")
    assert near in result.stderr
    assert result.stdout == ""


def test_the_users_own_terms_come_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "provtrack.toml").write_text('[[policy]]\noutlet = "ProPublica"\nrequires = ["link-home"]\n')
    text = run("policy", "propublica.org").stdout
    assert "link to the outlet's home page (link-home)" in text
    assert "credit-author" not in text
    assert "given in your provtrack.toml" in text


def test_words_of_the_settings_steer_no_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "provtrack.toml").write_text('[[policy]]\noutlet = "A \\u001b[31m"\nrequires = []\n')
    assert "\x1b" not in run("policy", "A \x1b[31m").stdout
