from pathlib import Path

import pytest

from provtrack.audit.dating import date_of, is_later, own_date, steps
from tests.audit.credited import pages
from tests.audit.observed import case_of


@pytest.mark.parametrize(("one", "other"), [("2024-05-12", "2024-05-10"), ("2024-06", "2024-05-31"), ("2025", "2024-12-31")])
def test_a_date_is_later(one: str, other: str) -> None:
    assert is_later(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2024-05-11", "2024-05-10"), ("2024-05-10", "2024-05-12"), ("2024", "2024-05-31"), ("2024-02-31", "2024-02-01")],
)
def test_a_date_that_may_be_the_same_is_not_later(one: str, other: str) -> None:
    assert not is_later(one, other)


def test_each_article_is_compared_with_the_nearest_dated_one_before_it(tmp_path: Path) -> None:
    case = case_of(pages(), tmp_path)
    assert [(made.called, source.called, is_translation) for made, source, is_translation in steps(case)] == [
        ("Slowwater Review", "Nordkai Post", True)
    ]


def test_the_date_of_an_observed_article_is_what_its_own_page_says(tmp_path: Path) -> None:
    case = case_of(pages(), tmp_path)
    found = date_of(case, case.sources[0])
    assert found is not None
    assert (found[0], found[1].article) == (own_date(case.sources[0]), case.sources[0].article.number)
    assert date_of(case, case.sources[1]) is None
