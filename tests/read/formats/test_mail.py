from provtrack.read import media_type_of
from tests.read.mail.mails import BOTH, TEXT


def test_mail_is_known_by_its_headers() -> None:
    assert media_type_of(TEXT.encode(), "-") == "message/rfc822"
    assert media_type_of(BOTH.replace("multipart/mixed", "multipart/related").encode(), "letter.txt") == "message/rfc822"


def test_a_text_that_begins_with_fields_is_no_mail() -> None:
    assert media_type_of(b"From: Marsh Courier\nDate: 6 May 2024\n\nWords", "page.txt") == "text/plain"
