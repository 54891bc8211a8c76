import time

import pytest

from provtrack.read import read
from provtrack.read.markup.nesting import MAX_DEPTH, tamed


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "words" + "</div>" * 100_000,
        "<html><body>" + "<div><b>" * 50_000 + "words",
        "<ul><li>" * 50_000 + "words",
        "<table><tr><td>" * 33_000 + "words",
        "<div></x></x>" * 50_000 + "words",
        "<div " + " ".join(f"a{number}=1" for number in range(100_000)) + ">words",
        "<p>words" + "<a " + "".join(f'a{number}="<"' for number in range(60_000)) + ">x</a>",
    ],
    ids=["closed", "unclosed", "lists", "tables", "stray-ends", "attributes", "attributes-with-tags"],
)
def test_pages_that_would_hold_the_parser_up_are_read_at_once(markup: str) -> None:
    begun = time.process_time()
    document = read(markup.encode(), source="page.html", media_type="text/html")
    assert "words" in document.text
    assert time.process_time() - begun < 5


def test_ordinary_pages_are_left_as_they_are() -> None:
    page = "<html><body>" + "<div><p>words</p></div>" * 2_000 + "<script>" + "if (a<b) { x = '<div>'; }" * 2_000 + "</script></body></html>"
    assert tamed(page) == (page, ())


def test_large_flat_pages_lose_nothing() -> None:
    page = (
        "<html><body>" + "<p>words<img src='data:image/png;base64,{}'>".format("A" * 20_000) + "<li>more" * 30_000 + "<script>a<b;</script>"
    )
    assert tamed(page)[0] == page


def test_only_the_levels_too_deep_are_taken_out() -> None:
    inner, warnings = tamed("<div>" * 30_000 + "words" + "</div>" * 30_000)
    assert inner.count("<div>") == MAX_DEPTH
    assert inner.count("</div>") == MAX_DEPTH
    assert str(MAX_DEPTH) in warnings[0]
