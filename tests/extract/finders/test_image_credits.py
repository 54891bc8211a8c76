"""Who made the images."""

import pytest

from provtrack.extract.finders.image_credits import find
from provtrack.model.claim import ClaimKind, Scope
from tests.extract.finders.pages import TEXT, page


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The pier in May. Photo: Ada Doe/AP", "Ada Doe/AP"),
        ("Der Pier im Mai. Foto: Jan Reet", "Jan Reet"),
        ("The pier in May © Fenland Pictures", "Fenland Pictures"),
        ("The pier in May. (AP Photo/Ada Doe)", "AP Photo/Ada Doe"),
    ],
)
def test_a_caption_tells_its_credit(caption: str, credit: str) -> None:
    document = page(text=f"{TEXT}<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>{TEXT}")
    assert [(claim.kind, claim.value, claim.scope) for claim in find(document)] == [(ClaimKind.IMAGE_CREDIT, credit, Scope.IMAGE)]


def test_the_markup_of_the_image_is_read_apart() -> None:
    image = '{"@type": "ImageObject", "author": {"name": "Ada Doe"}}'
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "image": {image}}}</script>'
    assert [(claim.kind, claim.value) for claim in find(page(head=head))] == [(ClaimKind.IMAGE_CREDIT, "Ada Doe")]


def test_running_text_credits_nobody() -> None:
    assert list(find(page(text="<p>She sent the photo to her mother and said that it showed the pier of her childhood.</p>" + TEXT))) == []
