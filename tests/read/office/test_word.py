import pytest

from provtrack.errors import ReadError
from provtrack.model.document import Role
from provtrack.pipeline import examine
from provtrack.read import read
from tests.read.feed.feeds import stated
from tests.read.office.documents import word


def test_headings_text_links_notes_and_foot_lines_are_the_visible_text() -> None:
    document = read(word(), source="pier.docx")
    roles = {document.slice(block.span): block.role for block in document.blocks}
    assert roles["The old ferry pier stays"] is Role.TITLE
    assert roles["© 2024 Marsh Courier"] is Role.FOOTER
    assert [(document.slice(link.span), link.href) for link in document.links] == [("Nordkai-Bote", "https://nordkai-bote.example/alt")]
    assert "A note." in document.text
    assert "Struck out" not in document.text
    assert document.text.count("©") == 1


def test_properties_are_kept() -> None:
    assert stated(read(word(), source="pier.docx"))["core.creator"] == "Ada Doe"


def test_a_document_states_what_a_page_of_the_same_words_states() -> None:
    resolution = examine(word(), source="pier.docx")
    assert resolution.chain[0].outlet == "Nordkai-Bote"
    assert resolution.article.title == "The old ferry pier stays"
    assert [person.name for person in resolution.article.contributors] == ["Ada Doe"]
    assert resolution.copyright[0].holders == ("Marsh Courier",)
    for claim in resolution.claims:
        assert claim.span is None or resolution.document.slice(claim.span) == claim.quote


def test_a_bomb_does_not_go_off() -> None:
    data = word(word__footer3_xml=b"<a>" + b" " * 50_000_000 + b"</a>")
    assert len(data) < 200_000
    with pytest.raises(ReadError, match="unpack to more than"):
        read(data, source="bomb.docx")


def test_paragraphs_nested_without_end_are_passed_over() -> None:
    assert read(word("<w:p><w:r><w:t>Words.</w:t></w:r></w:p>" + "<w:p>" * 5_000), source="deep.docx").text.startswith("Words.")


def test_a_document_cut_short_says_so() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read(word()[:900], source="cut.docx")
