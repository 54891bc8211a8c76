import io

from pypdf import PdfReader

from provtrack.read.office.xmp import properties_of
from tests.read.office.documents import FIRST_PAGE, INFO, XMP, pdf


def test_of_alternatives_the_default_counts_and_lists_give_each_item() -> None:
    data, language = properties_of(PdfReader(io.BytesIO(pdf(FIRST_PAGE, info=INFO, xmp=XMP))))
    stated = [(datum.name, datum.value) for datum in data]
    assert ("dc:title", "The old ferry pier stays") in stated
    assert [value for name, value in stated if name == "dc:creator"] == ["Ada Doe", "Bo Reed"]
    assert ("xmp:createdate", "2024-05-06T07:30:00+02:00") in stated
    assert language == "en-GB"


def test_broken_xmp_is_no_loss() -> None:
    assert properties_of(PdfReader(io.BytesIO(pdf(FIRST_PAGE, xmp="no xml at all"))))[1] == "en-GB"
