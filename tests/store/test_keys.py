import pytest

from provtrack.store.keys import LONGEST, fit, is_storable, name_key, short, source_key, storable, title_key, url_key


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("“Germany” moves away!", "Germany Moves Away"),
        ("Straße der Fähren", "STRASSE DER FÄHREN"),
        ("Ｆｕｌｌ width", "full width"),
        ("Fa\u0308hre", "Fähre"),
        ("snake_case – dash", "snake case dash"),
    ],
)
def test_spellings_of_one_title_share_a_key(one: str, two: str) -> None:
    assert title_key(one) == title_key(two)


def test_titles_of_other_words_or_accents_keep_other_keys() -> None:
    titles = ("The pier stays", "The piers stay", "El año nuevo", "El ano nuevo")
    assert len({title_key(title) for title in titles}) == len(titles)


@pytest.mark.parametrize("title", [None, "", "— ? …", "***"])
def test_a_title_without_letters_or_digits_has_no_key(title: str | None) -> None:
    assert title_key(title) is None


def test_an_outlet_is_known_with_and_without_its_article() -> None:
    assert name_key("The Lantern-Post") == name_key("LANTERN POST") == "lantern post"
    assert name_key("Theatre Weekly") == "theatre weekly"


def test_addresses_of_one_article_share_a_key_and_front_pages_have_none() -> None:
    plain = url_key("https://lantern-post.example/2024/pier")
    assert url_key("http://www.lantern-post.example/2024/pier?utm_source=feed#comments") == plain
    assert plain is not None
    fronts = ("https://lantern-post.example", "https://lantern-post.example/", "https://lantern-post.example/en/index.html", "", None)
    assert [url_key(front) for front in fronts] == [None] * 5


def test_a_file_is_known_by_its_absolute_path_and_an_address_by_its_canonical_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert source_key("etc/../pages/a.html") == source_key("/pages/a.html") == "/pages/a.html"
    assert source_key("http://www.lantern-post.example/a1?fbclid=x") == source_key("https://lantern-post.example/a1")
    assert source_key("-") == "-"


def test_long_keys_are_cut_without_falling_together() -> None:
    one, two = (short("https://lantern-post.example/" + "a" * 5000 + end) for end in "12")
    assert one != two
    assert max(len(one), len(two)) <= LONGEST + 65
    assert short("a" * LONGEST) == "a" * LONGEST


def test_what_no_database_takes_is_replaced_sign_by_sign() -> None:
    text = "a\x00b\ud800c\U0001f600"
    assert not is_storable(text)
    assert storable(text) == "a\ufffdb\ufffdc\U0001f600"
    assert is_storable(storable(text))
    assert (fit(None), fit("plain")) == (None, "plain")


def test_an_entry_of_a_feed_has_a_key_of_its_own_and_a_place_in_a_page_has_none() -> None:
    feed = "https://marsh.example/feed.xml"
    assert source_key(f"{feed}#id:1") != source_key(f"{feed}#id:2") != source_key(feed)
    assert source_key("https://marsh.example/page#top") == source_key("https://marsh.example/page")
    assert source_key("-#id:1") == source_key("-")
    assert source_key("feed.xml#https://marsh.example/?p=1").endswith("feed.xml#https:/marsh.example/?p=1")
