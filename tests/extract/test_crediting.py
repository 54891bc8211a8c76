"""Which agencies a credit names."""

import pytest

from provtrack.extract.crediting import agencies_named, is_agency_desk


@pytest.mark.parametrize(
    ("credit", "signs"),
    [
        ("AP", ["AP"]),
        ("dpa/lno", ["dpa"]),
        ("Quay Post with Reuters", ["Reuters"]),
        ("Ada Doe, Associated Press", ["AP"]),
        ("WABC", []),
        ("Agencies", []),
        ("a man who once worked for Reuters and then left it for good", []),
        ("", []),
    ],
)
def test_a_credit_names_agencies_and_nothing_else(credit: str, signs: list[str]) -> None:
    assert [agency.short for agency in agencies_named(credit)] == signs


def test_a_desk_of_an_agency_is_no_name() -> None:
    assert is_agency_desk("AP National")
    assert not is_agency_desk("Associated Press")
    assert not is_agency_desk("Ada Doe")
