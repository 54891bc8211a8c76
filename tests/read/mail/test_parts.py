from provtrack.read.mail.parts import attachments, header, parse, texts
from provtrack.read.reader import Unread
from tests.read.mail.mails import BOTH


def test_parts_of_text_and_attachments_are_told_apart() -> None:
    message = parse(Unread(BOTH.encode(), "x", None, "message/rfc822", None, "0" * 64))
    assert [part.get_content_type() for part in texts(message)] == ["text/plain", "text/html"]
    assert attachments(message) == ["plan.pdf"]
    assert header(message, "to") == "reader@mail.example"
    assert header(message, "cc") == ""
