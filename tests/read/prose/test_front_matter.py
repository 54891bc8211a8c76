import pytest

from provtrack.read.prose.front_matter import take_front_matter


def taken(text: str) -> tuple[list[tuple[str, str]], str]:
    data, rest, _ = take_front_matter(text)
    return [(datum.name, datum.value) for datum in data], rest


def test_yaml_values_stay_as_they_are_written() -> None:
    data, rest = taken(
        "---\nTitle: The pier\ndate: 2024-05-08\ndraft: no\ntags: [a, b]\nsource:\n  name: Nordkai-Bote\n  url: https://n.example\n---\nText"
    )
    assert data == [
        ("title", "The pier"),
        ("date", "2024-05-08"),
        ("draft", "no"),
        ("tags", "a"),
        ("tags", "b"),
        ("source.name", "Nordkai-Bote"),
        ("source.url", "https://n.example"),
    ]
    assert rest == "Text"


def test_entries_of_one_mapping_share_their_number() -> None:
    data, _, _ = take_front_matter("---\nauthors:\n - name: Jo\n   url: /jo\n - name: Al\n---\n")
    assert [(datum.value, datum.item) for datum in data] == [("Jo", 1), ("/jo", 1), ("Al", 2)]


def test_toml_is_read_too() -> None:
    assert taken('+++\ntitle = "The pier"\n[source]\nname = "N"\n+++\nText') == ([("title", "The pier"), ("source.name", "N")], "Text")


@pytest.mark.parametrize("text", ["---\ntitle: The: pier\nauthor: Jo\n---\nText", "+++\ntitle = The pier\nauthor = Jo\n+++\nText"])
def test_front_matter_that_is_not_valid_is_read_line_by_line_with_a_warning(text: str) -> None:
    data, rest, warnings = take_front_matter(text)
    assert ("author", "Jo") in [(datum.name, datum.value) for datum in data]
    assert rest == "Text"
    assert "line by line" in warnings[0]


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    text = "---\n\nJust words\n\n---\nMore"
    assert taken(text) == ([], text)


def test_keys_in_definitions_of_links_that_nobody_uses_are_data() -> None:
    data, rest = taken("[#]: author: (Jo Writer https://a.example/jo)\n[#]: via: (https://a.example/x)\n\nTitle\n")
    assert data == [("author", "Jo Writer https://a.example/jo"), ("via", "https://a.example/x")]
    assert rest.startswith("[#]")


def test_aliases_that_multiply_do_not() -> None:
    bomb = (
        "---\na: &a [x, x, x]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20))
        + "---\n"
    )
    assert len(taken(bomb)[0]) <= 500
