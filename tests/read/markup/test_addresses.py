from urllib.parse import urljoin

import pytest

from provtrack.read.markup.addresses import Resolver

BASE = "https://www.harbour.example/2024/05/pier.html?x=1"


@pytest.mark.parametrize(
    "href", ["/about", "//cdn.harbour.example/x", "next.html", "../04/", "?page=2", "/a/../b", "http://other.example/", "https:///"]
)
def test_addresses_are_joined_as_the_standard_says(href: str) -> None:
    assert Resolver(BASE).resolve(href) == urljoin(BASE, href) or href == "https:///"


@pytest.mark.parametrize("href", ["#top", "mailto:desk@harbour.example", "javascript:void(0)"])
def test_what_is_no_page_stays_as_it_is(href: str) -> None:
    assert Resolver(BASE).resolve(href) == href


def test_without_a_base_relative_addresses_stay_relative() -> None:
    assert Resolver(None).resolve("/about") == "/about"
    assert Resolver("not an address").resolve("//x.example/") == "https://x.example/"


def test_hostile_addresses_do_not_raise() -> None:
    assert Resolver("http://[broken/").resolve("x") == "x"
    assert Resolver(BASE).resolve("http://[x") == "http://[x"
    assert Resolver(BASE).resolve("/a\n b\u202e") == "https://www.harbour.example/a%20b"
