"""Sentences end where readers see them end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.extract.sentences import line_around, sentence_around


def sentence(text: str, word: str) -> str:
    start, end = sentence_around(text, 0, len(text), text.index(word))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It rained. This appeared in U.S. Fen News. More.", "appeared", "This appeared in U.S. Fen News."),
        ("This appeared in the St. Alban Post-Dispatch. More.", "appeared", "This appeared in the St. Alban Post-Dispatch."),
        ("هل جف؟ نُشر هذا المقال هنا. ثم", "نُشر", "نُشر هذا المقال هنا."),
        ("This ran on Yahoo! News. More.", "ran", "This ran on Yahoo! News."),
        ("By J. K. Holm. More.", "Holm", "By J. K. Holm."),
        ("Erschienen am 14. September 2015. Mehr.", "Erschienen", "Erschienen am 14. September 2015."),
        ("Publikováno 14. června 2015. Více.", "Publikováno", "Publikováno 14. června 2015."),
        ("Tekst ukazał się w nr. 3. Tłum. Ewa Lis. Dalej.", "Ewa", "Tłum. Ewa Lis."),
        ("Published in Fen Review, no. 3. Translated here.", "Published", "Published in Fen Review, no. 3."),
        ("本文转载自沼泽日报。谢谢。", "转载", "本文转载自沼泽日报。"),
        ("See coolfen.example for more. End.", "See", "See coolfen.example for more."),
        ("“This appeared in Fen.” More.", "appeared", "“This appeared in Fen.”"),
    ],
)
def test_a_sentence_ends_at_its_own_full_stop(text: str, word: str, expected: str) -> None:
    assert sentence(text, word) == expected


def test_a_short_line_is_a_line_of_its_own() -> None:
    text = "Text: Lia Holm\nÜbersetzung: Tom Vance\nFoto: AP"
    start, end = line_around(text, 0, len(text), text.index("Tom"))
    assert text[start:end] == "Übersetzung: Tom Vance"


def test_a_wrapped_line_goes_on() -> None:
    text = "This article, which is about how the whole of the fen dried out in a year,\noriginally appeared at Fenland"
    assert line_around(text, 0, len(text), text.index("appeared")) == (0, len(text))


@given(st.text(alphabet=st.sampled_from('ab A.!?。\n"(:'), min_size=1), st.data())
def test_the_sentence_holds_the_place_unless_it_is_white_space(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    line = line_around(text, 0, len(text), at)
    start, end = sentence_around(text, *line, at)
    assert 0 <= line[0] <= start <= end <= line[1] <= len(text)
    assert text[at].isspace() or start <= at < end
