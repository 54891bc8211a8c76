"""The metadata about the article itself."""

from provtrack.extract.markup import of_article, of_front_matter, of_link, of_meta
from provtrack.read import read
from tests.extract.finders.pages import page


def test_any_type_of_article_is_asked() -> None:
    for kind in ("NewsArticle", "BlogPosting", "Report"):
        head = f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "Pier"}}</script>'
        assert [datum.value for datum in of_article(page(head=head), "headline")] == ["Pier"]


def test_each_carrier_is_asked_apart() -> None:
    document = page(head='<meta name="license" content="a"><link rel="license" href="https://b.example/">')
    assert [datum.value for datum in of_meta(document, "license")] == ["a"]
    assert [datum.value for datum in of_link(document, "license")] == ["https://b.example/"]
    assert list(of_front_matter(document, "license")) == []
    assert [datum.value for datum in of_front_matter(read(b"---\nlicense: c\n---\nx\n", source="a.md"), "license")] == ["c"]
