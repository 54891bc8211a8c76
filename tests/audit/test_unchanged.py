from pathlib import Path

from provtrack.audit import all_rules
from provtrack.audit.unchanged import kept_unchanged
from tests.audit.observed import case_of

RULES = {rule.code: rule for rule in all_rules()}


def test_an_addition_in_the_text_and_what_is_left_out_have_their_places(tmp_path: Path) -> None:
    case = case_of(RULES["LI40"].pages("Example"), tmp_path)
    (kept,) = kept_unchanged(case)
    assert [case.page.passage(span).quote.partition(",")[0] for span in kept.inserted()] == ["This is"]
    assert (kept.cut_out(), kept.left_out()) == ((), ())
    assert kept.is_creative_commons
    assert [place.article for place in kept.stated()] == [case.sources[0].article.number]


def test_terms_that_allow_changes_ask_for_no_comparison(tmp_path: Path) -> None:
    pages = [(name, text.replace("by-nd", "by").replace("BY-ND", "BY")) for name, text in RULES["LI40"].pages("Example")]
    assert list(kept_unchanged(case_of(pages, tmp_path))) == []
