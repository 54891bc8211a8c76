import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from provtrack.cli import findings, render
from tests.audit.made import CONTRADICTED, FOUND, RULES, judged, run_over
from tests.built import TEXT


def printed(width: int = 120) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, color_system=None, highlight=False, markup=False, emoji=False)
    run = run_over()
    for reviewed in run:
        render.show(console, *findings.article_lines(run, reviewed, width))
    render.show(console, findings.tally_line(run.finish()))
    return stream.getvalue()


def test_a_quote_is_underlined_in_its_line_with_what_it_shows() -> None:
    lines = printed(140).splitlines()
    at = next(place for place, line in enumerate(lines) if "source-not-linked" in line)
    context, marks = lines[at + 1 : at + 3]
    assert context.strip("│ ").startswith("This article originally appeared at Nordkai-Bote")
    start = context.index("Lantern Post")
    assert marks[start : start + len("Lantern Post")] == "^" * len("Lantern Post")
    assert marks.endswith("^ names the source")
    narrow = [line.strip("│ ") for line in printed(60).splitlines()]
    assert "names the source" in narrow


def test_articles_are_headed_and_the_gravest_comes_first() -> None:
    text = printed()
    order = ["a1 Slowwater Review", "error AT02", "warning AT01", "note MU01", "a2 Harbour Reader", "warning CR01", "1 error, 2 warnings"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert text.count("→ Credit Nordkai-Bote.") == len(FOUND[0].findings) + len(FOUND[1].findings)


def test_a_quote_from_markup_is_shown_as_it_is() -> None:
    assert "“https://slowwater.example/pier”  (markup)" in printed()


LONG = "first line\n" + "a word " * 60 + "THE QUOTE HERE" + " and more" * 60 + "\nlast line"


@pytest.mark.parametrize("width", [40, 60, 112])
def test_a_long_line_is_cut_around_the_quote(width: int) -> None:
    start = LONG.index("THE")
    (line,) = findings.context(LONG, start, start + len("THE QUOTE HERE"), width)
    assert line.quoted == "THE QUOTE HERE"
    assert line.before.startswith("…")
    assert line.after.endswith("…")
    assert width - 4 <= cell_len(line.before + line.quoted + line.after) <= width


def test_a_quote_over_several_lines_is_marked_on_each_and_not_for_ever() -> None:
    text = "\n".join(f"line {number}" for number in range(50))
    lines = list(findings.context(text, 2, text.index("line 40"), 80))
    assert [line.before + line.quoted for line in lines] == ["line 0", "line 1", "line 2"]
    assert lines[0].before == "li"


def test_wide_characters_are_measured_in_columns() -> None:
    text = "本文转自港口读者报，" * 20
    start = text.index("港口", 60)
    (line,) = findings.context(text, start, start + 5, 60)
    assert cell_len(line.before + line.quoted + line.after) <= 60
    assert line.quoted == "港口读者报"


@given(st.text(alphabet=st.one_of(st.sampled_from("a \n\x1b\u202e港"), st.characters()), max_size=60), st.data())
def test_no_line_is_wider_than_asked_or_steers_a_terminal(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    width = data.draw(st.integers(20, 80))
    for line in findings.context(text, start, end, width):
        shown = line.before + line.quoted + line.after
        assert cell_len(shown) <= width
        assert not set(shown) & set("\n\x1b\u202e")


def test_a_page_steers_no_terminal_by_its_context() -> None:
    text = "before \x1b[31m\u202e the quote \x07 after"
    start = text.index("the quote")
    (line,) = findings.context(text, start, start + 9, 80)
    assert "\x1b" not in line.before
    assert "\u202e" not in line.before
    assert "\x07" not in line.after


@pytest.mark.parametrize(("start", "end"), [(0, 0), (len(TEXT), len(TEXT)), (0, len(TEXT)), (5, 10_000)])
def test_any_place_can_be_shown(start: int, end: int) -> None:
    assert len(list(findings.context(TEXT, start, end, 80))) <= 3


def test_statistics_name_the_most_frequent_rule_first() -> None:
    run = run_over([judged(CONTRADICTED, CONTRADICTED), *FOUND])
    counted = findings.statistics(run.finish(), RULES)
    assert [(rule.code, count) for rule, count in counted] == [("AT02", 3), ("AT01", 1), ("CR01", 1), ("MU01", 1)]
