from pathlib import Path

import pytest

from provtrack.audit.policy import WORDS, Basis, Requirement, read_policies, shipped_policies
from provtrack.errors import DataFileError

LEAST = 90
"""So many outlets' terms are promised."""


def test_the_shipped_policies_say_how_each_is_known() -> None:
    policies = list(shipped_policies())
    assert len(policies) >= LEAST
    assert all(policy.requires or policy.license for policy in policies), "terms that ask nothing are those of a licence"
    assert all(policy.terms for policy in policies if policy.basis is Basis.READ)


def test_a_policy_is_found_by_address_before_name() -> None:
    book = shipped_policies()
    found = book.of_outlet("anything", "https://www.theconversation.com/uk/article")
    assert found is not None
    assert found.outlet == "The Conversation"
    assert book.of_outlet("The ProPublica") == book.of_outlet(None, "propublica.org")
    assert book.of_outlet("Harbour Reader", "https://harbour-reader.example") is None


def test_a_licence_asks_for_what_its_parts_ask() -> None:
    book = shipped_policies()
    strict = book.of_license("CC-BY-NC-ND-4.0")
    assert strict is not None
    assert {Requirement.CREDIT_AUTHOR, Requirement.NON_COMMERCIAL, Requirement.NO_DERIVATIVES} <= set(strict.requires)
    free = book.of_license("CC-BY-4.0")
    assert free is not None
    assert not {Requirement.NON_COMMERCIAL, Requirement.NO_DERIVATIVES, Requirement.SHARE_ALIKE} & set(free.requires)
    assert book.of_license("CC0-1.0") is None


def test_every_requirement_has_its_words() -> None:
    assert set(WORDS) == set(Requirement)


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ('outlet = "A"\nrequires = ["credit-outlets"]\nbasis = "read"', "credit-outlet,"),
        ('outlet = "A"\nrequires = []\nbasis = "guessed"', "remembered"),
        ('outlet = "A"\nbasis = "read"', "requires is missing"),
    ],
)
def test_an_entry_that_is_not_well_formed_names_itself_and_the_known_choices(entry: str, why: str, tmp_path: Path) -> None:
    file = tmp_path / "policies.toml"
    file.write_text(f"[[policy]]\n{entry}\n")
    with pytest.raises(DataFileError, match=r"policies\.toml: A: ") as raised:
        read_policies(file)
    assert why in str(raised.value)
