"""The same store on PostgreSQL: a server of the test's own, where the machine has one installed (Debian's package postgresql)."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from provtrack.audit import all_rules
from provtrack.audit.many import Measure, judge_batch
from provtrack.store import open_store
from provtrack.tracker import Tracker

pytestmark = pytest.mark.postgres
SAMPLE = Path(__file__).resolve().parent.parent / "data" / "sample"
PAGES = sorted(path for path in SAMPLE.iterdir() if path.name != "README.md")


def _programs() -> Path | None:
    """Find the server's programs; Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Start a server that listens on a socket in a folder of its own; as root it runs as Debian's user `postgres`.

    The folder is not pytest's: that of root is closed to every other user.
    """
    pytest.importorskip("psycopg", reason="pip install 'provtrack[postgres]'")
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL is installed")
    folder = Path(tempfile.mkdtemp(prefix="provtrack-postgres-"))
    runner: list[str] = []
    if os.geteuid() == 0:
        try:
            owner = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("PostgreSQL does not run as root, and there is no user `postgres`")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        runner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    cluster = folder / "cluster"

    def run(program: str, *arguments: str) -> None:
        subprocess.run([*runner, str(programs / program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd=folder)

    run("initdb", "-D", str(cluster), "-A", "trust", "-E", "UTF8", "-U", "provtrack", "--locale=C")
    run("pg_ctl", "-D", str(cluster), "-o", f"-c listen_addresses='' -k {folder}", "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql+psycopg://provtrack@/{{name}}?host={folder}"
    finally:
        run("pg_ctl", "-D", str(cluster), "-m", "fast", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def location(server: str, request: pytest.FixtureRequest) -> str:
    """Make an empty database of this test's own."""
    import psycopg

    name = f"test_{abs(hash(request.node.name)) % 10**9}"
    folder = server.partition("host=")[2]
    with psycopg.connect(host=folder, user="provtrack", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload, unused-ignore]
    return server.format(name=name)


def _told(location: str) -> list[object]:
    """Add the sample, and tell what was made of it."""
    with Tracker.open(location) as tracker:
        outcomes = [tracker.add(page.read_bytes(), source=page.name) for page in PAGES]
        last = outcomes[-1].id
        return [
            [(outcome.id, outcome.outcome) for outcome in outcomes],
            [(article.outlet, article.published, article.language) for article in tracker.trace(last).chain.articles],
            [(article.id, article.title) for article in tracker.list()],
            sorted(hit.article.id for hit in tracker.search("Fähranleger")),
            [[(finding.code, finding.message) for finding in judged.findings] for judged in tracker.audits(tracker.observed())],
        ]


def test_a_postgresql_database_gives_the_same_answers_as_a_sqlite_file(location: str, tmp_path: Path) -> None:
    assert _told(location) == _told(str(tmp_path / "same.db"))


def test_adding_twice_changes_nothing(location: str) -> None:
    _told(location)
    with Tracker.open(location) as tracker:
        before = tracker.stats()
        again = [tracker.add(page.read_bytes(), source=page.name) for page in PAGES]
        assert {str(outcome.outcome) for outcome in again} == {"unchanged"}
        assert dict(tracker.stats().counts) == dict(before.counts)


def test_the_command_line_takes_the_address_and_finds_the_database_sound(location: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "provtrack", "--db", location, "add", str(SAMPLE)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    check = subprocess.run(
        [sys.executable, "-m", "provtrack", "--db", location, "db", "check"], capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stderr


def test_a_page_with_nul_and_lone_surrogates_is_kept(location: str) -> None:
    page = b"<html lang=en><title>A\x00 pier \xed\xa0\x80</title><p>The council &#xD800; of the town met on Monday and decided.</p>"
    with Tracker.open(location) as tracker:
        saved = tracker.add(page, source="odd.html")
        assert tracker.find(saved.id).title


def test_opening_again_asks_for_no_migration(location: str) -> None:
    open_store(location).close()
    with open_store(location, create=False) as store:
        assert store.check() == ()


def test_what_the_audit_found_is_kept_and_found_again(location: str) -> None:
    _told(location)
    with Tracker.open(location) as tracker:
        measure = Measure(all_rules()).remembering()
        numbers = tracker.observed()
        first = judge_batch(tracker.store, numbers, measure)
        for _ in range(2):
            tracker.store.keep_judgements(first.found)
        again = judge_batch(tracker.store, numbers, measure)
        assert (len(first.found), again.judged, again.found) == (len(numbers), first.judged, ())
