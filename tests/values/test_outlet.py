"""Whom a name, a sign or a domain means."""

import csv
import re
import subprocess
import sys

import pytest

from provtrack.resources import folder
from provtrack.values.agency import AgencyBook
from provtrack.values.outlet import Agency, Lookup, Outlet, OutletKind, Registry, display_name, registry

_ROWS = [
    ["The Lantern", "lantern.example|old-lantern.example", "TL|Lantern Online", "GB", "en", "newspaper", "", "hand-checked 2026-11"],
    ["The Lantern", "lantern-lagos.example", "", "NG", "en", "newspaper", "", "wikidata"],
    ["Die Lampe", "lampe.example", "LP", "DE", "de", "newspaper", "", "hand-checked 2026-11"],
    ["Weekend", "weekend.lampe.example", "", "DE", "de", "magazine", "", "wikidata"],
    ["Harbour Post", "harbourpost.example", "", "US", "en", "newspaper", "", "hand-checked 2026-11"],
    ["Harbour Post", "hp-maine.example", "", "US", "en", "newspaper", "", "yinleon"],
    ["La Lámpara", "lampara.example", "", "ES", "es", "newspaper", "", "wikidata"],
    ["La Lampara", "lampara-manila.example", "", "PH", "en", "newspaper", "", "wikidata"],
    ["Pages", "=pages.example", "", "", "", "platform", "", "hand-checked 2026-11"],
    ["Portal", "portal.example", "", "", "", "aggregator", "", "hand-checked 2026-11"],
    ["Village Echo", "villageecho.example", "", "US", "en", "newspaper", "", "yinleon"],
]


@pytest.fixture(scope="module")
def small() -> Registry:
    return Registry(_ROWS, AgencyBook(()))


def _domain(found: Lookup) -> str | None:
    return found.outlet.domains[0] if found.outlet is not None else None


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.lantern.example/2026/01/a", "The Lantern"),
        ("lantern.example", "The Lantern"),
        ("http://old-lantern.example/", "The Lantern"),
        ("https://m.lantern.example/a", "The Lantern"),
        ("https://sport.lampe.example/a", "Die Lampe"),
        ("https://weekend.lampe.example/a", "Weekend"),
        ("https://pages.example/@writer/a", "Pages"),
    ],
)
def test_the_longest_known_domain_tells_the_outlet(small: Registry, address: str, name: str) -> None:
    found = small.by_domain(address)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "address",
    ["https://writer.pages.example/a", "https://notlantern.example/", "example", "", "mailto:a@lantern.example", "not an address"],
)
def test_other_hosts_and_the_guests_of_a_platform_are_nobodys(small: Registry, address: str) -> None:
    assert small.by_domain(address) is None


def test_a_name_that_several_outlets_bear_is_not_guessed(small: Registry) -> None:
    found = small.by_name("The Lantern")
    assert found.outlet is None
    assert len(found.candidates) == 2
    assert "2 outlets" in found.why


def test_a_language_that_both_bearers_write_decides_nothing(small: Registry) -> None:
    assert small.by_name("The Lantern", language="en").outlet is None


def test_country_language_and_link_decide_between_bearers(small: Registry) -> None:
    assert _domain(small.by_name("Lantern", country="NG")) == "lantern-lagos.example"
    assert _domain(small.by_name("La Lampara", language="es")) == "lampara.example"
    assert _domain(small.by_name("La Lampara", language="en")) == "lampara-manila.example"
    assert small.by_name("La Lampara", language="fr").outlet is None
    assert _domain(small.by_name("The Lantern", domain="https://old-lantern.example/a")) == "lantern.example"


def test_the_best_known_bearer_wins_only_over_namesakes_of_its_own_country(small: Registry) -> None:
    assert _domain(small.by_name("Harbour Post")) == "harbourpost.example"
    assert "best known" in small.by_name("Harbour Post").why


def test_the_link_decides_against_the_name_and_the_reason_says_so(small: Registry) -> None:
    found = small.by_name("Die Lampe", domain="harbourpost.example")
    assert _domain(found) == "harbourpost.example"
    assert {outlet.name for outlet in found.candidates} == {"Harbour Post", "Die Lampe"}
    assert "Die Lampe" in found.why
    assert "the link decides" in found.why


@pytest.mark.parametrize("link", ["https://pages.example/@x/a", "https://portal.example/news/a"])
def test_links_to_platforms_and_portals_say_nothing_of_the_outlet(small: Registry, link: str) -> None:
    assert _domain(small.by_name("Die Lampe", domain=link)) == "lampe.example"
    assert small.by_name("Somebody's Diary", domain=link).outlet is None


def test_an_unknown_name_takes_the_outlet_it_links_to(small: Registry) -> None:
    assert _domain(small.by_name("our friends", domain="https://lampe.example/a")) == "lampe.example"


def test_a_host_nobody_knows_speaks_against_a_little_known_bearer(small: Registry) -> None:
    assert small.by_name("Village Echo", domain="https://echo.invalid.example/").outlet is None
    assert _domain(small.by_name("Village Echo", domain="https://villageecho-news.example.org/")) == "villageecho.example"
    assert _domain(small.by_name("Die Lampe", domain="https://short.example.org/x")) == "lampe.example"


@pytest.mark.parametrize("name", ["die lampe", "DIE LAMPE", " Die  Lampe ", "Lampe.example", "https://lampe.example/", "LP"])
def test_case_spaces_accents_and_domains_do_not_hide_a_name(small: Registry, name: str) -> None:
    assert small.by_name(name).outlet is not None


@pytest.mark.parametrize("name", ["lp", "Lp", "", "x", "Lantern Post", "—"])
def test_short_names_in_other_case_and_unknown_names_find_nobody(small: Registry, name: str) -> None:
    found = small.by_name(name)
    assert found.outlet is None
    assert found.candidates == ()


def test_articles_are_dropped_only_before_a_name(small: Registry) -> None:
    assert _domain(small.by_name("the Harbour Post")) == "harbourpost.example"
    assert _domain(small.by_name("der Harbour Post")) == "harbourpost.example"
    assert small.by_name("deHarbour Post").outlet is None
    assert small.by_name("Village de Echo").outlet is None


def test_a_text_too_long_for_a_name_is_refused_at_once(small: Registry) -> None:
    assert small.by_name("Die Lampe " * 100_000).candidates == ()


def test_display_names_fall_back_to_the_bare_host(small: Registry) -> None:
    assert small.display_name("https://www.lampe.example/a") == "Die Lampe"
    assert small.display_name("https://www.unknown.example/a") == "unknown.example"
    assert small.display_name("nothing") is None


@pytest.mark.parametrize(
    ("name", "domain", "language"),
    [
        ("NYT", "nytimes.com", "en"),
        ("WSJ", "wsj.com", "en"),
        ("DWN", "deutsche-wirtschafts-nachrichten.de", "de"),
        ("Deutsche Wirtschaftsnachrichten", "deutsche-wirtschafts-nachrichten.de", "de"),
        ("FAZ", "faz.net", "de"),
        ("F.A.Z.", "faz.net", "de"),
        ("SZ", "sueddeutsche.de", "de"),
        ("taz", "taz.de", "de"),
        ("SPON", "spiegel.de", "de"),
        ("Der Spiegel", "spiegel.de", "de"),
        ("die Süddeutsche Zeitung", "sueddeutsche.de", "de"),
        ("Le Monde", "lemonde.fr", "fr"),
        ("Corriere della Sera", "corriere.it", "it"),
        ("SouthFront", "southfront.org", "en"),
        ("Sott.net", "sott.net", "en"),
        ("ZeroHedge", "zerohedge.com", "en"),
        ("人民网", "people.com.cn", "zh"),
        ("參考消息", None, None),
        ("参考消息", "cankaoxiaoxi.com", "zh"),
        ("澎湃", "thepaper.cn", "zh"),
        ("Yahoo!ニュース", "news.yahoo.co.jp", "ja"),
        ("Коммерсант", "kommersant.ru", "ru"),
        ("LCTT", "linux.cn", "zh"),
    ],
)
def test_well_known_names_and_abbreviations_are_known(name: str, domain: str | None, language: str | None) -> None:
    found = registry().by_name(name)
    assert _domain(found) == domain
    assert (found.outlet.language if found.outlet else None) == language


@pytest.mark.parametrize("name", ["The Times", "The Independent", "The Guardian", "Daily News", "ABC", "CNA", "El País", "PA"])
def test_famous_namesakes_stay_open_without_evidence(name: str) -> None:
    found = registry().by_name(name)
    assert found.outlet is None
    assert found.candidates


@pytest.mark.parametrize(
    ("name", "country", "domain"),
    [
        ("The Guardian", "GB", "theguardian.com"),
        ("The Guardian", "NG", "guardian.ng"),
        ("The Independent", "GB", "independent.co.uk"),
        ("ABC", "AU", "abc.net.au"),
        ("ABC", "ES", "abc.es"),
        ("CNA", "SG", "channelnewsasia.com"),
        ("PA", "GB", "pa.media"),
    ],
)
def test_the_country_settles_famous_namesakes(name: str, country: str, domain: str) -> None:
    assert _domain(registry().by_name(name, country=country)) == domain


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://news.sina.com.cn/c/a.shtml", "新浪新闻"),
        ("https://finance.sina.com.cn/a.shtml", "新浪财经"),
        ("https://k.sina.com.cn/a.html", "新浪网"),
        ("https://www.bbc.co.uk/news/a", "BBC"),
        ("https://edition.cnn.com/a", "CNN"),
        ("http://www.guardian.co.uk/a", "The Guardian"),
        ("https://abcnews.go.com/a", "ABC News"),
        ("https://de.euronews.com/a", "Euronews"),
        ("https://medium.com/@someone/a", "Medium"),
        ("https://www.gov.uk/a", "GOV.UK"),
        ("https://apnews.com/a", "Associated Press"),
    ],
)
def test_editions_former_hosts_and_sections_belong_to_their_outlet(address: str, name: str) -> None:
    assert display_name(address) == name


@pytest.mark.parametrize(
    "host",
    [
        "somebody.medium.com",
        "foo.blogspot.com",
        "foo.wordpress.com",
        "foo.substack.com",
        "foo.livejournal.com",
        "ons.gov.uk",
        "city.gov.cn",
        "nyer.cm",
        "jsu.edu",
    ],
)
def test_blogs_on_platforms_and_what_is_no_outlet_have_no_entry(host: str) -> None:
    assert registry().by_domain(host) is None


def test_agencies_are_outlets_too() -> None:
    found = registry().agency("dpa")
    assert isinstance(found, Agency)
    assert found.outlet.kind is OutletKind.AGENCY
    assert registry().by_domain("dpa.com") is found.outlet
    assert registry().by_name("Deutsche Presse-Agentur").outlet is found.outlet
    assert [agency.short for agency in registry().agencies_in("sid/dpa")] == ["SID", "dpa"]


def test_apa_means_the_austrian_agency_unless_the_page_is_from_elsewhere() -> None:
    assert _domain(registry().by_name("APA")) == "apa.at"
    assert _domain(registry().by_name("APA", country="AZ")) == "apa.az"


@pytest.mark.parametrize("file", ["outlets.csv", "outlets-checked.csv"])
def test_every_row_of_the_authority_files_is_an_outlet(file: str) -> None:
    with (folder("data") / "authority" / file).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        assert row["name"] == " ".join(row["name"].split()) != "", row
        assert row["domains"], row
        assert not row["kind"] or OutletKind(row["kind"]), row
        assert re.fullmatch(r"(?:[A-Z]{2})?", row["country"]), row
        assert re.fullmatch(r"(?:[a-z]{2,3})?", row["language"]), row
        assert re.fullmatch(r"(?:Q\d+)?", row["wikidata"]), row
        assert row["source"], row
        assert not re.search(r"[\ufffdÃ]|&amp;|\((?:newspaper|jornal|en)\)", row["name"]), row
        assert all(re.fullmatch(r"=?(?:[a-z0-9-]+\.)+[a-z0-9-]+", domain) for domain in row["domains"].split("|")), row


def test_no_domain_and_no_wikidata_item_belongs_to_two_outlets() -> None:
    seen: dict[str, str] = {}
    items: dict[str, str] = {}
    for file in ("outlets-checked.csv", "outlets.csv"):
        with (folder("data") / "authority" / file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                for domain in row["domains"].split("|"):
                    assert domain.removeprefix("=") not in seen, row
                    seen[domain.removeprefix("=")] = row["name"]
                assert not row["wikidata"] or items.setdefault(row["wikidata"], row["name"]) is row["name"], row


def test_nothing_is_read_before_the_registry_is_asked() -> None:
    code = "import sys; from provtrack.values.outlet import registry; sys.exit(registry.cache_info().currsize)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_outlet_is_a_value() -> None:
    assert Outlet("Lantern") == Outlet("Lantern")
