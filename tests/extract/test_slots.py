"""What each kind of slot takes."""

import pytest

from provtrack.errors import DataFileError
from provtrack.extract.grammar import document_of
from provtrack.extract.naming import Filling, Passage
from provtrack.extract.phrasebook import load
from provtrack.extract.slots import read_slot, slot_kind
from provtrack.resources import folder

WORDS = {language: next(load(folder("data") / "phrases" / f"{language}.toml")).words for language in ("en", "zh", "ja", "ko", "ar")}


def fillings(slot: str, text: str, language: str = "en") -> tuple[Filling, ...]:
    document = document_of(f": {text}")
    passage = Passage(document.text, 0, len(document.text), document.links, WORDS[language])
    return read_slot(slot, passage, 1, len(document.text), is_open=True)


def values(slot: str, text: str, language: str = "en") -> list[str]:
    return [filling.value for filling in fillings(slot, text, language)]


@pytest.mark.parametrize(
    ("slot", "text", "expected"),
    [
        ("person", "Mira Okonjo and Tom Vance for Fenland", ["Mira Okonjo", "Tom Vance"]),
        ("person", "Ludwig van den Berg, a hydrologist", ["Ludwig van den Berg"]),
        ("person", "[geeklin](https://git.example/geeklin)", ["geeklin"]),
        ("person", "hand", ["hand"]),
        ("person", "hand and foot", []),
        ("person", "German", []),
        ("date", "3 May 2019 in the Fen", ["2019-05-03"]),
        ("date", "Fenland, 3 May 2019", []),
        ("language", "German by Tom", ["de"]),
        ("language", "the Norwegian", ["no"]),
        ("language", "Fenland", []),
        ("license", "Creative Commons Attribution 4.0 licence", ["CC-BY-4.0"]),
        ("license", "[licence](https://creativecommons.org/licenses/by-nd/4.0/)", ["CC-BY-ND-4.0"]),
        ("license", "free licence", []),
        ("title", "“How the fen dried” by Tom", ["How the fen dried"]),
        ("title", "How the fen dried. More", ["How the fen dried"]),
        ("title", "what we said", []),
        ("agency", "Reuters and AFP", ["Reuters", "AFP"]),
        ("agency", "Mira Okonjo", []),
        ("url", "https://fen.example/a.", ["https://fen.example/a"]),
        ("url", "[here](https://fen.example/a)", ["https://fen.example/a"]),
        ("url", "[Fenland](https://fen.example/a)", []),
    ],
)
def test_a_slot_takes_what_it_should(slot: str, text: str, expected: list[str]) -> None:
    assert values(slot, text) == expected


@pytest.mark.parametrize(
    ("slot", "text", "expected"),
    [
        ("person", "林一、林二 校对：林三", ["林一", "林二"]),
        ("person", "沼泽网专栏作者 林一", ["林一"]),
        ("language", "英文", ["en"]),
        ("outlet", "沼泽参考、沼泽发布", ["沼泽参考", "沼泽发布"]),
    ],
)
def test_a_slot_takes_what_it_should_in_chinese(slot: str, text: str, expected: list[str]) -> None:
    assert values(slot, text, "zh") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "林 花子 編集：森一郎", ["林 花子"]),
        ("ja", "林花子、森一郎", ["林花子", "森一郎"]),
        ("ko", "김하늘", ["김하늘"]),
        ("ar", "ليلى حداد", ["ليلى حداد"]),
        ("ar", "جف المستنقع ورحل الصيادون وماتت الطيور كلها", []),
    ],
)
def test_people_are_named_in_scripts_without_capitals(language: str, text: str, expected: list[str]) -> None:
    assert values("person", text, language) == expected


def test_a_program_is_a_translator_with_a_flag() -> None:
    (filling,) = fillings("person", "ChatGPT, with corrections")
    assert (filling.value, filling.flags) == ("ChatGPT", frozenset({"machine"}))


def test_slots_of_one_kind_are_told_apart_by_their_ending() -> None:
    assert (slot_kind("outlet2"), slot_kind("outlet:translation"), slot_kind("person")) == ("outlet", "outlet", "person")


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(DataFileError, match="planet"):
        slot_kind("planet")
