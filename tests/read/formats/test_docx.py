from provtrack.read import media_type_of
from tests.read.office.documents import word


def test_a_word_document_is_known_by_its_bytes() -> None:
    assert media_type_of(word(), "page.html") == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
