import json
from collections.abc import Callable
from dataclasses import replace

from provtrack.export import contract
from provtrack.model.chain import Contributor, ContributorRole, Node
from provtrack.values.untrusted import json_text
from tests.built import CLAIMS, RENN, RESOLUTION, TEXT

CONTRACT = [
    "source", "media_type", "sha256", "article", "contributors", "chain", "agencies", "copyright", "license", "notices", "insertions",
    "cites", "claims", "conflicts", "warnings",
]  # fmt: skip


def test_the_object_of_a_page_is_the_golden_one(golden: Callable[[str, str], None]) -> None:
    golden("tests/golden/export/inspection.json", json_text(contract.inspection(RESOLUTION), indent=2) + "\n")


def test_the_keys_of_the_contract_come_in_its_order() -> None:
    assert [key for key in contract.inspection(RESOLUTION) if key in CONTRACT] == CONTRACT
    assert list(contract.node(RESOLUTION.chain[0]))[:7] == ["outlet", "domain", "url", "published", "language", "relation", "contributors"]
    assert list(contract.claim(CLAIMS[0]))[:8] == ["kind", "value", "url", "quote", "start", "end", "rule", "confidence"]
    assert list(contract.article(RESOLUTION.article))[:6] == ["title", "language", "outlet", "domain", "url", "published"]


def test_every_visible_claim_slices_back_to_its_quote() -> None:
    for said in contract.inspection(RESOLUTION)["claims"]:
        assert (said["start"] is None and said["end"] is None) or TEXT[said["start"] : said["end"]] == said["quote"]


def test_a_claim_from_markup_has_no_offsets() -> None:
    said = contract.claim(CLAIMS[9])
    assert (said["start"], said["end"], said["quote"]) == (None, None, "Slowwater Review")


def test_contributors_are_the_articles_own_first_then_those_upstream_each_once() -> None:
    again = replace(RENN, name="TOBIAS RENN")
    chain = (Node("A", contributors=(Contributor(ContributorRole.AUTHOR, "Henrike Solbach"), RENN)), Node("B", contributors=(again,)))
    assert [(person.role.value, person.name) for person in contract.node_contributors(chain)] == [
        ("translator", "TOBIAS RENN"),
        ("author", "Henrike Solbach"),
    ]


def test_a_failure_names_its_source_and_the_kind_of_error() -> None:
    said = contract.failure("page.html", "ReadError", "is empty")
    assert said == {"source": "page.html", "error": {"type": "ReadError", "message": "is empty"}}


def test_warnings_of_reading_and_resolving_stand_once_together() -> None:
    doubled = replace(RESOLUTION, warnings=("the charset was guessed", "two dates"))
    assert contract.inspection(doubled)["warnings"] == ["the charset was guessed", "two dates"]


def test_the_object_is_json() -> None:
    assert json.loads(json_text(contract.inspection(RESOLUTION))) == contract.inspection(RESOLUTION)
