from pathlib import Path

from provtrack.audit.credit import mend
from tests.audit.credited import pages
from tests.audit.observed import case_of


def test_the_markup_tells_machines_the_same(tmp_path: Path) -> None:
    said = mend(case_of(pages(), tmp_path)).json_ld
    assert (said["@type"], said["author"]["name"], said["translator"]["name"]) == ("NewsArticle", "Karl Mohn", "Tobias Renn")
    assert [work["publisher"]["name"] for work in said["isBasedOn"]] == ["Nordkai Post", "Lantern Post", "Harbour Reader"]
    assert said["translationOfWork"]["url"] == "https://nordkai.example/anleger"
    assert (said["copyrightYear"], said["sourceOrganization"]["name"]) == (2024, "Nordkai Post")
