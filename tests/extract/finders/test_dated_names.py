"""Names that stand beside the date under the headline, without a word for what they are."""

import pytest

from provtrack.extract.finders.dated_names import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import page, values


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("Ada Lund | 3 May 2019", "en", ["Ada Lund"]),
        ("May 3, 2019 • Ada Lund", "en", ["Ada Lund"]),
        ("Leokadia Brzoza | 14 lutego 2019", "pl", ["Leokadia Brzoza"]),
        ("21 червня 2022, 10:10 · Катерина Лоза", "uk", ["Катерина Лоза"]),
        ("Gitte Moll og Bo Holm den 3. maj 2019", "da", ["Gitte Moll", "Bo Holm"]),
        ("נעמה ברקאי | 03.05.2019", "he", ["נעמה ברקאי"]),
        ("오솔비 | 2019.05.03", "ko", ["오솔비"]),
    ],
)
def test_a_person_alone_with_the_date_is_the_author(line: str, language: str, names: list[str]) -> None:
    assert values(list(find(page(below_title=f"<div>{line}</div>", language=language))), ClaimKind.AUTHOR) == names


@pytest.mark.parametrize(
    "line",
    [
        "World News | 3 May 2019",
        "London | 3 May 2019",
        "Marsh Courier | 3 May 2019",
        "ANP Productie | 3 May 2019",
        "Ada Lund went home | 3 May 2019",
        "Opinion | Ada Lund | 3 May 2019",
        "3 May 2019",
    ],
)
def test_a_section_a_place_an_outlet_or_a_desk_beside_the_date_is_no_author(line: str) -> None:
    assert list(find(page(below_title=f"<div>{line}</div>"))) == []
