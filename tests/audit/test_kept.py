from pathlib import Path

from provtrack.audit import Case
from provtrack.audit.kept import CHECKS, in_words, naming_claims, unmet
from provtrack.audit.policy import WORDS, Requirement
from tests.audit.observed import case_of

BODY = "The council put the decision off until autumn, because nobody knows who is to pay for the new pier."
TERMS = """[[policy]]
outlet = "Nordkai Post"
domains = ["nordkai.example"]
requires = ["{asked}"]
"""


def repost(folder: Path, asked: str, credit: str) -> Case:
    text = f"# The pier stays\n\nHarbour Reader, 10 May 2024\n\n{credit}\n\n{BODY}\n"
    return case_of([("repost.md", text), ("provtrack.toml", TERMS.format(asked=asked))], folder)


def test_every_requirement_that_a_page_can_show_has_a_check() -> None:
    unseen = {Requirement.CREDIT_AT_TOP, Requirement.TRACKING_PIXEL, Requirement.EMBARGO}
    assert set(Requirement) - set(CHECKS) == unseen


def test_requirements_read_well_after_ask() -> None:
    assert in_words(Requirement.NO_EDITS) == "not to edit the text"
    assert all(in_words(requirement).startswith(("to ", "not to ")) for requirement in WORDS)


def test_a_finding_says_whose_terms_they_are_and_where_the_source_is_named(tmp_path: Path) -> None:
    case = repost(tmp_path, "link-original", "This article originally appeared at [Nordkai Post](https://nordkai.example/).")
    (fault,) = unmet(case, Requirement.LINK_ORIGINAL)
    assert fault.message.startswith("the terms of Nordkai Post, by your provtrack.toml, ask to link to the original article")
    assert [place.quote for place in fault.evidence] == [claim.quote for claim in naming_claims(case, case.sources[0])]


def test_what_is_kept_is_no_fault(tmp_path: Path) -> None:
    case = repost(tmp_path, "link-original", "This article originally appeared at [Nordkai Post](https://nordkai.example/pier).")
    assert list(unmet(case, Requirement.LINK_ORIGINAL)) == []


def test_claimed_permission_outweighs_public_terms(tmp_path: Path) -> None:
    credit = "Reprinted with permission of [Nordkai Post](https://nordkai.example/pier)."
    assert list(unmet(repost(tmp_path, "prior-permission", credit), Requirement.PRIOR_PERMISSION)) == []
    bare = "Republished from [Nordkai Post](https://nordkai.example/pier)."
    (tmp_path / "bare").mkdir()
    assert list(unmet(repost(tmp_path / "bare", "prior-permission", bare), Requirement.PRIOR_PERMISSION))
