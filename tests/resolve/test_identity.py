import pytest

from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document
from provtrack.resolve.identity import fold, identify, identify_agency, link_domain, of_domain, own_outlet, same_outlet


@pytest.mark.parametrize(("one", "other"), [("The Guardian", "guardian"), ("South Front", "SouthFront"), ("Crain Ltd.", "Crain")])
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_links_host_decides_which_outlet_an_unknown_name_means() -> None:
    outlet = identify("the valley paper", "https://www.valley-paper.example/2015/a")
    assert (outlet.name, outlet.domain, outlet.has_stated_domain) == ("the valley paper", "valley-paper.example", True)


def test_a_name_linked_to_a_sharing_host_is_not_that_hosts_outlet() -> None:
    assert link_domain("https://www.facebook.com/valley") is None
    assert identify("Valley Paper", "https://twitter.com/valley").domain is None


def test_an_abbreviation_is_kept_as_written_and_its_language_comes_from_the_registry() -> None:
    outlet = identify("DWN")
    assert (outlet.name, outlet.language) == ("DWN", "de")


def test_an_agency_is_named_by_its_short_name() -> None:
    outlet = identify("Deutsche Presse-Agentur")
    assert (outlet.name, outlet.is_agency) == ("dpa", True)


def test_a_name_and_its_domain_are_one_outlet() -> None:
    assert same_outlet(identify("Coolvalley"), identify("Cool Valley", "https://coolvalley.example/x"))


def test_an_address_alone_names_an_unknown_outlet_by_its_domain() -> None:
    outlet = of_domain("https://blog.valley.example/a")
    assert outlet is not None
    assert outlet.name == "valley.example"


def test_the_pages_own_outlet_is_known_by_every_name_it_uses() -> None:
    document = Document("a.html", None, "text/html", "0" * 64, "", ())
    claims = [
        Claim(ClaimKind.OUTLET, "Valley Paper", "Valley Paper", None, "og/site-name", 0.9, url="https://valley.example/"),
        Claim(ClaimKind.OUTLET, "VP Online", "VP Online", None, "json-ld/publisher", 0.6),
    ]
    own = own_outlet(document, claims)
    assert own.outlet is not None
    assert own.outlet.name == "Valley Paper"
    assert own.domain == "valley.example"
    assert own.is_named(identify("VP Online"))
    assert own.is_named(identify("this site", "https://www.valley.example/x"))
    assert not own.is_named(identify("Hillside Review"))


def test_a_channel_or_an_office_of_the_outlet_is_the_outlet() -> None:
    claims = (Claim(ClaimKind.OUTLET, "沼泽网", "沼泽网", None, "meta/og:site_name", 0.9),)
    own = own_outlet(Document("x", None, "text/html", "0" * 64, "", ()), claims)
    assert own.is_named(identify("沼泽网-国际频道"))
    assert own.is_named(identify("沼泽网客户端"))
    assert not own.is_named(identify("沼泽日报"))


def test_an_agency_that_a_finder_credits_is_known_by_a_sign_with_other_meanings() -> None:
    assert identify_agency("CP", language="en").name == "The Canadian Press"
    assert identify_agency("PA", language="en").is_agency


@pytest.mark.parametrize(
    ("language", "value", "name"),
    [("ru", "Новой газете", "Новая газета"), ("pl", "Gazecie Wyborczej", "Gazeta Wyborcza"), ("cs", "Lidových novinách", "Lidové noviny")],
)
def test_a_known_outlet_is_recognised_in_another_case(language: str, value: str, name: str) -> None:
    assert identify(value, language=language).name == name


def test_an_unknown_name_stays_as_printed_unless_its_noun_settles_the_case() -> None:
    assert identify("Torfie", language="pl").name == "Torfie"
    assert identify("Kurierze Bagiennym", language="pl").name == "Kurier Bagienny"
    assert identify("Kurierze Bagiennym", language="de").name == "Kurierze Bagiennym"
