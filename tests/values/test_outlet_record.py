"""What is known of an outlet, and how names are compared."""

import pytest

from provtrack.values.outlet_record import Agency, Outlet, OutletKind, fold_name, fold_names

_KRONEN = Agency(
    outlet=Outlet("Kronenagentur", country="AT", language="de", kind=OutletKind.AGENCY),
    short="KRA",
    names=("Kronenagentur",),
    signs=("KRA",),
    ambiguous=("KA",),
    local=(("hu", "KORONA"),),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Morning Lantern", "morning lantern"),
        ("SouthBank", "South-Bank"),
        ("El Faról", "EL FAROL"),
        ("Mail & Lantern", "Mail and Lantern"),
        ("Ｌａｎｔｅｒｎ", "Lantern"),
        ("Die Straße", "die strasse"),
        ("Basta!", "Basta"),
        ("北京 晚灯", "北京晚灯"),
    ],
)
def test_names_are_the_same_when_case_accents_and_punctuation_do_not_count(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("Lantern", "Lanterns"), ("N+1", "N1"), ("Theater heute", "ater heute"), ("灯报", "灯网")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_many_names_fold_as_each_alone() -> None:
    names = ["The Lantern", "", "  The   Ümlaut Post", "The", "the灯"]
    assert fold_names(names) == [fold_name(name) for name in names]


def test_a_line_break_in_a_name_is_a_space() -> None:
    assert fold_name("Morning\nLantern") == "morninglantern"


def test_short_names_may_be_written_as_the_outlet_writes_them_or_in_capitals() -> None:
    outlet = Outlet("lux", aliases=("Lux Online",))
    assert [name for name in ("lux", "LUX", "Lux", "lUX") if outlet.is_spelled(name)] == ["lux", "LUX"]


def test_the_credit_follows_the_language_of_the_page() -> None:
    assert (_KRONEN.credit_in("hu"), _KRONEN.credit_in("en"), _KRONEN.credit_in(None)) == ("KORONA", "KRA", "KRA")


def test_an_agency_is_at_home_in_its_country_and_in_languages_of_few_countries() -> None:
    assert _KRONEN.is_at_home(language=None, country="AT")
    assert _KRONEN.is_at_home(language="hu", country=None)
    assert not _KRONEN.is_at_home(language="de", country=None)
    assert not _KRONEN.is_at_home(language="hu", country="US")
    assert not _KRONEN.is_at_home(language=None, country=None)


def test_hand_checked_entries_say_so() -> None:
    assert Outlet("Lantern", source="hand-checked 2026-11").is_hand_checked
    assert not Outlet("Lantern", source="wikidata").is_hand_checked
