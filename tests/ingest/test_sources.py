import gzip
import io
import os
from pathlib import Path

import pytest

from provtrack.errors import ReadError
from provtrack.ingest.sources import Skipped, Source, Unreachable, find_sources, is_several, load
from provtrack.read import LIMIT_BYTES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (
        "pages/b.html",
        "pages/a.md",
        "pages/sub/c.txt",
        "pages/.hidden.html",
        "pages/style.css",
        "pages/index.php?id=3",
        "pages/.git/x.html",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<html>x")
    (tmp_path / "pages" / "packed.html.gz").write_bytes(gzip.compress(b"x"))
    (tmp_path / "pages" / "crawled").write_text("<!DOCTYPE html><p>x")
    (tmp_path / "pages" / "LICENSE").write_text("You may")
    (tmp_path / "pages" / "gone.html").symlink_to("nowhere.html")
    (tmp_path / "pages" / "sub" / "back").symlink_to("..", target_is_directory=True)
    return tmp_path


def test_a_folder_is_read_to_its_depths_in_the_order_of_names(folder: Path) -> None:  # noqa: ARG001  it is where we are
    found = [item.name for item in find_sources(["pages"]) if isinstance(item, Source)]
    assert found == ["pages/a.md", "pages/b.html", "pages/crawled", "pages/index.php?id=3", "pages/packed.html.gz", "pages/sub/c.txt"]
    assert [item.name for item in find_sources(["pages"]) if isinstance(item, Source)] == found


def test_what_a_folder_holds_besides_pages_is_skipped_and_told(folder: Path) -> None:  # noqa: ARG001
    skipped = {item.name: item.why for item in find_sources(["pages"]) if isinstance(item, Skipped)}
    assert skipped == {
        "pages/.git": "hidden",
        "pages/.hidden.html": "hidden",
        "pages/LICENSE": "no page by its name",
        "pages/gone.html": "a broken link or a device",
        "pages/style.css": "no page by its name",
        "pages/sub/back": "a link to a folder",
    }


def test_a_file_that_is_named_is_read_whatever_its_name(folder: Path) -> None:  # noqa: ARG001
    assert list(find_sources(["pages/style.css", "missing.html"])) == [Source("pages/style.css"), Source("missing.html")]


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<p>x")))
    assert [load(item) for item in find_sources(["-"]) if isinstance(item, Source)] == [b"<p>x"]


def test_an_address_of_the_web_is_refused_with_what_to_do() -> None:
    (item,) = find_sources(["https://lantern-post.example/a"])
    assert isinstance(item, Unreachable)
    assert "save it" in item.error.why


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_opened_is_a_failure(folder: Path) -> None:
    (folder / "pages" / "sub").chmod(0)
    try:
        assert [item.name for item in find_sources(["pages"]) if isinstance(item, Unreachable)] == ["pages/sub"]
    finally:
        (folder / "pages" / "sub").chmod(0o700)


@pytest.mark.parametrize(("name", "why"), [("missing.html", "no such file"), (".", "folder"), ("a\0b", "null character")])
def test_what_cannot_be_opened_says_why(name: str, why: str) -> None:
    with pytest.raises(ReadError, match=why):
        load(Source(name))


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(5 * LIMIT_BYTES)
    with pytest.raises(ReadError, match="100 MB"):
        load(Source(str(tmp_path / "large.html")))


def test_no_more_is_taken_from_an_endless_source_than_is_needed_to_refuse_it() -> None:
    assert len(load(Source("/dev/zero"))) == LIMIT_BYTES + 1


def test_one_file_is_one_and_a_folder_may_be_several(tmp_path: Path) -> None:
    assert not is_several(["a.html"])
    assert not is_several(["-"])
    assert not is_several([""])
    assert is_several([str(tmp_path)])
    assert is_several(["a.html", "b.html"])
