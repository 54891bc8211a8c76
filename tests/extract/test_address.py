"""Where the page itself lives."""

from provtrack.extract.address import own_address
from tests.extract.finders.pages import page

OTHER = '<link rel="canonical" href="https://lantern.example/pier">'


def test_the_address_given_from_outside_is_certain() -> None:
    from dataclasses import replace

    document = replace(page(head=OTHER), url="https://www.quaypost.example/pier")
    own = own_address(document)
    assert (own.domain, own.confidence) == ("quaypost.example", 1.0)
    assert own.is_own("https://m.quaypost.example/x")


def test_the_page_s_links_outvote_a_canonical_address_elsewhere() -> None:
    menu = "".join(f'<li><a href="https://www.quaypost.example/{name}">{name}</a></li>' for name in "abcdefghijkl")
    own = own_address(
        page(
            head=OTHER + '<link rel="alternate" type="application/rss+xml" href="https://quaypost.example/feed">',
            above=f"<nav><ul>{menu}</ul></nav>",
        )
    )
    assert (own.domain, own.url) == ("quaypost.example", None)


def test_a_page_saved_by_a_browser_tells_whence() -> None:
    own = own_address(page(head="<!-- saved from url=(0033)https://www.quaypost.example/pier -->" + OTHER))
    assert own.domain == "quaypost.example"


def test_links_for_sharing_say_nothing() -> None:
    own = own_address(page(after='<p><a href="https://www.facebook.com/sharer">Share</a></p>'))
    assert own.domain is None
