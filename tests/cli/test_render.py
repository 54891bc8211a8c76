import io

import pytest

from provtrack.cli.render import DEEPEST, Quote, Step, chain_trees, console, facts, fragment, line, quoted, show, table, text
from tests.built import HOSTILE


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(*parts: object, stream: io.StringIO | None = None) -> str:
    out = stream or io.StringIO()
    show(console(out), *parts)  # type: ignore[arg-type]  # whatever a test shows
    return out.getvalue()


def nested(depth: int) -> Step:
    step = Step(f"outlet {depth}")
    for number in range(depth - 1, 0, -1):
        step = Step(f"outlet {number}", children=(step,))
    return step


def test_words_from_pages_are_never_markup_nor_control(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    step = Step(HOSTILE, title=HOSTILE, contributors=(HOSTILE,), url=HOSTILE, quotes=(Quote(HOSTILE, HOSTILE),), also_from=(HOSTILE,))
    out = printed(*chain_trees(step), facts([(HOSTILE, text(HOSTILE))]), table([("A", "words")], [(HOSTILE,)]), stream=Terminal())
    assert "\x1b]8" not in out
    assert not set(out) & set("\u202e\u200b\x9b\ud800\x00\x07")
    assert "[red]bold[/red]" in out


def test_a_pipe_gets_no_colour_no_wrapping_and_no_trailing_space() -> None:
    out = printed(*chain_trees(Step("A", quotes=(Quote("word " * 30, "a1, footer"),))), table([("A", ""), ("B", "")], [("x", None)]))
    assert "\x1b" not in out
    assert [row for row in out.split("\n") if row != row.rstrip()] == []
    assert len(out.splitlines()) == 4


def test_a_terminal_gets_colour_unless_it_is_unwanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured, plain = Terminal(), Terminal()
    show(console(coloured), text("x", "bold"))
    show(console(plain, may_colour=False), text("x", "bold"))
    assert "\x1b[" in coloured.getvalue()
    assert plain.getvalue() == "x\n"


def test_a_chain_deeper_than_the_window_goes_on_at_the_margin() -> None:
    out = printed(*chain_trees(nested(2 * DEEPEST + 3)))
    rows = out.splitlines()
    assert len(rows) == 2 * DEEPEST + 3
    assert max(len(row) - len(row.lstrip(" └│├─")) for row in rows) == 4 * DEEPEST
    assert sum("↳" in row for row in rows) == 2


def test_a_chain_of_thousands_is_drawn() -> None:
    assert len(printed(*chain_trees(nested(3000))).splitlines()) == 3000


def test_each_part_of_a_line_keeps_its_own_style() -> None:
    assert [str(span.style) for span in line(text("a", "bold"), text("b", "dim")).spans] == ["bold", "dim"]


def test_a_quote_is_cut_around_what_it_is_quoted_for() -> None:
    words = "one " * 100 + "at Lantern Post" + " two" * 100
    assert "Lantern Post" in quoted(Quote(words, "footer", "Lantern Post"), 60).plain


def test_a_stream_without_our_signs_gets_escapes() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    show(console(stream), text("“é”"))
    stream.seek(0)
    assert stream.read() == "\\u201c\\xe9\\u201d\n"


def test_a_fragment_keeps_the_space_at_its_ends() -> None:
    assert [fragment(words).plain for words in (" of the ", "a", " ", "")] == [" of the ", "a", " ", ""]
