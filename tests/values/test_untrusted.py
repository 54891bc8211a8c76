import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.untrusted import json_text, printable, shorten
from tests.built import HOSTILE

STEERING = {*map(chr, range(32)), *map(chr, range(0x7F, 0xA0)), *"\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"}
texts = st.text(st.characters(codec=None), max_size=200)


@given(texts)
def test_no_text_steers_a_terminal(words: str) -> None:
    line = printable(words)
    assert not STEERING & set(line)
    line.encode("utf-8")


@given(texts)
def test_a_harmless_line_stays_as_it_is(words: str) -> None:
    assert printable(printable(words)) == printable(words)


def test_an_attack_is_shown_and_does_nothing() -> None:
    assert printable(HOSTILE) == (
        "\\x1b]8;;https://evil.example\\x07click\\x1b]8;;\\x07 [red]bold[/red] \\u202egolb \\x9b31m \\ud800 \\x00"
    )


@pytest.mark.parametrize("words", ["نمی‌خواهم", "क्‍ष", "👩‍💻", "Müller — “ok”", "难民危机"])
def test_the_scripts_of_the_world_are_left_alone(words: str) -> None:
    assert printable(words) == words


@given(texts, st.integers(4, 60), st.text(max_size=20))
def test_a_shortened_text_is_no_longer_than_asked(words: str, limit: int, around: str) -> None:
    assert len(shorten(words, limit, around)) <= limit


def test_what_a_quote_is_quoted_for_stays_in_sight() -> None:
    quote = "many words stand before it and " * 9 + "it first appeared at Lantern Post on Monday" + " and others after it" * 9
    assert "Lantern Post" in shorten(quote, 60, around="Lantern Post")


@given(st.dictionaries(st.text(max_size=9), texts, max_size=4), st.booleans())
def test_json_is_harmless_and_reads_back(value: dict[str, str], ascii_only: bool) -> None:  # noqa: FBT001
    words = json_text(value, ascii_only=ascii_only)
    words.encode("ascii" if ascii_only else "utf-8")
    assert not (STEERING - {"\n"}) & set(words)
    surrogates = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    assert list(json.loads(words).values()) == [text.translate(surrogates) for text in value.values()]
