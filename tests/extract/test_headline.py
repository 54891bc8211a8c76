"""Taking a page's title apart."""

import pytest

from provtrack.extract.headline import page_title
from provtrack.model.document import Document
from provtrack.read import read
from tests.extract.finders.pages import TEXT

HEADLINE = "Harbour board puts the pier off again"


def titled(title: str, *, shown: str = HEADLINE) -> Document:
    return read(
        f"<html><head><title>{title}</title></head><body><article><h1>{shown}</h1>{TEXT}</article></body></html>".encode(),
        source="a.html",
        media_type="text/html",
    )


@pytest.mark.parametrize(
    ("title", "site"),
    [
        (f"{HEADLINE} | Quay Post", "Quay Post"),
        (f"{HEADLINE} - News - Quay Post", "Quay Post"),
        (f"{HEADLINE}_新闻_海港日报", "海港日报"),
        (f"Quay Post - {HEADLINE}", "Quay Post"),
        (HEADLINE, None),
    ],
)
def test_the_site_stands_beside_the_headline(title: str, site: str | None) -> None:
    parts = page_title(titled(title))
    assert parts is not None
    assert (parts.headline, parts.site, parts.is_sure) == (HEADLINE, site, True)


def test_a_long_rest_is_no_site() -> None:
    parts = page_title(titled(f"{HEADLINE} - what the engineers, the mayor and the ferry company now have to say"))
    assert parts is not None
    assert parts.site is None
