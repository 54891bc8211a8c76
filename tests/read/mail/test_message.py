import pytest

from provtrack.errors import ReadError
from provtrack.model.document import Document, Role
from provtrack.read import read
from tests.read.mail.mails import BOTH, HEAD, TEXT


def mail(text: str) -> Document:
    return read(text.encode(), source="letter.eml")


def test_the_text_is_decoded_and_stands_under_its_subject() -> None:
    document = mail(TEXT)
    assert document.text.startswith("The old ferry pier stays\nDear readers,")
    assert document.blocks[0].role is Role.TITLE
    assert "Fähranleger" in document.text


def test_html_is_preferred_and_what_is_attached_is_named() -> None:
    document = mail(BOTH)
    assert document.text == "The old ferry pier stays\nThe council decided on Friday that the pier stays. More"
    assert [link.href for link in document.links] == ["https://marsh-courier.example/1"]
    assert document.warnings == ("Attached to the mail and not read: plan.pdf.",)


def test_headers_are_decoded_and_kept() -> None:
    data = {datum.name: datum for datum in mail(TEXT).metadata}
    assert (data["from"].value, data["from.domain"].value) == ("Ada Doe from Marsh Courier", "marsh-courier.example")
    assert data["subject"].value == "The old ferry pier stays"


def test_a_wrong_charset_is_borne_with() -> None:
    data = f"{HEAD}Content-Type: text/plain; charset=us-ascii\n\nDer Fähranleger bleibt.\n".encode()
    assert "Fähranleger" in read(data, source="letter.eml").text
    assert read(data.replace(b"us-ascii", b"no-such-charset"), source="letter.eml").text


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("Content-Type: application/pdf\n\nxx", "without text"),
        ("Content-Type: text/calendar\n\nxx", "without text that can be read"),
    ],
)
def test_a_mail_without_text_says_what_to_do(body: str, why: str) -> None:
    with pytest.raises(ReadError, match=why):
        mail(HEAD + body)


def test_parts_nested_without_end_are_refused_not_fatal() -> None:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    with pytest.raises(ReadError):
        mail(HEAD + parts)


def test_a_header_of_a_megabyte_is_looked_at_from_its_beginning_only() -> None:
    assert mail(f"From: {'a@b.example, ' * 80_000}\nSubject: {'=?utf-8?q?x?= ' * 80_000}\nDate: x\nMIME-Version: 1.0\n\nWords here.").text
