import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.match import Changed, Text, compare, shares_words, text_of
from provtrack.model.document import Span
from provtrack.read import read

FIRST = "The council put the decision on the ferry pier off until autumn, because nobody knows who is to pay for it."
SECOND = "Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor."
THIRD = "The mayor wants the harbour fund to pay; the fund's chairman calls that a joke told by a man without a budget."
CHINESE = "市议会把渡口码头的决定推迟到秋天，因为没有人知道谁来付钱。两名工程师在三月警告说木桩已经腐烂。"


def text(*paragraphs: str, title: str | None = None, authors: tuple[str, ...] = (), language: str | None = "en") -> Text:
    whole, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(whole), len(whole) + len(paragraph)))
        whole += paragraph + "\n"
    return Text(whole, tuple(spans), language, title, authors)


def test_a_verbatim_copy_keeps_and_takes_everything() -> None:
    found = compare(text(FIRST, SECOND), text(FIRST, SECOND))
    assert found
    assert (found.kept, found.taken, found.cuts, found.additions, found.headline, found.byline) == (1, 1, (), (), None, None)


def test_a_cut_and_an_addition_have_their_places() -> None:
    made, source = text(FIRST, THIRD), text(FIRST, SECOND)
    found = compare(made, source)
    assert found
    assert [made.text[span.start : span.end] for span in found.additions] == [THIRD.rstrip(".")]
    assert [source.text[span.start : span.end] for span in found.cuts] == [SECOND.rstrip(".")]
    assert made.text[found.passages[0].made.start : found.passages[0].made.end] == FIRST.rstrip(".")
    assert 0.4 < found.kept < 0.6


def test_moved_paragraphs_are_found_and_a_changed_word_costs_one_word() -> None:
    found = compare(text(SECOND, FIRST.replace("autumn", "winter")), text(FIRST, SECOND))
    assert found
    assert (found.cuts, found.additions) == ((), ())
    assert round((1 - found.kept) * found.source_words) == 1


@pytest.mark.parametrize(
    "dressing", [str.upper, lambda line: line.replace("decision", "deci\u00adsion"), lambda line: line.replace(",", " –")]
)
def test_case_soft_hyphens_and_punctuation_are_no_change(dressing: Callable[[str], str]) -> None:
    found = compare(text(dressing(FIRST)), text(FIRST))
    assert found
    assert (found.kept, found.taken) == (1, 1)


def test_scripts_without_spaces_are_compared_by_character() -> None:
    half = CHINESE.partition("。")[0]
    found = compare(text(half, language="zh"), text(CHINESE, language="zh"))
    assert found
    assert found.taken == 1
    assert 0.4 < found.kept < 0.8


def test_translations_other_scripts_and_empty_texts_are_not_compared() -> None:
    assert compare(text(FIRST), text(FIRST, language="de")) is None
    assert compare(text("Пристань останется до осени, решил совет города.", language="sr"), text(FIRST, language="sr")) is None
    assert compare(text(""), text(FIRST)) is None


def test_headline_and_byline_are_changed_only_where_both_say_otherwise() -> None:
    source = text(FIRST, title="The pier stays", authors=("Anna Bergström",))
    same = compare(text(FIRST, title="THE PIER STAYS - Harbour Reader", authors=("A. Bergström", "Tobias Renn")), source)
    other = compare(text(FIRST, title="Town hall fails again", authors=("Staff Desk",)), source)
    assert same
    assert (same.headline, same.byline) == (None, None)
    assert other
    assert other.headline == Changed("Town hall fails again", "The pier stays")
    assert other.byline == Changed("Staff Desk", "Anna Bergström")


def test_the_page_around_the_article_does_not_decide() -> None:
    def page(outlet: str, *paragraphs: str) -> bytes:
        teasers = "".join(
            f"<li><a href=/t/{number}>{outlet} tells what else happened in town, part {number}</a></li>" for number in range(60)
        )
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return (
            f"<html lang=en><title>The pier</title><nav><ul>{teasers}</ul></nav><article><h1>The pier</h1>{body}</article></html>".encode()
        )

    one, two = (text_of(read(page(outlet, FIRST, SECOND, THIRD), source="p.html")) for outlet in ("Harbour Reader", "Nordkai Post"))
    found = compare(one, two)
    assert found
    assert (found.kept, found.taken) == (1, 1)


def test_a_glance_finds_a_long_line_and_nothing_else() -> None:
    assert shares_words(f"Harbour Reader\n{FIRST}\n", f"{SECOND}\n{FIRST}\n{THIRD}")
    assert not shares_words(FIRST, SECOND)


@pytest.mark.parametrize("word", ["a ", "a b ", "ab cd ef gh ij ", "渡"])
def test_repetitive_texts_take_linear_time(word: str) -> None:
    made, source = text(word * 200_000), text(word * 150_000 + FIRST)
    start = time.perf_counter()
    found = compare(made, source)
    assert found
    assert found.is_cut
    assert time.perf_counter() - start < 5


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_is_compared_spans_are_verbatim_and_shares_are_shares(ours: str, theirs: str) -> None:
    made, source = text(ours, FIRST, language=None), text(theirs, FIRST, language=None)
    found = compare(made, source)
    if found is None:
        return
    assert 0 <= found.kept <= 1
    assert 0 <= found.taken <= 1
    for passage in found.passages:
        assert 0 <= passage.made.start < passage.made.end <= len(made.text)
        assert 0 <= passage.source.start < passage.source.end <= len(source.text)
