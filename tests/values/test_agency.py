"""Whose sign stands in a credit."""

from pathlib import Path

import pytest

from provtrack.resources import folder
from provtrack.values.agency import AgencyBook, read_agencies
from provtrack.values.outlet import source_facts
from provtrack.values.outlet_record import Agency


@pytest.fixture(scope="module")
def book() -> AgencyBook:
    return read_agencies(folder("data") / "authority" / "agencies.toml")


def test_every_agency_names_where_its_entry_comes_from(book: AgencyBook) -> None:
    unsourced = [agency.short for agency in book.agencies if not source_facts(agency.outlet.source)]
    assert unsourced == []


@pytest.mark.parametrize(
    ("sign", "country", "short"), [("CNS", "CN", "中新社"), ("CNS", None, None), ("EBC", "BR", "Agência Brasil"), ("EBC", "ES", None)]
)
def test_a_sign_of_several_bearers_is_read_at_home_only(book: AgencyBook, sign: str, country: str | None, short: str | None) -> None:
    found = book.find(sign, country=country)
    assert (found.short if found else None) == short


def _shorts(agencies: tuple[Agency, ...]) -> list[str]:
    return [agency.short for agency in agencies]


@pytest.mark.parametrize(
    ("credit", "shorts"),
    [
        ("AP", ["AP"]),
        ("(AP)", ["AP"]),
        ("A.P.", ["AP"]),
        ("AP, Reuters", ["AP", "Reuters"]),
        ("REUTERS", ["Reuters"]),
        ("Agence France-Presse (AFP)", ["AFP"]),
        ("AFP Deutschland", ["AFP"]),
        ("(c) AFP 2019", ["AFP"]),
        ("dpa", ["dpa"]),
        ("Deutsche Presse-Agentur", ["dpa"]),
        ("Deutsche Presse-Agentur GmbH", ["dpa"]),
        ("(dpa/xyz)", ["dpa"]),
        ("dpa-infocom, dpa:260101-99-12345/2", ["dpa"]),
        ("dpa-AFX", ["dpa-AFX"]),
        ("sid/dpa", ["SID", "dpa"]),
        ("APA/sda/dpa", ["APA", "sda", "dpa"]),
        ("SDA/qrs", ["sda"]),
        ("(ats/nnn)", ["ATS"]),
        ("XMW/Bloomberg", ["Bloomberg"]),
        ("Quelle: lampe.example, xx/dpa/AFP", ["dpa", "AFP"]),
        ("mit Material von dpa und KNA", ["dpa", "KNA"]),
        ("epdÖ", ["epdÖ"]),
        ("epd", ["epd"]),
        ("With inputs from PTI", ["PTI"]),
        ("(Con información de EFE, AP y Reuters)", ["EFE", "AP", "Reuters"]),
        ("EFE/", ["EFE"]),
        ("avec AFP", ["AFP"]),
        ("(Belga)", ["Belga"]),
        ("/ritzau/", ["Ritzau"]),
        ("JTA", ["JTA"]),
        ("Distributed by Tribune Content Agency, LLC", ["TNS"]),
        ("Associated Press of Pakistan", ["APP"]),
        ("ТАСС", ["TASS"]),
        ("РИА Новости", ["RIA Novosti"]),
        ("新华社北京1月1日电", ["Xinhua"]),
        ("法新社、路透社", ["AFP", "Reuters"]),
        ("【共同】", ["Kyodo"]),
        ("AFP=時事", ["AFP", "Jiji"]),
        ("(서울=연합뉴스)", ["Yonhap"]),
        ("AP, AP and The Associated Press", ["AP"]),
    ],
)
def test_a_credit_names_its_agencies_in_order_and_each_once(book: AgencyBook, credit: str, shorts: list[str]) -> None:
    assert _shorts(book.find_all(credit)) == shorts


@pytest.mark.parametrize(
    "credit",
    [
        "",
        "()",
        "red",
        "CLE",
        "API",
        "ABC",
        "(KPIX)",
        "(WABC)",
        "(KTLA)",
        "PA",
        "CP",
        "AA",
        "UNI",
        "STA",
        "MAP",
        "ap",
        "afpa",
        "AFPA",
        "apps",
        "共同努力",
    ],
)
def test_call_signs_codes_and_signs_that_mean_other_things_give_nothing(book: AgencyBook, credit: str) -> None:
    assert book.find_all(credit) == ()


@pytest.mark.parametrize("credit", ["APA-OTS", "OTS", "Reuters Institute", "Bloomberg Businessweek", "Mike Bloomberg"])
def test_what_only_contains_an_agencys_name_is_no_credit_of_it(book: AgencyBook, credit: str) -> None:
    assert book.find_all(credit) == ()


def test_a_lookalike_hides_only_what_it_covers(book: AgencyBook) -> None:
    assert _shorts(book.find_all("APA-OTS, APA")) == ["APA"]


def test_some_lower_case_signs_count_only_beside_another_agency(book: AgencyBook) -> None:
    assert _shorts(book.find_all("dpa/ap")) == ["dpa", "AP"]
    assert _shorts(book.find_all("ap/xyz")) == []


@pytest.mark.parametrize(
    ("sign", "language", "country", "short"),
    [
        ("PA", "en", "GB", "PA"),
        ("CP", "en", "CA", "CP"),
        ("UNI", None, "IN", "UNI"),
        ("STA", "sl", None, "STA"),
        ("TT", "sv", None, "TT"),
        ("AA", "tr", None, "AA"),
        ("CNA", None, "TW", "中央社"),
        ("CNA", None, "CY", "CNA"),
    ],
)
def test_the_page_opens_ambiguous_signs(book: AgencyBook, sign: str, language: str | None, country: str | None, short: str) -> None:
    found = book.find(sign, language=language, country=country)
    assert found is not None
    assert found.short == short
    assert _shorts(book.find_all(f"({sign})", language=language, country=country)) == [short]


@pytest.mark.parametrize(("sign", "language", "country"), [("PA", "en", None), ("PA", "en", "US"), ("CNS", "en", "US"), ("CP", "fr", "FR")])
def test_a_widespread_language_another_country_or_two_bearers_there_open_nothing(
    book: AgencyBook, sign: str, language: str | None, country: str | None
) -> None:
    assert book.find(sign, language=language, country=country) is None


@pytest.mark.parametrize(
    "short", ["AP", "Reuters", "AFP", "dpa", "SID", "APA", "sda", "PTI", "EFE", "JTA", "Bloomberg", "dpa-AFX", "epdÖ", "KNA", "ANSA"]
)
def test_the_credit_as_commonly_written_is_the_short_name(book: AgencyBook, short: str) -> None:
    found = book.find(short)
    assert found is not None
    assert found.short == short


@pytest.mark.parametrize(
    ("sign", "is_known"),
    [("dpa", True), ("DPA", True), ("SID", True), ("sid", True), ("pa", False), ("ap", False), ("Ap", False), ("dpa/xyz", False)],
)
def test_each_sign_has_its_own_case_and_stands_alone(book: AgencyBook, sign: str, is_known: bool) -> None:  # noqa: FBT001
    assert (book.find(sign) is not None) is is_known


def test_full_names_count_in_any_case(book: AgencyBook) -> None:
    for name in ("DEUTSCHE PRESSE-AGENTUR", "deutsche presse agentur", "The Associated Press", "bloomberg"):
        assert book.find(name) is not None, name


def test_a_hostile_credit_costs_no_more_than_its_beginning(book: AgencyBook) -> None:
    assert _shorts(book.find_all("AP/" * 1_000_000)) == ["AP"]
    assert book.find_all("Deutsche " * 100_000) == ()


def test_no_two_agencies_share_a_sure_sign_or_name(book: AgencyBook) -> None:
    owner: dict[str, str] = {}
    for agency in book.agencies:
        for sign in {*agency.signs, *agency.names}:
            assert owner.setdefault(sign, agency.outlet.name) == agency.outlet.name, sign


def test_every_ambiguous_sign_has_a_page_that_opens_it(book: AgencyBook) -> None:
    closed = [agency.outlet.name for agency in book.agencies if agency.ambiguous and agency.outlet.country is None]
    assert closed in ([], ["Fırat Haber Ajansı"])


def test_a_book_can_be_read_from_any_file(tmp_path: Path) -> None:
    path = tmp_path / "agencies.toml"
    path.write_text('[[agency]]\nshort = "LNA"\nname = "Lantern News Agency"\n', encoding="utf-8")
    assert _shorts(read_agencies(path).find_all("Lantern News Agency / LNA")) == ["LNA"]


def test_a_sign_with_other_meanings_has_a_sole_bearer_where_one_agency_signs_so(book: AgencyBook) -> None:
    sole = book.find_sole("ANI")
    assert sole is not None
    assert sole.outlet.name == "Asian News International"
    assert book.find_sole("CNA") is None
    assert book.find_sole("Quay Post") is None


def test_long_signs_are_as_good_in_capitals(book: AgencyBook) -> None:
    assert _shorts(book.find_all("KYODO")) == ["Kyodo"]
