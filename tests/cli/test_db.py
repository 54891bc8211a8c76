import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_path_prints_where_it_is_without_opening_it(run: Run, tmp_path: Path) -> None:
    assert run("db", "path").stdout == f"{tmp_path / 'default.db'}\n"
    assert run("--db", "postgresql+psycopg://me:secret@host/news", "db", "path").stdout == "postgresql+psycopg://me@host/news\n"
    assert not (tmp_path / "default.db").exists()


def test_a_database_is_made_checked_emptied_and_upgraded(run: Run) -> None:
    assert "ready" in run("--db", "news.db", "db", "init").stderr
    assert run("--db", "news.db", "db", "check").stdout == "news.db: sound\n"
    assert run("--db", "news.db", "db", "downgrade", "base", "--yes").exit_code == 0
    assert run("--db", "news.db", "db", "upgrade").exit_code == 0
    assert json.loads(run("--db", "news.db", "db", "check", "--format", "json").stdout) == {"problems": []}


def test_downgrading_asks_first(run: Run) -> None:
    run("--db", "news.db", "db", "init")
    result = run("--db", "news.db", "db", "downgrade", "base", data=b"n\n")
    assert result.exit_code == 130
    assert run("--db", "news.db", "db", "check").exit_code == 0


def test_an_unknown_version_is_exit_3(run: Run) -> None:
    run("--db", "news.db", "db", "init")
    result = run("--db", "news.db", "db", "downgrade", "9999", "--yes")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)


def test_stats_count(run: Run, stored: Path) -> None:
    said = json.loads(run("db", "stats", "--format", "json").stdout)["stats"]
    assert (said["database"], said["articles"], said["observed"]) == (str(stored), 4, 1)
    assert "observed      1\n" in run("db", "stats").stdout
