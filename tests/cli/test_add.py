import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
PAGE = "<html lang=en><title>{0}</title><p>The pier stays where it is, the council decided for the {0}th time on Friday evening.</p>"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.html").write_text(PAGE.format(number))
    (folder / "style.css").write_text("p {}")
    return folder


@pytest.mark.usefixtures("pages")
def test_each_source_is_named_with_its_article_and_counted(run: Run) -> None:
    result = run("add", "pages")
    assert result.exit_code == 0
    assert result.stdout == (
        "new        a1  pages/0.html\nnew        a2  pages/1.html\nnew        a3  pages/2.html\n"
        "3 new, 0 unchanged, 0 failed, 1 skipped (no pages)\n"
    )
    assert run("add", "pages").stdout.splitlines()[-1] == "0 new, 3 unchanged, 0 failed, 1 skipped (no pages)"


@pytest.mark.usefixtures("pages")
def test_what_fails_is_named_and_the_rest_is_added(run: Run) -> None:
    result = run("add", "pages/0.html", "missing.html", "pages/1.html")
    assert (result.exit_code, result.stderr) == (3, "provtrack: missing.html: there is no such file\n")
    assert result.stdout.splitlines()[-1] == "2 new, 0 unchanged, 1 failed"


@pytest.mark.usefixtures("pages")
def test_the_summary_is_json_too(run: Run) -> None:
    result = run("add", "--format", "json", "--workers", "2", "pages", "missing.html")
    assert result.exit_code == 3
    assert json.loads(result.stdout) == {
        "new": 3,
        "updated": 0,
        "unchanged": 0,
        "failed": [{"source": "missing.html", "error": {"type": "ReadError", "message": "there is no such file"}}],
        "skipped": 1,
    }


def test_of_many_sources_only_the_numbers_are_printed(run: Run, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.html").write_text(PAGE.format(number))
    result = run("-v", "add", *(f"{number}.html" for number in range(30)))
    assert result.stdout == "30 new, 0 unchanged, 0 failed\n"
    assert result.stderr.count("provtrack: new a") == 30


def test_standard_input_is_added(run: Run) -> None:
    assert run("add", "-", data=PAGE.format("In").encode()).stdout.splitlines()[0].split() == ["new", "a1", "-"]


@pytest.mark.usefixtures("pages")
def test_a_database_that_cannot_be_used_is_one_line_and_exit_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("these are notes, no database, and long enough to be told apart from one")
    result = run("--db", "notes.db", "add", "pages")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (3, "", 1)


def test_a_changed_page_is_updated(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format("4"))
    run("add", "a.html")
    (tmp_path / "a.html").write_text(PAGE.format("4") + "<p>The ferry leaves twice a day.</p>")
    assert run("add", "a.html").stdout.splitlines()[-1] == "0 new, 0 unchanged, 1 updated, 0 failed"
