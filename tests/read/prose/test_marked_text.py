import pytest

from provtrack.model.document import Document, Role
from provtrack.read import read


def markdown(text: str) -> Document:
    return read(text.encode(), source="page.md")


def blocks(text: str) -> list[tuple[Role, str]]:
    document = markdown(text)
    return [(block.role, document.slice(block.span)) for block in document.blocks]


def test_elements_of_markdown_have_their_roles() -> None:
    assert blocks("# Pier\n\n> quoted\n\n* one\n* two\n\n```\ncode here\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n## More\n\nWords") == [
        (Role.TITLE, "Pier"),
        (Role.QUOTATION, "quoted"),
        (Role.LIST_ITEM, "one"),
        (Role.LIST_ITEM, "two"),
        (Role.CODE, "code here"),
        (Role.PARAGRAPH, "a"),
        (Role.PARAGRAPH, "b"),
        (Role.PARAGRAPH, "c"),
        (Role.PARAGRAPH, "d"),
        (Role.HEADING, "More"),
        (Role.PARAGRAPH, "Words"),
    ]


def test_links_by_reference_are_resolved() -> None:
    document = markdown("Words by [Jo][a] and [Al](https://b.example).\n\n[a]: https://a.example/jo\n")
    assert [(document.slice(link.span), link.href) for link in document.links] == [
        ("Jo", "https://a.example/jo"),
        ("Al", "https://b.example"),
    ]


def test_emphasis_leaves_no_signs_and_wrapped_lines_become_one() -> None:
    assert blocks("Told *The\nMirror* that **it** stays,\nhe said") == [(Role.PARAGRAPH, "Told The Mirror that it stays, he said")]


def test_each_line_of_a_footer_is_a_block() -> None:
    footer = (
        "Text text text.\n\n---------\n\nvia: https://a.example/x\n\n作者：[Jo Writer][a]\n"
        "选题：[x](https://x.example)\n译者：[tr](https://t.example)\n校对：[pr](https://p.example)\n\n"
        "[a]: https://a.example/jo"
    )
    assert blocks(footer)[1:] == [
        (Role.PARAGRAPH, "via: https://a.example/x"),
        (Role.BYLINE, "作者：Jo Writer"),
        (Role.PARAGRAPH, "选题：x"),
        (Role.BYLINE, "译者：tr"),
        (Role.BYLINE, "校对：pr"),
    ]


def test_html_within_markdown_is_read_as_html() -> None:
    document = markdown(
        "<p align=center>By <a href='https://a.example'>Jo</a></p>\n\nWords<br>more <a href=https://b.example>link</a> <!-- not this -->\n"
    )
    assert document.text == "By Jo\nWords more link"
    assert [(document.slice(link.span), link.href) for link in document.links] == [
        ("Jo", "https://a.example"),
        ("link", "https://b.example"),
    ]


def test_slanted_words_under_an_image_are_its_caption() -> None:
    assert blocks("![alt](x.jpg)\n\n*Photo © Bildkontor*\n\nWords")[0] == (Role.CAPTION, "Photo © Bildkontor")


@pytest.mark.parametrize(
    "text", [">" * 20_000 + "x", "- " * 20_000 + "x", "[" * 20_000, "*a " * 20_000, "<div>" * 30_000 + "x", "x\n" * 30_000]
)
def test_hostile_markdown_is_read_in_time(text: str) -> None:
    document = markdown("words\n\n" + text)
    assert document.text.startswith("words")
