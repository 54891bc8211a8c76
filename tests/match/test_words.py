from provtrack.match.words import Vocabulary, script_of
from provtrack.model.document import Span


def test_a_word_has_the_same_number_in_both_texts_and_its_place() -> None:
    vocabulary = Vocabulary()
    one, two = (vocabulary.words(text, [Span(0, len(text))]) for text in ("The pier, the pier", "Pier: THE"))
    assert list(one.numbers) == [0, 1, 0, 1]
    assert list(two.numbers) == [1, 0]
    assert two.span(0, 2) == Span(0, 9)


def test_only_the_parts_given_are_read() -> None:
    words = Vocabulary().words("Menu\nThe pier\nFooter", [Span(5, 13)])
    assert [words.span(place, place + 1) for place in range(2)] == [Span(5, 8), Span(9, 13)]


def test_japanese_is_no_chinese() -> None:
    assert script_of("桟橋の決定は秋まで延期された") == "JAPANESE"
