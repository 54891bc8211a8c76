from datetime import date

import pytest

from provtrack.audit.baseline import Baseline, entry_of
from provtrack.audit.selection import OutletIgnore, Selection, State, choose, matching
from provtrack.errors import UnknownName
from tests.audit.made import ARTICLE, CONTRADICTED, MARKUP, OTHER, RULES, UNLINKED, finding, judged


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("AT01", {"AT01"}),
        ("at", {"AT01", "AT02"}),
        ("original-contradicted", {"AT02"}),
        ("ALL", {"AT01", "AT02", "CR01", "MU01"}),
        (" CR ", {"CR01"}),
    ],
)
def test_a_selector_is_a_code_a_beginning_of_codes_a_name_or_all(selector: str, codes: set[str]) -> None:
    assert matching(selector, RULES) == codes


@pytest.mark.parametrize(
    ("selector", "near"), [("AT91", "AT01"), ("original-contradict", "original-contradicted"), ("source_not_linked", "source-not-linked")]
)
def test_an_unknown_selector_is_an_error_that_tells_what_comes_near_and_what_is_known(selector: str, near: str) -> None:
    with pytest.raises(UnknownName) as raised:
        matching(selector, RULES)
    words = str(raised.value)
    assert repr(selector) in words
    assert near in raised.value.near
    assert "known are AT01, AT02, CR01, MU01, beginnings" in words
    assert "\n" not in words


@pytest.mark.parametrize("selector", ["", "  "])
def test_an_empty_selector_selects_nothing(selector: str) -> None:
    with pytest.raises(UnknownName):
        matching(selector, RULES)


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ([], [], ["AT01", "AT02", "CR01", "MU01"]),
        (["AT"], [], ["AT01", "AT02"]),
        (["AT"], ["AT02"], ["AT01"]),
        (["AT02"], ["AT"], ["AT02"]),
        (["AT02"], ["AT02"], []),
        ([], ["source-not-linked"], ["AT02", "CR01", "MU01"]),
        (["ALL"], ["CR", "MU"], ["AT01", "AT02"]),
    ],
)
def test_the_more_precise_selector_decides_and_of_equals_the_one_that_leaves_out(
    select: list[str], ignore: list[str], codes: list[str]
) -> None:
    assert [rule.code for rule in choose(RULES, select, ignore)] == codes


def test_findings_of_rules_not_chosen_are_not_told() -> None:
    selection = Selection([rule for rule in RULES if rule.code == "AT01"])
    assert [result.finding for result in selection.review(judged(UNLINKED, CONTRADICTED)).results] == [UNLINKED]


@pytest.mark.parametrize("outlet", ["Slowwater Review", "slowwater review", "slowwater.example", "https://www.slowwater.example/"])
def test_an_outlet_is_ignored_by_its_name_or_domain(outlet: str) -> None:
    ignore = OutletIgnore(outlet, ("AT",), "links come on Fridays")
    reviewed = Selection(RULES, [ignore]).review(judged(UNLINKED, CONTRADICTED, MARKUP))
    assert [result.ignored for result in reviewed.results] == [ignore, ignore, None]
    assert reviewed.open == (MARKUP,)


def test_an_ignore_leaves_other_outlets_alone() -> None:
    elsewhere = finding("AT01", article=OTHER)
    (result,) = Selection(RULES, [OutletIgnore("Slowwater Review", ("ALL",), "why")]).review(judged(elsewhere, article=OTHER)).results
    assert result.is_open


def test_an_ignore_holds_on_its_last_day_and_is_off_and_noted_after_it() -> None:
    ignore = OutletIgnore(ARTICLE.outlet or "", ("AT01",), "until the relaunch", date(2026, 3, 1))
    last_day = Selection(RULES, [ignore], today=date(2026, 3, 1))
    assert last_day.review(judged(UNLINKED)).open == ()
    assert last_day.notes == ()
    after = Selection(RULES, [ignore], today=date(2026, 3, 2))
    assert after.review(judged(UNLINKED)).open == (UNLINKED,)
    assert after.notes == ("the ignore of AT01 for Slowwater Review ended on 2026-03-01 and is off (until the relaunch)",)


def test_only_findings_that_the_baseline_does_not_know_are_told() -> None:
    reviewed = Selection(RULES, baseline=Baseline((entry_of(UNLINKED),))).review(judged(UNLINKED, CONTRADICTED))
    assert [result.state for result in reviewed.results] == [State.UNCHANGED, State.NEW]
    assert reviewed.open == (CONTRADICTED,)


def test_the_gravest_is_told_first() -> None:
    assert Selection(RULES).review(judged(MARKUP, UNLINKED, CONTRADICTED)).open == (CONTRADICTED, UNLINKED, MARKUP)
