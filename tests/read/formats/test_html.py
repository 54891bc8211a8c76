import pytest

from provtrack.read.formats.html import READER


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE html>", '<?xml version="1.0"?><html>', "\n<!-- saved from url=(0012)http://x.example -->\n<html>", "<head>"]
)
def test_a_page_that_says_what_it_is_is_surely_html(head: str) -> None:
    assert READER.sniff(head) >= 90


def test_text_that_speaks_of_tags_is_not_surely_html() -> None:
    assert READER.sniff("The <b> tag and the <p> tag differ.") < 30
