import io
import time

import pytest

from provtrack.errors import ReadError
from provtrack.model.document import Document, Role
from provtrack.pipeline import examine
from provtrack.read import read
from provtrack.read.office import pdf as module
from tests.read.office.documents import FIRST_PAGE, INFO, LINK, SECOND_PAGE, XMP, drawn, pdf

WHOLE = pdf(FIRST_PAGE, SECOND_PAGE, info=INFO, xmp=XMP, links=LINK)


def document(data: bytes = WHOLE) -> Document:
    return read(data, source="pier.pdf")


def test_lines_become_paragraphs_and_parted_words_one() -> None:
    text = document().text
    assert "where it is, after three hours of talk" in text
    assert "as it always was." in text


def test_the_largest_line_is_the_title_and_head_lines_stand_once() -> None:
    found = document()
    roles = {found.slice(block.span): block.role for block in found.blocks}
    assert roles["The old ferry pier stays"] is Role.TITLE
    assert roles["Marsh Courier, 6 May 2024"] is Role.HEADER
    assert found.text.count("Marsh Courier, 6 May") == 1
    assert "Page" not in found.text


def test_a_link_lies_on_the_words_in_its_frame() -> None:
    found = document()
    assert [(found.slice(link.span), link.href) for link in found.links] == [("Nordkai-Bote", "https://nordkai-bote.example/alt")]


def test_what_the_pages_and_properties_state_is_concluded() -> None:
    resolution = examine(WHOLE, source="pier.pdf")
    assert (resolution.article.title, resolution.article.published) == ("The old ferry pier stays", "2024-05-06")
    assert (resolution.chain[0].outlet, resolution.chain[0].published) == ("Nordkai-Bote", "2024-05-04")
    assert [person.name for person in resolution.article.contributors] == ["Ada Doe"]
    assert resolution.license == "CC-BY-ND-4.0"
    assert "Some Writer 3" not in {claim.value for claim in resolution.claims}
    for claim in resolution.claims:
        assert claim.span is None or resolution.document.slice(claim.span) == claim.quote


def test_a_picture_of_a_page_says_what_to_do() -> None:
    with pytest.raises(ReadError, match="text recognition"):
        document(pdf("0 0 10 10 re f"))


def test_a_locked_pdf_says_what_to_do_and_one_with_an_empty_password_is_read() -> None:
    from pypdf import PdfReader, PdfWriter

    for password, is_read in (("secret", False), ("", True)):
        writer = PdfWriter(PdfReader(io.BytesIO(WHOLE)))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        packed = io.BytesIO()
        writer.write(packed)
        if is_read:
            assert "ferry" in document(packed.getvalue()).text
        else:
            with pytest.raises(ReadError, match="locked by a password"):
                document(packed.getvalue())


@pytest.mark.parametrize(
    "data", [WHOLE[:400], b"%PDF-1.7\n" + b"x" * 5_000, WHOLE.replace(b"/Kids [10 0 R 12 0 R]", b"/Kids [2 0 R 2 0 R]  ")]
)
def test_a_damaged_pdf_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ReadError, match="PDF"):
        document(data)


def test_drawing_without_end_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_OPERATIONS", 2_000)
    began = time.perf_counter()
    found = document(pdf(drawn((11, 700, "Words of the first page, some.")), drawn(*((11, 700, "x") for _ in range(50_000)))))
    assert time.perf_counter() - began < 20
    assert found.text.startswith("Words of the first page")
    assert "too many steps" in found.warnings[0]


def test_no_more_pages_are_read_than_is_safe() -> None:
    pages = [drawn((11, 700, f"Words of page {number}, which are many."), (11, 680, f"And {number} more.")) for number in range(205)]
    found = document(pdf(*pages))
    assert found.warnings == ("The PDF has 205 pages; the first 200 were read.",)
