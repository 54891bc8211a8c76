import json

from provtrack.audit.formats.json import FORMAT
from provtrack.audit.selection import OutletIgnore
from tests.audit.made import CONTRADICTED, ELSEWHERE, MARKUP, OTHER, UNLINKED, judged, run_over
from tests.built import TEXT


def test_the_findings_and_the_summary_are_those_of_the_contract() -> None:
    value = json.loads("".join(FORMAT.write(run_over())))
    assert list(value) == ["findings", "summary"]
    assert [each["code"] for each in value["findings"]] == ["AT02", "AT01", "MU01", "CR01"]
    first = value["findings"][0]
    assert list(first) == ["code", "name", "severity", "confidence", "article", "message", "evidence", "fix"]
    assert first["article"]["id"] == "a1"
    for place in first["evidence"]:
        assert TEXT[place["start"] : place["end"]] == place["quote"]
    assert value["findings"][2]["evidence"][0]["start"] is None
    assert {key: value["summary"][key] for key in ("articles", "errors", "warnings", "notes")} == {
        "articles": 2,
        "errors": 1,
        "warnings": 2,
        "notes": 1,
    }


def test_no_findings_is_an_empty_list() -> None:
    assert json.loads("".join(FORMAT.write(run_over([judged()]))))["findings"] == []


def test_what_is_ignored_is_counted_and_not_listed() -> None:
    value = json.loads("".join(FORMAT.write(run_over(ignores=[OutletIgnore("Slowwater Review", ("ALL",), "why")]))))
    assert [each["article"]["id"] for each in value["findings"]] == [OTHER.id]
    assert value["summary"]["suppressed"] == len([CONTRADICTED, UNLINKED, MARKUP])


def test_findings_are_written_as_they_are_found() -> None:
    parts = FORMAT.write(run_over([judged(UNLINKED), judged(ELSEWHERE, article=OTHER)]))
    assert "AT01" in next(parts) + next(parts)
