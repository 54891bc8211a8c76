from provtrack.read import media_type_of
from tests.read.office.documents import FIRST_PAGE, pdf


def test_a_pdf_is_known_by_its_bytes() -> None:
    assert media_type_of(pdf(FIRST_PAGE), "page.html") == "application/pdf"
