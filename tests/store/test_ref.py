from collections.abc import Iterator
from pathlib import Path

import pytest

from provtrack.errors import Ambiguous, NotFound
from provtrack.store import Store, open_store
from tests.store.chains import TITLE, ferry_pages, last, original, page, repost, saved


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as opened:
        saved(opened, ferry_pages())
        yield opened


@pytest.mark.parametrize(
    ("ref", "outlet"),
    [
        ("a1", "Slowwater Review"),
        (" A2 ", "Harbour Reader"),
        ("https://harbour-reader.example/pier", "Harbour Reader"),
        ("http://www.harbour-reader.example/pier/?utm_source=feed#top", "Harbour Reader"),
        ("harbour-reader.example/pier", "Harbour Reader"),
        ("https://web.archive.org/web/2024/http://harbour-reader.example/pier", "Harbour Reader"),
        ("last.txt", "Slowwater Review"),
        ("./last.txt", "Slowwater Review"),
        ("Der alte Fähranleger bleibt, vorerst", "Nordkai-Bote"),
        ("fähranleger", "Nordkai-Bote"),
        ("DER ALTE", "Nordkai-Bote"),
    ],
)
def test_an_article_answers_to_each_of_its_names(store: Store, ref: str, outlet: str) -> None:
    assert store.find(ref).outlet == outlet


def test_an_article_answers_to_the_beginning_of_its_digest(store: Store) -> None:
    sha256 = store.snapshots(2)[0].sha256
    assert store.find(sha256[:8]).number == 2
    assert store.find(sha256.upper()).number == 2
    with pytest.raises(NotFound):
        store.find(sha256[:7])


def test_a_file_is_found_by_its_absolute_path_too(store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    here = Path.cwd()
    assert store.find(str(here / "last.txt")).number == 1
    monkeypatch.chdir(tmp_path)
    assert store.find(str(here / "last.txt")).number == 1


def test_several_matches_are_listed(store: Store) -> None:
    with pytest.raises(Ambiguous) as caught:
        store.find("old ferry pier")
    matches = sorted(caught.value.matches)
    assert [match.split()[0] for match in matches] == ["a1", "a2", "a3"]
    assert "Harbour Reader" in matches[1]
    assert TITLE in matches[1]


def test_a_long_list_of_matches_is_cut(database: Path) -> None:
    with open_store(database) as store:
        saved(store, [page(f"{place}.html", last(outlet=f"Paper {place}", domain=None)) for place in range(15)])
        with pytest.raises(Ambiguous) as caught:
            store.find("ferry pier")
        assert len(caught.value.matches) == 11
        assert caught.value.matches[-1] == "…"


def test_no_match_tells_what_comes_near(store: Store) -> None:
    with pytest.raises(NotFound) as caught:
        store.find("Fähranleger of Ostrum")
    assert caught.value.near == ("a4  Nordkai-Bote, “Der alte Fähranleger bleibt, vorerst”, 2024-05-06",)


@pytest.mark.parametrize("ref", ["a99", "a0", "", "  ", '"', "((", "https://nowhere.example/a", "*", "a' OR 1=1 --", "%", "\x00", "\ud800"])
def test_what_names_nothing_is_not_found(store: Store, ref: str) -> None:
    with pytest.raises(NotFound):
        store.find(ref)


def test_a_cited_article_is_found_by_the_title_that_a_page_gives_it(database: Path) -> None:
    with open_store(database) as store:
        saved(store, [page("a.html", original(title="Der alte Anleger"), repost(title="Something else"))])
        assert store.find("der alte anleger").outlet == "Nordkai-Bote"
