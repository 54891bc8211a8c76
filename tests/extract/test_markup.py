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


def test_articles_that_only_are_teased_on_the_page_are_left_out() -> None:
    head = (
        '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Storm takes the pier","author":{"name":"Wanda Frith"}},'
        '{"@type":"Article","headline":"The lamp list","author":{"name":"Ada Doe"}}]</script>'
    )
    html = f"<html><head><title>The lamp list - Quay Post</title>{head}</head><body><h1>The lamp list</h1><p>Text.</p></body></html>"
    document = read(html.encode(), source="page.html")
    assert [datum.value for datum in of_article(document, "author.name")] == ["Ada Doe"]


def test_where_no_article_described_has_the_pages_title_all_are_kept() -> None:
    head = (
        '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"One","author":{"name":"Ada Doe"}},'
        '{"@type":"Article","headline":"Two","author":{"name":"Ben Roe"}}]</script>'
    )
    document = read(f"<html><head>{head}</head><body><h1>The lamp list</h1><p>Text.</p></body></html>".encode(), source="page.html")
    assert [datum.value for datum in of_article(document, "author.name")] == ["Ada Doe", "Ben Roe"]
