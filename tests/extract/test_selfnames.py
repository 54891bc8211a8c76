"""The names by which a page calls its own outlet."""

import pytest

from provtrack.extract.selfnames import is_own_name
from tests.extract.finders.pages import page

HEAD = '<meta property="og:site_name" content="Quay Post"><meta property="og:url" content="https://quaypost.example/pier">'


@pytest.mark.parametrize("name", ["Quay Post", "QUAY POST", "The Quay Post", "quaypost.example", "Quay Post Online"])
def test_longer_and_shorter_forms_are_the_page_s_own(name: str) -> None:
    assert is_own_name(page(head=HEAD), name)


@pytest.mark.parametrize("name", ["Lantern Post", "Ada Doe", "Reuters"])
def test_other_names_are_not(name: str) -> None:
    assert not is_own_name(page(head=HEAD), name)
