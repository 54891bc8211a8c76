from provtrack.read import media_type_of
from tests.read.mail.mails import SAVED


def test_a_page_saved_as_one_file_is_no_mail() -> None:
    assert media_type_of(SAVED.encode(), "page.html") == "multipart/related"
    assert media_type_of(SAVED.replace("Snapshot-Content-Location", "X-Location").encode(), "-") == "multipart/related"
