import pytest

from provtrack.audit.case import Page
from provtrack.audit.naming import is_called, is_near, known_near
from provtrack.model.graph import Article

PAGE = Page(Article(1, "Nordkai Post", domain="nordkai.example"))


@pytest.mark.parametrize(
    ("name", "url"), [("Nordkai Post", None), ("nordkai post", None), ("the paper of the harbour", "https://www.nordkai.example/pier")]
)
def test_an_outlet_is_meant_by_its_name_in_any_case_or_by_a_link_to_it(name: str, url: str | None) -> None:
    assert is_called(PAGE, name, url)


@pytest.mark.parametrize(("name", "url"), [("Harbour Reader", None), ("Harbour Reader", "https://harbour-reader.example/a")])
def test_another_outlet_is_not_meant(name: str, url: str | None) -> None:
    assert not is_called(PAGE, name, url)


def test_a_known_outlet_is_meant_by_its_other_names() -> None:
    assert is_called(Page(Article(1, "Deutsche Wirtschafts Nachrichten")), "DWN")


@pytest.mark.parametrize("name", ["Nordaki-Bote", "Nordkkai-Bote", "Nordai-Bote", "Nortkai-Bote"])
def test_a_slip_of_the_pen_is_near(name: str) -> None:
    assert is_near(name, "Nordkai-Bote")


@pytest.mark.parametrize(
    ("one", "other"), [("Nordkai-Boten", "Nordkai-Bote"), ("Port News", "Post News"), ("Harbour Reader", "River Reader")]
)
def test_an_ending_a_short_word_and_another_word_are_no_slips(one: str, other: str) -> None:
    assert not is_near(one, other)


def test_a_known_outlet_is_recognised_misspelt() -> None:
    assert known_near("The Guradian") == "The Guardian"
    assert known_near("Nordkai-Bote") is None
