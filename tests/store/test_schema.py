import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from provtrack import resources
from provtrack.errors import DatabaseError, SchemaNewer, SchemaOutdated
from provtrack.store import HEAD, downgrade, init, open_store, schema, upgrade
from provtrack.store.engine import engine_for
from provtrack.store.location import locate
from tests.built import RESOLUTION


def tables(path: Path) -> set[str]:
    with sqlite3.connect(path) as connection:
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return found


def set_revision(path: Path, revision: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.commit()
    connection.close()


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(resources.folder("migrations")))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == HEAD
    assert schema.known() == tuple(sorted(script.revision for script in scripts.walk_revisions()))


def test_the_migrations_make_the_models_tables_and_no_others(database: Path) -> None:
    location = locate(database)
    engine = engine_for(location)
    assert schema.differences(engine, location) == ()
    engine.dispose()


def test_each_migration_goes_up_down_and_up_again(tmp_path: Path) -> None:
    path = tmp_path / "stairs.db"
    location = locate(path)
    engine = engine_for(location)
    for revision in schema.known():
        schema.upgrade(engine, location, revision)
        there = tables(path)
        schema.downgrade(engine, location, "base" if revision == "0001" else f"{int(revision) - 1:04}")
        schema.upgrade(engine, location, revision)
        assert tables(path) == there
    schema.downgrade(engine, location, "base")
    assert tables(path) == {"alembic_version"}
    engine.dispose()
    upgrade(path)
    with open_store(path) as store:
        store.save(RESOLUTION, b"")
        assert store.check() == ()


def test_a_new_database_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "news%20letters" / "provtrack.db"
    with open_store(path) as store:
        assert store.stats().revision == HEAD


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_store(path) as store:
        assert store.articles() == ()


def test_making_a_database_again_keeps_what_it_holds(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"")
    init(database)
    upgrade(database)
    with open_store(database) as store:
        assert len(store.articles()) == 4


def test_an_older_database_is_refused_with_the_command_that_upgrades_it(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"")
    downgrade(database, "0001")
    with pytest.raises(SchemaOutdated, match="provtrack db upgrade") as caught:
        open_store(database)
    assert (caught.value.current, caught.value.head) == ("0001", HEAD)
    upgrade(database)
    with open_store(database) as store:
        assert len(store.articles()) == 4


def test_an_emptied_database_is_made_anew_only_where_that_is_allowed(database: Path) -> None:
    downgrade(database, "base")
    with pytest.raises(SchemaOutdated, match="empty"):
        open_store(database, create=False)
    open_store(database).close()


@pytest.mark.parametrize("act", [open_store, upgrade, lambda path: downgrade(path, "base")])
def test_a_newer_database_is_refused_untouched(database: Path, act: Callable[[Path], object]) -> None:
    set_revision(database, "0999")
    before = tables(database)
    with pytest.raises(SchemaNewer, match="install a newer provtrack"):
        act(database)
    assert tables(database) == before


def test_an_unknown_revision_to_go_back_to_is_refused(database: Path) -> None:
    with pytest.raises(DatabaseError, match="there is no revision 'x'"):
        downgrade(database, "x")
    with pytest.raises(DatabaseError, match="there is no such database"):
        downgrade(database.with_name("none.db"), "base")


@pytest.mark.parametrize(
    "script", ["CREATE TABLE songs (title)", "CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('7')"]
)
def test_another_programs_database_is_refused_untouched(tmp_path: Path, script: str) -> None:
    path = tmp_path / "songs.db"
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    before = tables(path)
    for act in (open_store, upgrade):
        with pytest.raises(DatabaseError, match="another program"):
            act(path)
    assert tables(path) == before


def test_a_folder_whose_name_holds_percent_signs_serves_the_migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = tmp_path / "100%(here)s"
    shutil.copytree(resources.folder("migrations"), odd)
    monkeypatch.setattr(resources, "folder", lambda _name: odd)
    with open_store(tmp_path / "new.db") as store:
        assert store.stats().revision == HEAD


def test_opening_and_reading_imports_neither_sqlalchemy_nor_alembic(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"")
    program = (
        "import sys\n"
        "from provtrack.store import open_store\n"
        "from provtrack.trace import trace\n"
        f"with open_store({str(database)!r}) as store:\n"
        "    article = store.find('old ferry pier')\n"
        "    assert len(trace(store.graph(article.number), article.number).hops) == 4\n"
        "    store.record(article.number), store.search('ferry'), store.outlets(), store.stats()\n"
        "loaded = {'sqlalchemy', 'alembic', 'publicsuffixlist'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2], env=dict(os.environ))
