from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provtrack.errors import NotFound
from provtrack.model.chain import Node, Resolution
from provtrack.model.graph import Filter
from provtrack.store import Store, open_store
from tests.built import HOSTILE
from tests.store.chains import last, original, page, saved

FILLER = "Nothing else happened in the town that day, and nobody wrote of it. " * 5


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as opened:
        yield opened


def told(source: str, title: str, text: str, *, published: str | None = None, language: str = "en") -> Resolution:
    node = Node("Lantern Post", "lantern-post.example", title=title, published=published, language=language)
    return page(source, node, text=text)


def found(store: Store, query: str, only: Filter | None = None) -> list[int]:
    return [hit.article.number for hit in store.search(query, only)]


def test_all_words_must_stand_somewhere_in_the_article_and_a_quoted_phrase_together(store: Store) -> None:
    saved(store, [told("a", "Pier", "The ferry moves away."), told("b", "Other", "Away it goes, the pier never moves.")])
    assert sorted(found(store, "MOVES away")) == [1, 2]
    assert found(store, '"moves away"') == [1]
    assert found(store, "„moves away“ pier") == [1]
    assert found(store, "pier tunnel") == []


def test_a_title_counts_for_more_than_a_text_and_all_names_are_searched(store: Store) -> None:
    saved(store, [told("a", "Bridge", FILLER + "The ferry."), told("b", "The ferry", FILLER), page("c", original(), last())])
    assert found(store, "ferry town") == [2, 1]
    assert found(store, "Nordkai-Bote") == [3]
    assert found(store, "slowwater-review.example") == [3]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [("北京", [1]), ("北京的", [1]), ("港", [1, 2]), ("港口关闭", [2]), ("闭港", []), ('"港口 关闭"', []), ("ท่าเรือ", [3]), ("เรือ", [3])],
)
def test_parts_of_texts_without_spaces_are_found(store: Store, query: str, numbers: list[int]) -> None:
    saved(
        store,
        [
            told("a", "北京的港口", "记者报道。", language="zh"),
            told("b", "港口关闭了", "记者报道。", language="zh"),
            told("c", "ท่าเรือปิดแล้ว", "ข่าว", language="th"),
        ],
    )
    assert sorted(found(store, query)) == numbers


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "'",
        '""',
        "AND",
        "NOT OR NEAR(",
        "title:pier",
        "pier*",
        "{title} : pier",
        "^pier",
        "-pier",
        "%",
        "pier;--",
        "\\",
        HOSTILE,
        "a" * 9000,
    ],
)
def test_no_query_is_an_error(store: Store, query: str) -> None:
    saved(store, [told("a", "Pier", "The ferry moves away.")])
    assert found(store, query) in ([], [1])


def test_a_query_without_a_letter_or_digit_finds_nothing(store: Store) -> None:
    saved(store, [told("a", "Pier *", "The ferry * moves away.")])
    assert [found(store, query) for query in ("", "   ", "*", '"…"')] == [[], [], [], []]


def test_the_snippet_shows_the_words_where_they_are_marked(store: Store) -> None:
    saved(store, [told("a", "Pier", FILLER + "Then the Ferry moved,\naway from the ferry pier. " + FILLER)])
    (hit,) = store.search('"moved away" ferry')
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Ferry", "moved, away", "ferry"]
    assert len(hit.snippet) <= 240
    assert "\n" not in hit.snippet


def test_a_filter_and_its_limit_narrow_a_search(store: Store) -> None:
    saved(store, [told(f"{day}", f"Ferry on day {day}", f"Ferry {day}.", published=f"2024-05-{day}") for day in range(10, 35)])
    assert len(found(store, "ferry")) == 20
    assert len(found(store, "ferry", Filter(limit=5))) == 5
    everything = found(store, "ferry", Filter(limit=100))
    assert found(store, "ferry", Filter(limit=5, offset=3)) == everything[3:8]
    assert sorted(found(store, "ferry", Filter(until="2024-05-11"))) == [1, 2]


def test_what_a_page_said_before_is_not_found_any_more(store: Store) -> None:
    saved(store, [told("a", "Pier", "The old tunnel."), told("a", "Pier", "The new bridge.")])
    assert found(store, "bridge") == [1]
    assert found(store, "tunnel") == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.one_of(st.sampled_from("\"*^():{}+-, NEAR AND OR NOT\x00'ferry京"), st.characters(codec=None, categories=None))))
def test_no_query_filter_or_reference_is_a_fault_of_the_database(database: Path, words: str) -> None:
    with open_store(database) as store:
        store.search(words, Filter(outlet=words, contributor=words))
        store.articles(Filter(language=words, since=words, until=words))
        with pytest.raises(NotFound):
            store.find(words)
