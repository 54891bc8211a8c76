from provtrack.model.document import Carrier, Role
from provtrack.read import read


def test_plain_text_is_read_paragraph_by_paragraph_and_its_signs_left_alone() -> None:
    document = read(b"A title\r\n\r\n2 * 3 * 4 = 24 and _x_\r\nwrapped on\r\n\r\n    indented", source="a.txt")
    assert document.text == "A title\n2 * 3 * 4 = 24 and _x_ wrapped on\nindented"


def test_text_with_markdown_links_has_them_read_but_no_code_or_headings() -> None:
    document = read(b"Title here\n\n    See [the pier](https://a.example) there.\n----\n# not a heading", source="a.txt")
    assert all(block.role is not Role.CODE and block.role is not Role.HEADING for block in document.blocks)
    assert [document.slice(link.span) for link in document.links] == ["the pier"]


def test_front_matter_gives_metadata_and_the_language_where_the_text_is_too_short() -> None:
    document = read(b"---\ntitle: Pier\nlang: de\n---\nok", source="a.md")
    assert document.named("title")[0].carrier is Carrier.FRONT_MATTER
    assert (document.text, document.language) == ("ok", "de")


def test_a_very_long_markdown_text_is_read_as_plain_text_with_a_warning() -> None:
    document = read(b"words of a long text\n\n" * 100_000, source="a.md")
    assert len(document.blocks) == 100_000
    assert "too long to be read as Markdown" in document.warnings[0]
