import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from provtrack.audit.formats.markdown import FORMAT, text
from provtrack.values.untrusted import printable
from tests.audit.made import ARTICLE, UNLINKED, judged, run_over


def shown(markdown: str) -> str:
    """Return what a reader sees of a line of Markdown."""
    html: str = MarkdownIt("commonmark").renderInline(markdown)
    assert set(re.findall(r"<[^>]*>", html)) <= {"<!-- -->"}, html
    return unescape(html.replace("<!-- -->", ""))


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[link](https://evil.example) ![image](x)",
        "**bold** _em_ `code` ~~gone~~",
        "@everyone see #12 and GH-34 at https://evil.example or www.evil.example",
        "&lt;b&gt; &#60;",
        "1. one",
        "1) one",
        "- item",
        "+ item",
        "a | b",
        "back\\slash\\*",
        "$x$",
    ],
)
def test_words_of_a_page_show_as_they_are_and_mean_nothing(words: str) -> None:
    assert shown(text(words)) == words


@given(st.text(alphabet=st.one_of(st.sampled_from("*_[]()<>#!`~|@&;:/\\-+=.1a wGH\n\u202e\x1b"), st.characters()), max_size=40))
def test_any_words_show_as_they_are(words: str) -> None:
    assert shown(text(words)) == printable(words)


@pytest.mark.parametrize("words", ["# heading", "> quote", "- item", "1. one", "===", "---", "```"])
def test_no_line_begins_a_block(words: str) -> None:
    assert re.fullmatch(r"<p>.*</p>\n", MarkdownIt("commonmark").render(text(words)))


def test_articles_are_headings_and_findings_items_with_their_quotes() -> None:
    written = "".join(FORMAT.write(run_over()))
    assert "\n## a1 Slowwater Review: The Old Ferry Pier Stays, for Now\n" in written
    assert "- **error** AT02 (original-contradicted): Harbour Reader is called the original\n  > “The original source" in written
    assert written.endswith("\n1 error, 2 warnings, 1 note in 2 of 2 articles.\n")
    html = MarkdownIt("commonmark").render(written)
    assert html.count("<h2>") == 2
    assert html.count("<blockquote>") == 3
    assert html.count("Credit Nordkai-Bote.</p>") == 4


def test_a_title_over_several_lines_stays_a_heading() -> None:
    titled = replace(ARTICLE, title="one\n\n## two")
    written = "".join(FORMAT.write(run_over([judged(replace(UNLINKED, article=titled), article=titled)])))
    assert MarkdownIt("commonmark").render(written).count("<h2>") == 1
