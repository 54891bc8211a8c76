"""Folding keeps every offset."""

from hypothesis import given
from hypothesis import strategies as st

from provtrack.extract.folding import fold


@given(st.text())
def test_the_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_spellings_that_no_wording_tells_apart_are_one() -> None:
    assert fold("İ’«x»：\u00a0—ё") == 'i\'"x": -е'


def test_marks_of_right_to_left_scripts_are_one_with_ours() -> None:
    assert fold("א״ב،؛\u200f") == 'א"ב,; '
