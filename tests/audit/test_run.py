from dataclasses import replace

from provtrack.audit.baseline import Baseline, entry_of
from provtrack.audit.finding import Severity
from provtrack.audit.selection import OutletIgnore
from provtrack.errors import RuleFailed
from tests.audit.made import CONTRADICTED, ELSEWHERE, FOUND, OTHER, UNLINKED, finding, judged, run_over


def test_a_run_counts_what_it_tells_by_severity_and_rule() -> None:
    tally = run_over().finish()
    assert tally.summary == {
        "articles": 2,
        "errors": 1,
        "warnings": 2,
        "notes": 1,
        "suppressed": 0,
        "unchanged": 0,
        "absent": 0,
        "failures": 0,
    }
    assert tally.by_rule == {"AT01": 1, "AT02": 1, "MU01": 1, "CR01": 1}
    assert tally.worst is Severity.ERROR
    assert tally.words == "1 error, 2 warnings, 1 note in 2 of 2 articles."


def test_what_is_ignored_or_known_is_counted_apart_and_does_not_make_the_worst() -> None:
    ignore = OutletIgnore("Harbour Reader", ("CR",), "agreed by telephone")
    tally = run_over(ignores=[ignore], baseline=Baseline((entry_of(CONTRADICTED),))).finish()
    assert (tally.suppressed, tally.unchanged) == (1, 1)
    assert tally.worst is Severity.WARNING
    assert tally.words == "1 warning, 1 note in 1 of 2 articles; 1 ignored by provtrack.toml; 1 known from the baseline."


def test_what_the_baseline_knows_of_audited_articles_and_is_gone_is_absent() -> None:
    gone = entry_of(finding("CR01", message="gone"))
    not_audited = replace(gone, page="https://elsewhere.example/")
    run = run_over(baseline=Baseline((entry_of(CONTRADICTED), gone, not_audited)))
    assert run.finish().absent == 1
    assert list(run.absent()) == [gone]


def test_a_baseline_of_a_run_holds_what_is_not_ignored_known_or_not() -> None:
    run = run_over(ignores=[OutletIgnore("Harbour Reader", ("ALL",), "why")], baseline=Baseline((entry_of(UNLINKED),)))
    run.keeps_entries = True
    run.finish()
    kept = {entry.key for entry in run.known}
    assert UNLINKED.key in kept
    assert CONTRADICTED.key in kept
    assert ELSEWHERE.key not in kept


def test_a_rule_that_fails_is_told_at_once_and_counted() -> None:
    failure = RuleFailed("AT01", "a.html", "ValueError: no")
    told: list[RuleFailed] = []
    run = run_over([judged(CONTRADICTED, failures=(failure,))])
    run.on_failure = told.append
    assert next(iter(run)).open == (CONTRADICTED,)
    assert told == [failure]
    assert run.finish().failures == 1


def test_nothing_is_judged_before_it_is_asked_for() -> None:
    asked = []

    def found() -> object:
        for each in FOUND:
            asked.append(each)
            yield each

    run = run_over(found())  # type: ignore[arg-type]  # a generator is what the tracker gives
    assert asked == []
    next(iter(run))
    assert asked == [FOUND[0]]


def test_only_a_few_pages_are_held_at_a_time() -> None:
    run = run_over()
    for number in range(100):
        run.page(number)
    assert len(run._pages) <= 8
    page = run.page(2)
    assert page is not None
    assert page.article == OTHER
