from dataclasses import replace

from provtrack.audit.finding import Evidence, Finding, Severity
from provtrack.model.graph import Article

FINDING = Finding(
    "AT03",
    "source-not-linked",
    Severity.WARNING,
    0.9,
    Article(4, "Harbour Reader", url="https://harbour-reader.example/a", source="a.html"),
    "Nordkai Post is named as the source and not linked",
    (Evidence(4, "originally appeared at Nordkai Post", 10, 45),),
    "Link the name.",
)


def test_an_error_is_graver_than_a_warning_and_that_than_a_note() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.NOTE, Severity.WARNING, Severity.ERROR]


def test_a_finding_stays_the_same_when_words_before_it_or_its_own_wording_change() -> None:
    moved = replace(FINDING, evidence=(replace(FINDING.evidence[0], start=20, end=55),), message="worded anew", confidence=0.5)
    assert moved.key == FINDING.key


def test_a_finding_is_another_on_another_page_or_of_other_words() -> None:
    elsewhere = replace(FINDING, article=replace(FINDING.article, url="https://harbour-reader.example/b"))
    reworded = replace(FINDING, evidence=(Evidence(4, "from Nordkai Post"),))
    assert len({FINDING.key, elsewhere.key, reworded.key}) == 3


def test_an_article_without_an_address_goes_by_its_file() -> None:
    assert replace(FINDING, article=replace(FINDING.article, url=None)).key[1] == "a.html"
