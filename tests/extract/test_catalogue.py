"""Which wordings a text may hold, from a list that is kept between processes."""

from pathlib import Path

import pytest

from provtrack.extract.catalogue import Catalogue, list_triggers
from provtrack.extract.phrasebook import Book, open_book

BOOK = """marks = ["told"]

[[phrase]]
id = "a"
pattern = "first told at {outlet}"

[[phrase]]
id = "b"
pattern = "first told at length by {person}"
"""


def book(folder: Path, text: str = BOOK) -> Book:
    file = folder / "xx.toml"
    file.write_text(text, encoding="utf-8")
    return open_book(file)


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("triggers-*.json"))


def test_every_wording_whose_trigger_stands_in_a_text_is_found_with_its_place(tmp_path: Path) -> None:
    found = Catalogue([book(tmp_path)], tmp_path).find("it was first told at length by ada, first told at home", None)
    assert [(start, sorted(wordings)) for start, wordings in found] == [(7, [(0, 0, 0), (0, 1, 0)]), (36, [(0, 0, 0)])]


def test_a_book_whose_marks_are_missing_is_left_out_unless_the_text_is_in_its_language(tmp_path: Path) -> None:
    catalogue = Catalogue([book(tmp_path, BOOK.replace('"told"', '"missing"'))], tmp_path)
    assert catalogue.find("first told at home", "yy") == []
    assert len(catalogue.find("first told at home", "xx")) == 1


def test_a_list_read_back_says_what_a_new_one_says(tmp_path: Path) -> None:
    first = Catalogue([book(tmp_path)], tmp_path).find("first told at home", None)
    (file,) = kept(tmp_path)
    assert Catalogue([book(tmp_path)], tmp_path).find("first told at home", None) == first
    assert kept(tmp_path) == [file]


def test_a_changed_book_gets_a_list_of_its_own(tmp_path: Path) -> None:
    Catalogue([book(tmp_path)], tmp_path).find("first told at home", None)
    changed = Catalogue([book(tmp_path, BOOK.replace("first", "then"))], tmp_path)
    assert len(changed.find("then told at home", None)) == 1
    assert len(kept(tmp_path)) == 2


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"triggers": 1, "owners": [], "wordings": []}'])
def test_a_damaged_list_is_made_anew(tmp_path: Path, content: str) -> None:
    Catalogue([book(tmp_path)], tmp_path).find("first told at home", None)
    kept(tmp_path)[0].write_text(content, encoding="utf-8")
    assert len(Catalogue([book(tmp_path)], tmp_path).find("first told at home", None)) == 1


def test_where_nothing_can_be_written_the_list_is_made_for_the_process(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("no folder", encoding="utf-8")
    assert len(Catalogue([book(tmp_path)], file / "folder").find("first told at home", None)) == 1


def test_old_lists_are_taken_away(tmp_path: Path) -> None:
    for number in range(20):
        Catalogue([book(tmp_path, BOOK + f"# {number}")], tmp_path).find("nothing", None)
    assert len(kept(tmp_path)) < 20


def test_triggers_are_listed_in_order_with_their_wordings(tmp_path: Path) -> None:
    entries = list_triggers([book(tmp_path)])
    assert entries.triggers == sorted(entries.triggers)
    assert [entries.wordings[owner] for owner in entries.owners] == [[[0, 0, 0]], [[0, 1, 0]]]
