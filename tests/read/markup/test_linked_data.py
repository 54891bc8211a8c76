import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.read.markup.linked_data import flatten, parse_script


def pairs(*scripts: str) -> list[tuple[str, str]]:
    return [(datum.name, datum.value) for datum in flatten(list(scripts))]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", "name": "x"}',
        '{"@type": "Article", "name": "x",}',
        '{"@type": "Article", "name": "x"};',
        '<!-- {"@type": "Article", "name": "x"} -->',
        '//<![CDATA[\n{"@type": "Article", "name": "x"}\n//]]>',
        '/*<![CDATA[*/ {"@type": "Article", "name": "x"} /*]]>*/',
        '{"@type": "Article", "name": "\tx\n"}',
        '\ufeff{"@type": "https://schema.org/Article", "name": "x"}',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;name&quot;: &quot;x&quot;}",
        '[{"@type": "Article", "name": "x"}]',
        '{"@context": "https://schema.org", "@graph": [{"@type": ["Article"], "name": {"@value": "x", "@language": "en"}}]}',
    ],
)
def test_json_as_pages_really_hold_it_is_read(script: str) -> None:
    assert pairs(script) == [("Article.@type", "Article"), ("Article.name", "x")]


def test_several_objects_in_one_script_are_all_read() -> None:
    assert pairs('{"@type": "A", "n": 1}\n{"@type": "B", "n": true}') == [("A.@type", "A"), ("A.n", "1"), ("B.@type", "B"), ("B.n", "true")]


def test_what_stands_before_the_damage_is_kept() -> None:
    assert pairs('{"@type": "A"} {"@type": ') == [("A.@type", "A")]


def test_an_apostrophe_that_is_needlessly_escaped_does_no_harm() -> None:
    assert pairs(r'{"@type": "A", "name": "the pier\'s end"}') == [("A.@type", "A"), ("A.name", "the pier's end")]


def test_properties_of_one_object_share_their_number() -> None:
    data = flatten(
        ['{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Jo", "url": "/jo"}, {"@type": "Person", "name": "Al"}]}'],
        5,
    )
    by_item: dict[int, list[str]] = {}
    for datum in data:
        by_item.setdefault(datum.item, []).append(datum.value)
    assert sorted(by_item.values()) == [["NewsArticle"], ["Person", "Al"], ["Person", "Jo", "/jo"]]
    assert min(by_item) == 5


def test_a_reference_to_another_object_of_the_page_is_followed_once() -> None:
    found = pairs(
        '{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#jo"}},'
        ' {"@type": "Person", "@id": "#jo", "name": "Jo", "worksFor": {"@id": "#hr"}},'
        ' {"@type": "Organization", "@id": "#hr", "name": "HR", "founder": {"@id": "#jo"}}]}'
    )
    assert ("NewsArticle.author.name", "Jo") in found
    assert ("NewsArticle.author.worksFor.@id", "#hr") in found
    assert ("NewsArticle.author.worksFor.name", "HR") not in found
    assert ("Person.worksFor.name", "HR") in found


def test_the_article_that_a_page_is_about_begins_a_path_of_its_own() -> None:
    assert ("NewsArticle.name", "x") in pairs('{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "name": "x"}}')


def test_deep_and_endless_structures_end() -> None:
    assert parse_script("[" * 100_000) == []
    assert len(flatten(['{"a":' * 500 + "1" + "}" * 500])) == 0
    assert len(flatten(["[" + '{"a": 1},' * 50_000 + '{"a": 1}]'])) <= 3_000


@given(st.text(alphabet='{}[]",:@aid 1\\\n;-<!>ud8', max_size=60))
def test_any_script_is_borne_with(script: str) -> None:
    for datum in flatten([script]):
        (datum.name + datum.value).encode()
