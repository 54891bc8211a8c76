import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.store.words import asked, indexed, is_single_sign, pairs, pattern_of


def test_text_of_spaced_scripts_is_indexed_as_it_stands() -> None:
    text = "Der Fähranleger bleibt, Причал остаётся, 부두는 남는다"
    assert indexed(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我爱北京", ["我爱", "爱北", "北京"]),
        ("フェリー", ["フェ", "ェリ", "リー"]),
        ("ท่าเรือ", ["ท่", "่า", "าเ", "เร", "รื", "ือ"]),
        ("港", ["港"]),
        ("no 港口 left", ["no", "港口", "left"]),
    ],
)
def test_scripts_without_spaces_are_indexed_in_overlapping_pairs(text: str, words: list[str]) -> None:
    assert indexed(text).split() == words


@given(st.text(alphabet="港口今天关闭了", min_size=2, max_size=8), st.data())
def test_any_part_of_a_run_of_two_signs_or_more_stands_in_its_index(run: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(run) - 2))
    end = data.draw(st.integers(start + 2, len(run)))
    assert " ".join(pairs(run[start:end])) in " ".join(pairs(run))


@pytest.mark.parametrize(
    ("query", "phrases"),
    [
        ("ferry pier", ("ferry", "pier")),
        ('ferry "moves away" now', ("ferry", "moves away", "now")),
        ("„alter Anleger“ «vieux quai»", ("alter Anleger", "vieux quai")),
        ('pier "never closed', ("pier", "never closed")),
        ("NOT (a* OR b:c) ^d -e", ("NOT", "(a*", "OR", "b:c)", "^d", "-e")),
        ('"" "  " ; -- % _ * \\ \x00', ()),
        ("", ()),
    ],
)
def test_a_query_asks_for_words_and_quoted_phrases_and_knows_no_operators(query: str, phrases: tuple[str, ...]) -> None:
    assert asked(query) == phrases


def test_only_one_sign_of_an_unspaced_script_is_a_single_sign() -> None:
    assert [phrase for phrase in ("港", "港口", "a", "é", "") if is_single_sign(phrase)] == ["港"]


def test_the_words_asked_for_are_found_whole_in_the_text_whatever_stands_between_them() -> None:
    pattern = pattern_of(("moves away", "pier"))
    assert pattern is not None
    found = [match[0] for match in pattern.finditer("The PIER moves, away; piers move away.")]
    assert found == ["PIER", "moves, away"]


def test_words_of_unspaced_scripts_are_found_inside_a_run() -> None:
    pattern = pattern_of(("北京",))
    assert pattern is not None
    assert [match.span() for match in pattern.finditer("我爱北京城")] == [(2, 4)]


def test_signs_of_patterns_in_a_query_stand_for_themselves() -> None:
    pattern = pattern_of(("c++ (new)", "a.b"))
    assert pattern is not None
    assert pattern.search("acb") is None
    assert pattern.search("see a.b") is not None
    assert pattern_of(("++", "")) is None
