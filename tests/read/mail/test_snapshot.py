import pytest

from provtrack.errors import ReadError
from provtrack.pipeline import examine
from provtrack.read import read
from tests.read.mail.mails import SAVED


def test_the_page_is_read_with_its_address_and_links() -> None:
    document = read(SAVED.encode(), source="page.mhtml")
    assert document.text == "The old ferry pier stays\nThe council decided that the pier – and the ferry – stay. More"
    assert [link.href for link in document.links] == ["https://www.marsh-courier.example/more"]


def test_when_it_was_saved_is_not_when_it_was_published() -> None:
    resolution = examine(SAVED.encode(), source="page.mht")
    assert {claim.kind.value: claim.value for claim in resolution.claims}["retrieved"] == "2024-05-07"
    assert resolution.article.published is None
    assert (resolution.article.url, resolution.article.domain) == (
        "https://www.marsh-courier.example/2024/05/pier",
        "marsh-courier.example",
    )


def test_a_file_without_a_page_says_so() -> None:
    with pytest.raises(ReadError, match="without a page"):
        read(SAVED.replace("Content-Type: text/html", "Content-Type: image/png").encode(), source="page.mhtml")


def test_the_part_named_as_start_is_the_page() -> None:
    saved = SAVED.replace('type="text/html"', 'type="text/html"; start="<main>"').replace("text/css", "text/html\nContent-ID: <main>")
    assert read(saved.encode(), source="page.mhtml").text == "p {}"
