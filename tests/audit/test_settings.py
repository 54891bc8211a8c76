from datetime import date
from pathlib import Path

import pytest

from provtrack.audit import all_rules
from provtrack.audit import settings as settings_module
from provtrack.audit.case import Site
from provtrack.audit.policy import Basis, Requirement
from provtrack.audit.selection import OutletIgnore
from provtrack.audit.settings import FILE, Settings, find_settings, is_license, read_settings
from provtrack.errors import SettingsError
from tests.audit.made import RULES

WHOLE = """\
[audit]
select = ["AT", "CR01"]
ignore = ["source-not-linked"]

[[audit.ignore-outlet]]
outlet = "Harbour Reader"
codes = ["AT02"]
reason = "links are added by hand on Fridays"
until = 2027-01-31

[[audit.ignore-outlet]]
outlet = "slowwater.example"
codes = ["ALL"]
reason = "ours"

[[policy]]
outlet = "Nordkai Post"
domains = ["www.nordkai.example"]
requires = ["credit-author", "link-original"]
terms = "https://nordkai.example/terms"

[[site]]
domain = "https://www.harbour-reader.example/"
license = "CC-BY-4.0"
commercial = false
"""


def read(folder: Path, text: str) -> Settings:
    (folder / FILE).write_text(text, encoding="utf-8")
    return read_settings(folder / FILE, RULES)


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    settings = read(tmp_path, WHOLE)
    assert (settings.select, settings.ignore) == (("AT", "CR01"), ("source-not-linked",))
    assert settings.ignores == (
        OutletIgnore("Harbour Reader", ("AT02",), "links are added by hand on Fridays", date(2027, 1, 31)),
        OutletIgnore("slowwater.example", ("ALL",), "ours"),
    )
    assert settings.sites == {"harbour-reader.example": Site("harbour-reader.example", "CC-BY-4.0", is_commercial=False)}
    policy = settings.policies.of_outlet(None, "https://nordkai.example/2024/pier")
    assert policy is not None
    assert (policy.outlet, policy.basis) == ("Nordkai Post", Basis.GIVEN)
    assert policy.requires == (Requirement.CREDIT_AUTHOR, Requirement.LINK_ORIGINAL)


def test_the_example_of_the_documentation_is_a_valid_file(tmp_path: Path) -> None:
    example = (settings_module.__doc__ or "").split("```")[1].removeprefix("toml\n")
    (tmp_path / FILE).write_text(example, encoding="utf-8")
    settings = read_settings(tmp_path / FILE, all_rules())
    assert settings.select
    assert settings.ignores
    assert settings.given
    assert settings.sites


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Settings(str(tmp_path / FILE))


@pytest.mark.parametrize("domains", ["", 'domains = ["theconversation.com"]\n'])
def test_the_users_terms_of_an_outlet_come_before_the_shipped_under_every_name_and_domain(domains: str, tmp_path: Path) -> None:
    settings = read(tmp_path, f'[[policy]]\noutlet = "The Conversation"\n{domains}requires = ["link-home"]\n')
    for policy in (settings.policies.of_outlet("The Conversation"), settings.policies.of_outlet(None, "https://theconversation.com/a")):
        assert policy is not None
        assert policy.requires == (Requirement.LINK_HOME,)
    assert settings.policies.of_outlet("ProPublica") is not None
    assert settings.policies.of_license("CC-BY-4.0") is not None


@pytest.mark.parametrize(
    ("written", "domain"),
    [("cnet.com", "japan.cnet.com"), ("japan.cnet.com", "japan.cnet.com"), ("desk.harbour.example", "harbour.example")],
)
def test_a_site_holds_for_the_domains_of_its_outlet_and_below_it(written: str, domain: str, tmp_path: Path) -> None:
    sites = read(tmp_path, f'[[site]]\ndomain = "{written}"\ncommercial = true\n').sites
    assert sites[domain].is_commercial
    assert sites.get("other.example") is None
    assert sites.get("") is None


def test_the_nearest_file_upwards_is_found(tmp_path: Path) -> None:
    below = tmp_path / "desk" / "monday"
    below.mkdir(parents=True)
    assert find_settings(below) is None
    (tmp_path / FILE).write_text("")
    assert find_settings(below) == tmp_path / FILE
    (tmp_path / "desk" / FILE).write_text("")
    assert find_settings(below) == tmp_path / "desk" / FILE


IGNORE = '[[audit.ignore-outlet]]\noutlet = "A"\ncodes = ["AT01"]\nreason = "why"\n'


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("[audit]\nselect = [\n", 3, "no TOML"),
        ('[audit]\nselect = ["AT"]\nselct = ["CR"]\n', 3, "unknown key 'selct' in [audit]; known are select, ignore, ignore-outlet"),
        ("# mine\n\n[audits]\nselect = []\n", 3, "unknown key 'audits' in the file; known are audit, policy, site"),
        ('[audit]\nignore = [\n  "AT01",\n  "AT91",\n]\n', 4, "there is no rule 'AT91'; near: AT01"),
        ('[audit]\nselect = "AT"\n', 2, "select must be a list of texts"),
        ('audit = "all"\n', 1, "audit must be a table"),
        (IGNORE + '\n[[audit.ignore-outlet]]\noutlet = "B"\ncodes = ["XX"]\nreason = "x"\n', 8, "there is no rule 'XX'"),
        ('[[audit.ignore-outlet]]\noutlet = "B"\ncodes = ["AT01"]\n', 1, "reason is missing"),
        ('[[audit.ignore-outlet]]\noutlet = "B"\nreason = "x"\n', 1, "codes is missing or empty"),
        ('[[audit.ignore-outlet]]\noutlet = ""\ncodes = ["AT01"]\nreason = "x"\n', 2, "outlet is no text"),
        (IGNORE + 'until = "soon"\n', 5, "until 'soon' is no date"),
        ("[audit]\nignore-outlet = 3\n", 2, "must be a list of tables"),
        ('[[policy]]\noutlet = "A"\nrequires = [\n  "credit-author",\n  "credit-outlets",\n]\n', 5, "credit-outlet, credit-author"),
        ('[[policy]]\noutlet = "A"\n', 1, "requires is missing"),
        ('[[policy]]\nrequires = ["credit-author"]\n', 1, "outlet is missing"),
        ('[[policy]]\noutlet = "A"\nrequires = []\nbasis = "read"\n', 4, "unknown key 'basis'"),
        ('[[policy]]\noutlet = "A"\nrequires = []\ndomains = ["not a domain"]\n', 4, "'not a domain' is no domain"),
        ('[[policy]]\noutlet = "A"\nrequires = []\nlicense = "CC"\n', 4, "license 'CC' is not known"),
        ('[[policy]]\noutlet = "A"\nrequires = []\nhas_set_wording = "yes"\n', 4, "true or false"),
        ('[[site]]\ndomain = "a.example"\ncommercial = "no"\n', 3, "commercial must be true or false"),
        ('[[site]]\nlicense = "CC-BY-4.0"\n', 1, "domain is missing"),
        ('[[site]]\ndomain = "a.example"\nlicense = "mine"\n', 3, "license 'mine' is not known"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_choices_in_one_line(text: str, line: int, why: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        read(tmp_path, text)
    words = str(raised.value)
    assert words.startswith(f"{tmp_path / FILE}:{line}: ")
    assert why in words
    assert "\n" not in words


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes("[audit]\n# Übersetzung\n".encode("latin-1"))
    with pytest.raises(SettingsError, match="not in UTF-8"):
        read_settings(tmp_path / FILE, RULES)


@pytest.mark.parametrize(
    ("word", "known"),
    [("CC-BY-ND-4.0", True), ("CC-BY", True), ("CC0-1.0", True), ("OGL-UK-3.0", True), ("all-rights-reserved", True), ("BY-ND", False)],
)
def test_licences_go_by_their_spdx_ids(word: str, known: bool) -> None:  # noqa: FBT001  a column of the table
    assert is_license(word) is known
