from provtrack.model.document import Carrier, Role
from provtrack.read import read
from tests.read.markup.pages import PROSE, block_with, page_of


def test_a_page_as_a_whole() -> None:
    document = page_of(
        f"""<header class=site-header><a href=/>Harbour Reader</a></header>
        <article><h1>The pier stays</h1>
        <div class=meta><span class=author>By <a rel=author href=/jo>Jo Writer</a></span>
        <time datetime=2024-05-08>8 May</time></div>
        <p>{PROSE}</p>
        <figure><img src=x.jpg><figcaption>The pier. <small class=credit>© Bildkontor</small></figcaption></figure>
        <blockquote>It stays!</blockquote>
        <p>First published by <a href=https://nordkai.example/x>Nordkai-Bote</a>.</p></article><footer>© 2024 Harbour Reader</footer>""",
        head="<title>The pier stays | Harbour Reader</title>",
        url="https://harbour.example/2024/pier",
    )
    assert [(block.role, document.slice(block.span)) for block in document.blocks] == [
        (Role.HEADER, "Harbour Reader"),
        (Role.TITLE, "The pier stays"),
        (Role.BYLINE, "By Jo Writer 8 May"),
        (Role.PARAGRAPH, PROSE),
        (Role.CAPTION, "The pier. © Bildkontor"),
        (Role.QUOTATION, "It stays!"),
        (Role.PARAGRAPH, "First published by Nordkai-Bote."),
        (Role.FOOTER, "© 2024 Harbour Reader"),
    ]
    assert [block.is_main for block in document.blocks] == [False, *[True] * 6, False]
    assert document.language == "en"
    assert [(document.slice(link.span), link.href, link.rel) for link in document.links] == [
        ("Harbour Reader", "https://harbour.example/", ()),
        ("Jo Writer", "https://harbour.example/jo", ("author",)),
        ("Nordkai-Bote", "https://nordkai.example/x", ()),
    ]
    assert block_with(document, "Jo Writer").hint.startswith("a author span author time")


def test_the_base_is_the_base_element_else_the_url_else_what_the_page_says_of_itself() -> None:
    link = "<p><a href=x>x</a>"
    assert page_of(link, head="<base href=/b/>", url="https://a.example/c").links[0].href == "https://a.example/b/x"
    assert page_of(link, head="<link rel=canonical href=https://a.example/c/>").links[0].href == "https://a.example/c/x"
    assert page_of(link, head="<meta property=og:url content=https://a.example/d/>").links[0].href == "https://a.example/d/x"
    assert page_of(link).links[0].href == "x"


def test_a_linked_image_keeps_its_address_though_it_has_no_text() -> None:
    document = page_of("<p>Licence: <a rel=license href=https://creativecommons.org/licenses/by/4.0/><img alt=CC></a></p>")
    (link,) = document.links
    assert link.span.start == link.span.end
    assert document.named("license")[0].value == "https://creativecommons.org/licenses/by/4.0/"


def test_a_page_that_is_hidden_until_a_script_shows_it_is_read_with_a_warning() -> None:
    document = page_of(f"<div style='display: none'><h1>Pier</h1>{f'<p>{PROSE}</p>' * 3}</div>")
    assert PROSE in document.text
    assert "hidden" in document.warnings[0]


def test_a_page_that_breaks_off_is_read_with_a_warning() -> None:
    document = read(f"<!doctype html><html><head></head><body><p>{PROSE}</p><p class='x".encode(), source="page.html")
    assert PROSE in document.text
    assert document.warnings == ("The page breaks off: its end tags are missing.",)
    assert page_of("<p>x").warnings == ()


def test_data_from_scripts_and_elements_do_not_share_numbers() -> None:
    document = page_of(
        "<div itemscope itemtype=http://schema.org/A><b itemprop=x>1</b></div>",
        head='<link rel=canonical href=https://a.example/><script type="application/ld+json">{"@type": "B"}</script>',
    )
    numbers = [
        datum.item
        for datum in document.metadata
        if datum.carrier in {Carrier.MICRODATA, Carrier.LINK, Carrier.JSON_LD} and datum.name != "A.@type"
    ]
    assert len(numbers) == len(set(numbers)) == 3


def test_an_address_the_page_was_saved_from_is_kept_and_resolves_its_links() -> None:
    document = read(b"<!-- saved from url=(0022)https://a.example/b/c -->\n<html><p><a href=d>x</a></html>", source="page.html")
    assert document.named("saved-from")[0].value == "https://a.example/b/c"
    assert document.links[0].href == "https://a.example/b/d"


def test_a_mark_at_the_beginning_is_no_text() -> None:
    assert read(b"\xef\xbb\xbf<html><head><title>x</title></head><p>Pier", source="page.html").text == "Pier"


def test_an_element_that_ends_in_trimmed_white_space_is_read() -> None:
    document = read(b"<pre><a href='/x' rel=author>---\n", source="page.html")
    assert document.text == "---"


def test_a_block_does_not_begin_with_a_space_that_must_not_break() -> None:
    document = read(b"<pre>&nbsp;--></pre>", source="page.html")
    assert [document.slice(block.span) for block in document.blocks] == ["-->"]
