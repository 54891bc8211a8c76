from dataclasses import replace
from itertools import permutations

import pytest

from provtrack.model.chain import Node
from provtrack.store.mention import Facts, Mention, contradict, facts_of, is_distinctive, mentions_of, same_outlet, settles
from tests.store.chains import TITLE, last, original, page, repost, translation


def test_only_the_last_of_a_chain_is_the_pages_own_article() -> None:
    mentions = mentions_of(page("last.txt", original(), translation(), last(), url="https://slowwater-review.example/9"))
    assert [mention.is_own for mention in mentions] == [False, False, True]
    assert [mention.url for mention in mentions] == [None, None, "https://slowwater-review.example/9"]
    assert [bool(mention.source and mention.sha256) for mention in mentions] == [False, False, True]


def test_a_source_is_expected_under_the_title_of_its_copy_but_not_of_its_translation() -> None:
    mentions = mentions_of(page("last.txt", original(), translation(), repost(), last()))
    key = "the old ferry pier stays for now"
    assert [mention.title_key for mention in mentions] == [None, key, key, key]
    assert [mention.title for mention in mentions] == [None, None, None, TITLE]


def test_an_outlet_is_the_same_by_its_domain_else_by_its_name_else_by_a_name_that_is_a_domain() -> None:
    def named(outlet: str | None, domain: str | None = None) -> Facts:
        (mention,) = mentions_of(page("a.html", Node(outlet, domain)))
        return mention

    post = named("Lantern Post", "lantern-post.example")
    assert same_outlet(post, named("The Lantern Post"))
    assert same_outlet(post, named("Post, Lantern", "lantern-post.example"))
    assert same_outlet(named("Lantern-Post.example"), post)
    assert not same_outlet(post, named("Lantern Post", "lantern-post.test"))
    assert not same_outlet(named(None), named(None))


@pytest.mark.parametrize(
    ("one", "two", "may_be_same"),
    [
        (None, "2024-05-08", True),
        ("2024", "2024-05-08", True),
        ("2024-05-08", "2024-05", True),
        ("2024-05-08", "2024-05-09", False),
        ("2023", "2024-05-08", False),
    ],
)
def test_dates_agree_as_far_as_both_go(one: str | None, two: str, *, may_be_same: bool) -> None:
    assert settles(one, two) is may_be_same
    assert contradict(Facts(published=one), Facts(published=two)) is not may_be_same


def test_a_language_that_was_only_inferred_speaks_against_nothing() -> None:
    german, french = Facts(language="de"), Facts(language="fr")
    assert contradict(german, french)
    assert not contradict(german, replace(french, inferred=frozenset({"language"})))


@pytest.mark.parametrize(
    ("key", "is_one_articles_alone"),
    [(None, False), ("weather", False), ("the old ferry pier", True), ("天气预报", False), ("港口今天关闭了", True)],
)
def test_a_short_title_recurs_from_day_to_day(key: str | None, *, is_one_articles_alone: bool) -> None:
    assert is_distinctive(key) is is_one_articles_alone


def test_the_own_page_knows_best_and_others_fill_in_what_it_leaves_out_in_any_order() -> None:
    own = Mention(outlet="Harbour Reader", title="Own title", is_own=True, is_observed=True, source="repost.html", relation="repost")
    vague = Mention(outlet="Harbour Reader", title="Told otherwise", published="2024", language="de", inferred=frozenset({"language"}))
    exact = Mention(outlet="Harbour Reader", domain="harbour-reader.example", published="2024-05-10", language="en")
    for mentions in permutations((own, vague, exact)):
        facts = facts_of(mentions)
        assert (facts.title, facts.published, facts.language, facts.source) == ("Own title", "2024-05-10", "en", "repost.html")
        assert (facts.relation, facts.is_observed, facts.inferred) == ("repost", True, frozenset())


def test_of_two_readings_of_one_page_the_one_that_stands_counts() -> None:
    before = Mention(title="Before", is_own=True, is_current=False, read_at="2024-06-02T00:00:00Z")
    after = Mention(title="After", is_own=True, is_current=True, read_at="2024-06-01T00:00:00Z")
    assert facts_of((after, before)).title == facts_of((before, after)).title == "After"
