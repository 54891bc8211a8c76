from hypothesis import given
from hypothesis import strategies as st

from provtrack.read.characters import cleaned, folded


def test_controls_and_bidirectional_overrides_never_stay() -> None:
    assert cleaned("a\x1b[31mb\u202ec\x00d\u2066e\u200bf\ufeffg") == "a[31mbcdefg"


def test_joiners_that_scripts_are_written_with_stay() -> None:
    assert cleaned("می\u200cخواهم") == "می\u200cخواهم"


def test_lone_surrogates_become_replacement_characters() -> None:
    assert cleaned("a\ud800b") == "a\ufffdb"


def test_a_soft_hyphen_does_not_part_a_name() -> None:
    assert folded("Asso\u00adciated\u00a0\n Press ") == "Associated Press"


@given(st.text())
def test_cleaned_text_can_be_written_and_cleaning_again_changes_nothing(text: str) -> None:
    once = cleaned(text)
    once.encode()
    assert cleaned(once) == once
    assert folded(folded(text)) == folded(text)
