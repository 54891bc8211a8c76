from pathlib import Path

import pytest

from provtrack.audit import Case
from provtrack.audit.crediting import address, is_credited, is_in_text, is_of_script, leads_home, means, shown
from tests.audit.observed import case_of

PAGE = """<html lang="pl"><head><title>Molo zostaje</title><link rel="canonical" href="https://zapora.example/molo">
<meta property="og:site_name" content="Zapora"></head><body><article><h1>Molo zostaje</h1>
<p>Tekst ukazał się pierwotnie w „Kwartalniku Nadrzecznym” 3 maja 2017.</p>
<p>Rada odłożyła decyzję do jesieni, bo nikt nie wie, kto zapłaci za nowe molo.</p></article></body></html>"""


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return case_of([("page.html", PAGE)], tmp_path)


def test_a_declined_name_means_the_source_it_was_read_as(case: Case) -> None:
    (claim,) = shown(case)
    assert (claim.value, case.sources[0].called) == ("Kwartalniku Nadrzecznym", "Kwartalnik Nadrzeczny")
    assert means(case, case.sources[0], claim)
    assert is_credited(case, case.sources[0])


def test_a_short_name_must_stand_as_a_word(case: Case) -> None:
    assert is_in_text(case, "kto zapłaci")
    assert not is_in_text(case, "AP"), "the letters stand in other words only"


def test_dead_markup_is_no_address(tmp_path: Path) -> None:
    text = "# The pier\n\nThis article originally appeared at [Nordkai-Bote](#).\n\nThe council put the decision off until autumn.\n"
    (claim,) = shown(case_of([("page.md", text)], tmp_path))
    assert address(claim) is None
    assert "dead-link" in claim.flags


def test_an_address_on_the_pages_own_site_leads_home(case: Case) -> None:
    assert leads_home(case, "https://www.zapora.example/tag/molo")
    assert not leads_home(case, "https://kwartalnik.example/molo")


def test_a_name_in_another_script_is_not_looked_for(case: Case) -> None:
    assert is_of_script(case, "Hanna Wiklina")
    assert not is_of_script(case, "Вадим Соснин")
