"""Where on the page things stand."""

from provtrack.extract.layout import is_of_image, lay_out
from provtrack.model.document import Block, Role, Span
from tests.extract.finders.pages import TITLE, page, plain_page


def test_headline_and_running_text_are_found() -> None:
    layout = lay_out(page(below_title="<p>By Ada Doe</p>", after="<p>Ada Doe</p>"))
    assert layout.title is not None
    assert layout.text(layout.title) == TITLE
    assert layout.text(layout.first).startswith("The harbour board")
    assert layout.text(layout.last).startswith("Next week")
    assert layout.title in layout.head
    assert layout.last in layout.tail


def test_lines_are_trimmed_and_know_their_place() -> None:
    document = plain_page("Pier\n\n  one  \ntwo\n")
    layout = lay_out(document)
    lines = [line for place in range(len(document.blocks)) for line in layout.lines(place)]
    assert all(document.slice(line.span) == line.text for line in lines)


def test_a_page_without_text_has_a_layout() -> None:
    layout = lay_out(plain_page("x"))
    assert (layout.first, layout.last) == (0, 0)


def test_the_layout_is_made_once() -> None:
    document = page()
    assert lay_out(document) is lay_out(document)


def test_a_credit_of_the_text_s_source_is_not_of_an_image() -> None:
    assert is_of_image(Block(Role.CREDIT, Span(0, 1), hint="span credit figure"))
    assert not is_of_image(Block(Role.CREDIT, Span(0, 1), hint="span source div article-info"))
    assert is_of_image(Block(Role.CAPTION, Span(0, 1)))
    assert not is_of_image(Block(Role.PARAGRAPH, Span(0, 1), hint="figure"))
