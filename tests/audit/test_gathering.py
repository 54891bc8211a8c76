from collections.abc import Iterator

import pytest

from provtrack.audit import all_rules
from provtrack.audit.gathering import cases
from provtrack.audit.many import Measure, judge_all
from provtrack.errors import NotObserved
from provtrack.tracker import Tracker

PAGES = [
    (name, text.encode()) for rule in all_rules() for section in ("Example", "Instead") for name, text in reversed(rule.pages(section))
]


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracker]:
    with Tracker.open(tmp_path_factory.mktemp("audit") / "pages.db") as tracker:
        for number, (name, page) in enumerate(PAGES):
            tracker.add(page, source=f"{number}/{name}")
        yield tracker


def test_many_cases_are_those_of_each_article(tracker: Tracker) -> None:
    numbers = tracker.observed()
    together = list(cases(tracker.store, numbers))
    assert [case.page.article.number for case in together] == numbers
    for case in together:
        alone = tracker.case(case.page.article.number)
        graph = tracker.store.graph(case.page.article.number)
        assert (case.page, case.sources, case.earlier, case.chain) == (alone.page, alone.sources, alone.earlier, alone.chain)
        assert (set(case.graph.articles), case.graph.claims) == (set(graph.articles), graph.claims)
        assert set(case.graph.derivations) == set(graph.derivations)
        assert case.page.resolution == tracker.show(case.page.article.id).resolution


def test_what_is_only_cited_or_unknown_is_left_out(tracker: Tracker) -> None:
    cited = next(article for article in tracker.list() if not article.is_observed)
    assert list(cases(tracker.store, [cited.number, 999_999])) == []
    with pytest.raises(NotObserved):
        tracker.case(cited.number)


def test_several_processes_find_the_same_in_the_same_order(tracker: Tracker) -> None:
    measure = Measure(all_rules())
    alone = list(measure.judge(tracker.store, tracker.observed()))
    assert list(judge_all(tracker.store, iter(tracker.observed()), measure, workers=2, size=60)) == alone
    assert sum(len(judged.findings) for judged in alone) > 10
