"""Every entry of every language, with the examples and counter-examples it carries; and the books themselves."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from provtrack.errors import DataFileError
from provtrack.extract.catalogue import Catalogue
from provtrack.extract.folding import fold
from provtrack.extract.grammar import Grammar, document_of, grammar
from provtrack.extract.phrasebook import Book, load, open_book, open_books
from provtrack.extract.slots import LINK, SENTENCE
from provtrack.resources import folder

NOT_SLOTS = {"text", "beside"}


def entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(folder("data").joinpath("phrases").glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["phrase"]:
            yield f"{path.stem}/{entry['id']}", entry


EXAMPLES = [pytest.param(rule, example, id=f"{rule}: {example['text'][:60]}") for rule, entry in entries() for example in entry["examples"]]
COUNTER_EXAMPLES = [pytest.param(rule, text, id=f"{rule}: {text[:60]}") for rule, entry in entries() for text in entry["never"]]


def as_tuple(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_entry_reads_its_examples_and_no_other_entry_does(rule: str, example: dict[str, Any]) -> None:
    wanted = {slot: as_tuple(value) for slot, value in example.items() if slot not in NOT_SLOTS}
    matches = grammar().explain(example["text"])
    own = {
        slot: values
        for match in matches
        if match.phrase.rule == rule
        for slot, values in ((name, tuple(filling.value for filling in fillings)) for name, fillings in match.slots)
        if slot in wanted or (slot in match.phrase.states and slot not in {SENTENCE, LINK})
    }
    assert {match.phrase.rule for match in matches} == {rule, *example.get("beside", ())}
    assert own == wanted


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES)
def test_an_entry_does_not_read_its_counter_examples(rule: str, text: str) -> None:
    assert rule not in {match.phrase.rule for match in grammar().explain(text)}


@pytest.mark.parametrize("rule", [rule for rule, _ in entries()])
def test_every_entry_has_an_example_and_a_name_of_its_own(rule: str) -> None:
    named = [entry for name, entry in entries() if name == rule]
    assert len(named) == 1
    assert named[0]["examples"]


@pytest.mark.parametrize("book", [pytest.param(book, id=book.language) for book in open_books()])
def test_a_book_is_needed_for_each_of_its_examples_by_its_marks_alone(book: Book) -> None:
    catalogue = Catalogue([book])
    texts = [example["text"] for rule, entry in entries() if rule.startswith(f"{book.language}/") for example in entry["examples"]]
    assert [text for text in texts if not catalogue.find(fold(document_of(text).text), None)] == []


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "xx.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[phrase]]\nid = "a"\npattern = "from {outlet}"\nstates = { outlet = "no-such-kind" }\n', "no-such-kind"),
        ('[[phrase]]\nid = "a"\npattern = "from {outlet}"\nweight = 3\n', "weight"),
        ('[[phrase]]\nid = "a"\n', "patterns"),
        ('[[phrase]]\nid = "a"\npattern = "from"\nstands = "upside-down"\n', "upside-down"),
        ('[sets]\nbroken = ["(a|b"]\n', "missing"),
        ("[[phrase", "TOML"),
    ],
)
def test_a_faulty_entry_is_refused_by_name(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(DataFileError, match=why):
        list(load(written(tmp_path, text)))


@pytest.mark.parametrize(
    ("pattern", "why"),
    [("{outlet}", "trigger"), ("(from {outlet}", "missing"), ("<nowhere> {outlet}", "unknown set"), ("from {planet}", "planet")],
)
def test_a_faulty_template_is_refused_when_the_book_is_first_needed(tmp_path: Path, pattern: str, why: str) -> None:
    file = written(tmp_path, f'[[phrase]]\nid = "a"\npattern = "{pattern}"\n')
    with pytest.raises(DataFileError, match=why):
        Grammar([open_book(file)]).explain("anything")


def test_examples_are_left_unread(tmp_path: Path) -> None:
    entry = '[[phrase]]\nid = "{}"\npattern = "taken over by {{outlet}}"\nexamples = [\n  {{ text = "[x](y)" }},\n]\nnever = []\n'
    assert [phrase.rule for phrase in load(written(tmp_path, entry.format("a") + "\n" + entry.format("b")))] == ["xx/a", "xx/b"]
