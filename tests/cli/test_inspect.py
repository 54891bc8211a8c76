import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
PAGE = "<html lang=en><title>{}</title><p>The pier stays where it is, the council of the town decided on Friday evening.</p>"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "b.html").write_text(PAGE.format("B"))
    (folder / "a.html.gz").write_bytes(gzip.compress(PAGE.format("A").encode()))
    (folder / "style.css").write_text("p {}")
    return folder


@pytest.mark.usefixtures("pages")
def test_one_page_is_an_object_and_several_an_array(run: Run) -> None:
    assert json.loads(run("inspect", "--format", "json", "pages/b.html").stdout)["article"]["title"] == "B"
    several = json.loads(run("inspect", "--format", "json", "pages/b.html", "pages/a.html.gz").stdout)
    assert [said["source"] for said in several] == ["pages/b.html", "pages/a.html.gz"]
    folder = json.loads(run("inspect", "--format", "json", "pages").stdout)
    assert [said["source"] for said in folder] == ["pages/a.html.gz", "pages/b.html"]


@pytest.mark.usefixtures("pages")
def test_a_source_that_cannot_be_read_stands_in_its_place_and_the_exit_code_is_3(run: Run) -> None:
    result = run("inspect", "--format", "jsonl", "pages/b.html", "missing.html", "pages/a.html.gz")
    said = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 3
    assert said[1] == {"source": "missing.html", "error": {"type": "ReadError", "message": "there is no such file"}}
    assert [each["source"] for each in said] == ["pages/b.html", "missing.html", "pages/a.html.gz"]
    array = run("inspect", "--format", "json", "pages/b.html", "missing.html")
    assert (array.exit_code, [*json.loads(array.stdout)[1]]) == (3, ["source", "error"])
    one = run("inspect", "--format", "json", "missing.html")
    assert (one.exit_code, [*json.loads(one.stdout)]) == (3, ["source", "error"])


@pytest.mark.usefixtures("pages")
def test_in_text_a_failure_is_one_line_on_stderr(run: Run) -> None:
    result = run("inspect", "missing.html", "pages/b.html")
    assert (result.exit_code, result.stderr) == (3, "provtrack: missing.html: there is no such file\n")
    assert result.stdout.startswith("B\n")


def test_standard_input_is_a_source(run: Run) -> None:
    assert json.loads(run("inspect", "--format", "json", "-", data=PAGE.format("In").encode()).stdout)["source"] == "-"


@pytest.mark.usefixtures("pages")
def test_verbose_tells_what_was_skipped(run: Run) -> None:
    assert "skipped pages/style.css" in run("-v", "inspect", "pages").stderr
    assert run("inspect", "pages").stderr == ""


def test_an_empty_folder_is_an_empty_array(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = run("inspect", "--format", "json", "none")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(200), b"\x1f\x8b\x08broken", bytes(range(256)) * 9], ids=["empty", "png", "gzip", "binary"]
)
def test_bytes_that_are_no_page_are_one_clear_line(run: Run, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "odd.html").write_bytes(data)
    result = run("inspect", "odd.html")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (3, "", 1)
    assert result.stderr.startswith("provtrack: odd.html: ")


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_no_page_steers_the_terminal(run: Run, tmp_path: Path, form: str) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J [bold red]x[/] \u202egolb\x9b31m"
    (tmp_path / "bad.html").write_text(
        f"<title>{hostile}</title><meta name=author content='{hostile}'><p>By {hostile}</p><footer>Copyright © {hostile} 2024</footer>"
        + "<p>The pier stays where it is.</p>" * 99
    )
    result = run("inspect", "--format", form, "bad.html")
    assert result.exit_code == 0
    assert not set(result.stdout) & set("\x1b\x07\u202e\x9b")


def test_a_name_that_is_no_utf8_is_printed_as_utf8(run: Run, tmp_path: Path) -> None:
    name = b"caf\xe9.html"
    (tmp_path / name.decode(errors="surrogateescape")).write_text(PAGE.format("X"))
    result = run("inspect", "--format", "jsonl", name.decode(errors="surrogateescape"))
    assert json.loads(result.stdout)["source"] == "caf\ufffd.html"


def test_a_feed_is_an_array_however_many_entries_it_has(run: Run) -> None:
    feed = b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "content_text": "One word and another."}]}'
    values = json.loads(run("inspect", "--format", "json", "-", data=feed).stdout)
    assert [value["source"] for value in values] == ["-#id:1"]
