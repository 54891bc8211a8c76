from pathlib import Path

import pytest

from provtrack.audit.case import Site, Sites
from provtrack.audit.policy import Basis, Policy, Requirement
from provtrack.audit.settings import Settings
from provtrack.errors import NotFound, NotObserved, ReadError
from provtrack.model.graph import Filter
from provtrack.tracker import Tracker
from tests.built import RESOLUTION

PAGE = b"<html lang=en><title>A new pier</title><p>The town gets a new pier next spring, the council of the town decided.</p>"


@pytest.fixture
def tracker(database: Path) -> Tracker:
    tracker = Tracker.open(database)
    tracker.store.save(RESOLUTION, b"the page")
    return tracker


def test_the_chain_and_the_way_down_are_asked_of_one_article(tracker: Tracker) -> None:
    with tracker:
        assert [article.outlet for article in tracker.trace("a1").chain.articles] == [
            "Nordkai-Bote",
            "Lantern Post",
            "Harbour Reader",
            "Slowwater Review",
        ]
        assert [item.hop.article.id for item in tracker.follow("a4").reposts] == ["a3", "a2", "a1"]


def test_a_page_is_added_and_found(tracker: Tracker) -> None:
    with tracker:
        saved = tracker.add(PAGE, source="new.html")
        assert tracker.find(saved.id).title == "A new pier"
        assert [hit.article.id for hit in tracker.search("spring")] == [saved.id]
        assert tracker.show(saved.id).article.source == "new.html"


def test_lists_and_counts_are_the_stores(tracker: Tracker) -> None:
    with tracker:
        assert [article.id for article in tracker.list(Filter(is_observed=True))] == ["a1"]
        assert len(tracker.list()) == 4
        assert {outlet.name for outlet in tracker.outlets()} >= {"Nordkai-Bote", "Slowwater Review"}
        assert dict(tracker.stats().counts)["articles"] == 4


def test_what_cannot_be_read_or_found_is_an_error(tracker: Tracker) -> None:
    with tracker:
        with pytest.raises(ReadError):
            tracker.add(b"", source="empty.html")
        with pytest.raises(NotFound):
            tracker.trace("a99")


def test_observed_articles_are_audited_in_the_order_asked_for(tracker: Tracker) -> None:
    with tracker:
        tracker.add(PAGE, source="new.html")
        numbers = tracker.observed()
        assert len(numbers) == 2
        judged = list(tracker.audits(reversed(numbers)))
        assert [each.article.number for each in judged] == [*reversed(numbers)]
        assert {finding.article.id for finding in judged[1].findings} == {"a1"}
        assert tracker.audit("a1") == list(judged[1].findings)
        page = tracker.page(1)
        assert page.resolution is not None


def test_the_settings_reach_the_rules(tracker: Tracker) -> None:
    policy = Policy("Nordkai-Bote", (Requirement.CREDIT_AUTHOR,), Basis.GIVEN)
    with tracker:
        tracker.settings = Settings(given=(policy,), sites=Sites([Site("slowwater.example", is_commercial=True)]))
        case = tracker.case(1)
        assert case.policies.of_outlet("Nordkai-Bote") == policy
        assert case.sites["slowwater.example"].is_commercial


def test_a_cited_article_cannot_be_audited(tracker: Tracker) -> None:
    with tracker, pytest.raises(NotObserved):
        tracker.audit("a4")


def test_each_entry_of_a_feed_is_added(tracker: Tracker) -> None:
    feed = b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "content_text": "One."}, 5, {"id": "2", "title": "Two"}]}'
    with tracker:
        assert [saved.source for saved in tracker.add_all(feed, source="feed.json")] == ["feed.json#id:1", "feed.json#id:2"]
        assert tracker.find("feed.json#id:2").title == "Two"
        assert len(tracker.add_all(PAGE, source="page.html")) == 1


def test_a_program_that_translated_is_stored_in_a_role_of_its_own(tracker: Tracker) -> None:
    line = "<p>This article first appeared at Marsh Courier. Translated by DeepL.</p>"
    with tracker:
        saved = tracker.add(PAGE + line.encode(), source="translated.html")
        assert [(item.role.value, item.name) for item in tracker.find(saved.id).contributors] == [("machine-translator", "DeepL")]
        assert tracker.find(saved.id).relation.value == "translation"
