import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.url import absolute, canonical, host, is_home_page, registered_domain

ADDRESSES = st.builds(
    "{}://{}{}.{}{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["", "www.", "m.", "amp.", "www.m.", "news."]),
    st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True),
    st.sampled_from(["example", "com", "co.uk", "example:8080", "de:443"]),
    st.text(alphabet="/abc%2FéüA.-_~", max_size=20).map(lambda path: f"/{path}"),
    st.sampled_from(["", "/amp", "/amp/", "/index.html", ".amp.html", "//"]),
    st.text(alphabet="?&=abutm_source%20#", max_size=20),
)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.news.example/a/b/",
        "https://news.example/a/b",
        "https://m.news.example/a/b?utm_source=feed&utm_medium=rss",
        "https://amp.news.example/a/b#comments",
        "https://www.news.example/a/b/amp/",
        "https://www.news.example/amp/a/b",
        "https://news.example:443/a/b?fbclid=x",
        "https://web.archive.org/web/20150918000000/http://news.example/a/b",
        "https://web.archive.org/web/2015id_/https:/news.example/a/b",
        "https://archive.ph/20150918/https://www.news.example/a/b",
        "https://www.google.com/amp/s/www.news.example/a/b",
        "https://news-example.cdn.ampproject.org/c/s/www.news.example/a/b",
        "  https://news.example/a/b\n",
        "news.example/a/b",
    ],
)
def test_all_spellings_of_an_address_become_one(url: str) -> None:
    assert canonical(url) == "https://news.example/a/b"


def test_parameters_that_name_the_page_stay_in_a_fixed_order() -> None:
    assert (
        canonical("https://news.example/?p=12&b=1&gclid=x") == canonical("http://news.example?b=1&p=12") == "https://news.example?b=1&p=12"
    )


def test_escaped_and_plain_letters_of_a_path_are_the_same() -> None:
    assert canonical("https://news.example/caf%c3%a9") == canonical("https://news.example/café") == "https://news.example/caf%C3%A9"


@pytest.mark.parametrize("text", ["", "not an address", "mailto:a@news.example", "javascript:void(0)", "urn:isbn:1"])
def test_what_is_no_web_address_comes_back_as_it_is(text: str) -> None:
    assert canonical(text) == "".join(text.split())


@given(ADDRESSES)
def test_canonical_is_idempotent_on_addresses(url: str) -> None:
    assert canonical(canonical(url)) == canonical(url)


@given(st.text())
def test_canonical_is_idempotent_on_any_text(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(st.text(), st.none() | st.text())
def test_no_text_makes_the_readers_of_addresses_raise(text: str, base: str | None) -> None:
    absolute(text, base)
    host(text)
    registered_domain(text)
    is_home_page(text)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/c", "https://news.example/c"),
        ("c?d=1", "https://news.example/a/c?d=1"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example/x", "http://other.example/x"),
        ("#top", None),
        ("javascript:void(0)", None),
        ("MAILTO:a@b.example", None),
        ("tel:123", None),
        ("data:text/plain,x", None),
        ("", None),
        ("http://[broken", None),
    ],
)
def test_links_resolve_against_their_page(href: str, expected: str | None) -> None:
    assert absolute(href, "https://news.example/a/b") == expected


def test_a_relative_link_without_a_page_leads_nowhere() -> None:
    assert absolute("/c", None) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.News.example:8080/a", "news.example"),
        ("News.Example", "news.example"),
        ("https://user:word@news.example/", "news.example"),
        ("https://192.0.2.1/a", "192.0.2.1"),
        ("no host", None),
        ("word", None),
        ("", None),
    ],
)
def test_the_host_is_lower_case_without_www(url: str, expected: str | None) -> None:
    assert host(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.news.bbc.co.uk/a", "bbc.co.uk"),
        ("https://someone.github.io/a", "someone.github.io"),
        ("https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
        ("https://a.b.xn--55qx5d.cn/", "b.xn--55qx5d.cn"),
        ("https://xn--0.example/", "xn--0.example"),
        ("https://co.uk/", None),
        ("https://192.0.2.1/", None),
        ("nothing", None),
    ],
)
def test_the_registered_domain_follows_the_public_suffix_list(url: str, expected: str | None) -> None:
    assert registered_domain(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example", True),
        ("https://www.news.example/index.html", True),
        ("news.example/en-GB/", True),
        ("https://news.example/politics", False),
        ("https://news.example/?p=12", False),
        ("mailto:a@news.example", False),
    ],
)
def test_front_pages_are_told_from_articles(url: str, expected: bool) -> None:  # noqa: FBT001
    assert is_home_page(url) is expected
