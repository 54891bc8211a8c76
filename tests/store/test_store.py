import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from provtrack.errors import DatabaseError, NotFound
from provtrack.store import engine, open_store
from provtrack.store import store as store_module
from tests.built import RESOLUTION
from tests.store.chains import last, page, repost


def test_a_missing_database_is_not_made_where_that_is_not_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    for arguments in ({"create": False}, {"read_only": True}):
        with pytest.raises(DatabaseError, match=r"none\.db: there is no such database"):
            open_store(path, **arguments)
    assert not path.exists()


def test_what_is_no_database_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>a page</p>" * 200)
    with pytest.raises(DatabaseError, match=r"page\.html: this file is no SQLite database"):
        open_store(path)
    assert path.read_text().startswith("<p>")


def test_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="this is a folder"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseError, match="folder cannot be made"):
        open_store(tmp_path / "file" / "below" / "new.db")


def read_all(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"x")
        for article in store.articles():
            store.record(article.number)
        store.outlets()


def test_a_damaged_database_is_reported_in_words(database: Path) -> None:
    with open_store(database) as store:
        store.save_many((page(f"{place}.html", last(title=f"Page {place} of many")), b"x" * 9000) for place in range(50))
    damaged = bytearray(database.read_bytes())
    for start in range(8192, len(damaged) - 4096, 4096):
        damaged[start : start + 4096] = os.urandom(4096)
    database.write_bytes(damaged)
    with pytest.raises(DatabaseError, match="damaged"):
        read_all(database)


def test_a_cut_database_is_reported_in_words(database: Path) -> None:
    data = database.read_bytes()
    database.write_bytes(data[: len(data) // 2])
    with pytest.raises(DatabaseError, match="damaged"):
        read_all(database)


def test_a_locked_database_is_reported_in_words(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_S", 0.05)
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with open_store(database) as store:
        with pytest.raises(DatabaseError, match="another program is writing to it"):
            store.save(RESOLUTION, b"x")
        other.execute("ROLLBACK")
        other.close()
        assert store.save(RESOLUTION, b"x").number == 1


def test_a_store_opened_for_reading_refuses_to_write(database: Path) -> None:
    with open_store(database, read_only=True) as store, pytest.raises(DatabaseError, match="for reading only"):
        store.save(RESOLUTION, b"x")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not write")
def test_a_database_that_may_not_be_written_can_be_read_and_says_so() -> None:
    path = Path("/tmp") / f"provtrack-read-only-{os.getpid()}"  # noqa: S108 - pytest's own folder is closed to others
    path.mkdir(mode=0o755)
    try:
        with open_store(path / "news.db") as store:
            store.save(RESOLUTION, b"x")
        os.chmod(path / "news.db", 0o444)  # noqa: PTH101
        program = (
            "import os, sys\n"
            "import sqlalchemy, zlib\n"
            "from tests.built import RESOLUTION\n"
            "from provtrack.errors import DatabaseError\n"
            "from provtrack.store import open_store\n"
            "import provtrack.store.save, provtrack.store.engine\n"
            "os.setuid(65534)\n"
            f"with open_store({str(path / 'news.db')!r}) as store:\n"
            "    assert len(store.articles()) == 4\n"
            "    try:\n"
            "        from dataclasses import replace\n"
            "        other = replace(RESOLUTION, document=replace(RESOLUTION.document, sha256='00' * 32))\n"
            "        store.save(other, b'y')\n"
            "    except DatabaseError as error:\n"
            "        print(error)\n"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
        assert "read-only" in done.stdout, done.stdout + done.stderr
        assert done.stdout.count("\n") == 1
    finally:
        for file in path.iterdir():
            file.unlink()
        path.rmdir()


def test_a_reader_sees_whole_transactions_while_another_writes(database: Path) -> None:
    stop = threading.Event()
    counts: list[int] = []

    def read() -> None:
        with open_store(database, read_only=True) as reader:
            while not stop.is_set():
                counts.append(len(reader.articles()))

    thread = threading.Thread(target=read)
    thread.start()
    try:
        with open_store(database) as store:
            for start in range(0, 60, 20):
                store.save_many((page(f"{place}.html", last(title=f"Page {place} of many")), b"x") for place in range(start, start + 20))
    finally:
        stop.set()
        thread.join()
    assert counts == sorted(counts)
    assert set(counts) <= {0, 20, 40, 60}


def test_two_writers_take_turns(database: Path) -> None:
    def write(name: str) -> None:
        with open_store(database) as store:
            for place in range(10):
                store.save(page(f"{name}{place}.html", last(title=f"Page {name} {place} of many")), b"x")

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_store(database) as store:
        assert len(store.articles()) == 20
        assert store.check() == ()


def test_two_programs_may_make_a_database_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    failures: list[Exception] = []

    def make() -> None:
        try:
            open_store(path).close()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test shows it
            failures.append(error)

    threads = [threading.Thread(target=make) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_many_pages_are_written_in_several_transactions(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BATCH_BYTES", 1000)
    with open_store(database) as store:
        answers = store.save_many((page(f"{place}.html", repost(), last()), b"x" * 600) for place in range(7))
        assert [answer.number for answer in answers] == [1, *[1] * 6]


def test_an_article_that_is_not_there_is_not_found(database: Path) -> None:
    with open_store(database) as store:
        with pytest.raises(NotFound):
            store.graph(1)
        with pytest.raises(NotFound):
            store.article(1)
        assert store.snapshots(1) == ()
        assert store.joins(1) == ()
        assert store.conflicts(1) == ()
