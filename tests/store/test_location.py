from pathlib import Path

import pytest

from provtrack.errors import DatabaseError
from provtrack.store.location import Location, locate


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_servers_password_serves_to_connect_and_is_never_shown(scheme: str) -> None:
    place = locate(f"{scheme}://desk:s3cr%40t@db.example:5433/news?password=again")
    assert place.url == "postgresql+psycopg://desk:s3cr%40t@db.example:5433/news?password=again"
    assert str(place) == "postgresql+psycopg://desk@db.example:5433/news"
    assert place.path is None


def test_a_path_is_a_file_and_a_tilde_the_users_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/desk")
    assert locate("news.db") == Location(Path("news.db"), None)
    assert locate("~/news.db").path == Path("/home/desk/news.db")
    assert str(locate(Path("/data/news.db"))) == "/data/news.db"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///news.db", "news.db"),
        ("sqlite:////data/news.db", "/data/news.db"),
        ("sqlite:////data/two%20words.db?mode=ro", "/data/two words.db"),
    ],
)
def test_a_url_of_sqlite_names_its_file(url: str, path: str) -> None:
    assert locate(url) == Location(Path(path), None)


def test_a_name_of_percent_and_question_marks_is_a_file_all_the_same() -> None:
    assert locate("what%20now?.db").path == Path("what%20now?.db")


def test_a_place_is_its_own_place() -> None:
    place = locate("news.db")
    assert locate(place) is place


def test_a_url_of_another_kind_is_refused_without_showing_what_it_holds() -> None:
    with pytest.raises(DatabaseError, match="no such kind of database") as caught:
        locate("mysql://desk:secret@db.example/news")
    assert "secret" not in str(caught.value)
