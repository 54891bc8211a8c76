"""Articles, their firmest derivations, and the origins these lead to."""

from provtrack.model.chain import Status
from provtrack.model.claim import Relation
from provtrack.model.graph import Edge
from provtrack.trace.origins import firmest, joined, origins, roots


def edge(made: int, source: int, status: Status = Status.STATED, confidence: float = 0.9, stated_by: int | None = None) -> Edge:
    return Edge(made, source, Relation.REPOST, status, confidence, made if stated_by is None else stated_by)


def grouped(asked: list[int], *edges: Edge, published: dict[int, str] | None = None) -> list[tuple[int, list[int]]]:
    dates = published or {}
    chosen = firmest(edges, dates)
    found = origins(asked, chosen, roots(chosen, dates), {})
    return [(one.article, [member.article for member in one.members]) for one in found]


def test_reposts_of_reposts_are_one_origin() -> None:
    assert grouped([1, 2, 3, 4], edge(2, 1), edge(3, 2), edge(4, 9)) == [(1, [1, 2, 3]), (9, [4])]


def test_an_article_of_which_nothing_is_known_is_its_own_origin() -> None:
    assert grouped([5, 6]) == [(5, [5]), (6, [6])]


def test_a_source_that_two_of_the_asked_ones_share_counts_once_even_unseen() -> None:
    assert grouped([1, 2, 3], edge(1, 8), edge(2, 7), edge(7, 8)) == [(8, [1, 2]), (3, [3])]


def test_two_sources_of_one_article_stay_independent() -> None:
    assert grouped([1, 2, 3], edge(3, 1, confidence=0.9), edge(3, 2, confidence=0.5)) == [(1, [1, 3]), (2, [2])]


def test_what_is_asserted_beats_what_is_stated_and_a_dispute_ends_it() -> None:
    assert grouped([3], edge(3, 1), edge(3, 2, Status.ASSERTED, 0.1)) == [(2, [3])]
    assert grouped([3], edge(3, 1, Status.DISPUTED)) == [(3, [3])]


def test_a_source_dated_later_counts_only_where_there_is_no_other() -> None:
    dates = {1: "2024-06-01", 2: "2024-01-01", 3: "2024-05-01"}
    assert grouped([3], edge(3, 1), edge(3, 2, confidence=0.3), published=dates) == [(2, [3])]
    assert grouped([3], edge(3, 1), published=dates) == [(1, [3])]


def test_a_circle_begins_at_its_oldest_article() -> None:
    dates = {1: "2024-05-02", 2: "2024-05-01"}
    assert grouped([1, 2, 3], edge(1, 2), edge(2, 1), edge(3, 1), published=dates) == [(2, [2, 1, 3])]


def test_the_way_leads_from_the_article_to_the_origin() -> None:
    chosen = firmest([edge(2, 1), edge(3, 2)], {})
    (found,) = origins([3], chosen, roots(chosen, {}), {})
    assert [(step.made, step.source) for step in found.members[0].way] == [(3, 2), (2, 1)]


def test_a_very_long_chain_is_walked_without_recursion() -> None:
    assert grouped([1, 5000], *(edge(number + 1, number) for number in range(1, 5000))) == [(1, [1, 5000])]


def test_dispatches_of_one_agency_are_one_where_their_articles_share_paragraphs() -> None:
    made_from = {1: 11, 2: 12, 3: 13, 4: 14}
    dispatches = {11: "dpa", 12: "dpa", 13: "dpa", 14: "AFP"}
    paragraphs = {1: (7, 8, 9), 2: (8, 9, 5), 3: (9, 4, 3), 4: (7, 8, 9)}
    assert joined(dispatches, made_from, paragraphs) == {12: (11, 1, 2)}


def test_what_a_short_dispatch_consists_of_is_enough() -> None:
    assert joined({11: "dpa", 12: "dpa"}, {1: 11, 2: 12}, {1: (7,), 2: (7, 8)}) == {12: (11, 1, 2)}


def test_a_notice_on_hundreds_of_pages_joins_none() -> None:
    numbers = range(1, 300)
    assert joined({1000 + one: "dpa" for one in numbers}, {one: 1000 + one for one in numbers}, dict.fromkeys(numbers, (7,))) == {}
