"""Which agencies a credit names."""

import pytest

from provtrack.extract.crediting import agencies_named, agency_and_place, country_of, is_agency_desk
from provtrack.read import read


@pytest.mark.parametrize(
    ("credit", "signs"),
    [
        ("AP", ["AP"]),
        ("dpa/lno", ["dpa"]),
        ("Quay Post with Reuters", ["Reuters"]),
        ("Ada Doe, Associated Press", ["AP"]),
        ("dpaMM-Redaktion", ["dpa"]),
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


@pytest.mark.parametrize(("language", "country", "signs"), [("en", "GB", ["PA"]), ("en", None, []), ("sv", None, []), ("en", "US", [])])
def test_a_sign_with_other_meanings_counts_in_the_country_of_its_agency(language: str, country: str | None, signs: list[str]) -> None:
    assert [agency.short for agency in agencies_named("PA", language, country)] == signs


@pytest.mark.parametrize("credit", ["ANP Foto", "dpa-Umfrage", "AP Photo"])
def test_pictures_and_polls_of_an_agency_are_not_its_copy(credit: str) -> None:
    assert agencies_named(credit) == ()


@pytest.mark.parametrize(("lang", "country"), [("en-GB", "GB"), ("en-US", None), ("de_AT", "AT"), ("sv", None)])
def test_the_country_stands_beside_the_language(lang: str, country: str | None) -> None:
    document = read(f"<html lang='{lang}'><body><p>Text</p></body></html>".encode(), source="page.html")
    assert country_of(document) == country


@pytest.mark.parametrize(
    ("line", "sign"),
    [("AFP, MANILA", "AFP"), ("EFE | Soto Hondo", "EFE"), ("Reuters in Berlin", "Reuters"), ("Reuters, Ada Doe", ""), ("AP/Ada Doe", "")],
)
def test_a_line_of_agency_and_place_names_the_agency(line: str, sign: str) -> None:
    document = read(b"<html lang='en'><body><p>Text.</p></body></html>", source="page.html", media_type="text/html")
    assert agency_and_place(line, document) == sign
