"""The command line run within the test: its exit code and what it printed on either stream."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provtrack.cli import main
from provtrack.store import open_store
from tests.built import RESOLUTION

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run provtrack in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, data: bytes | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), input=data, prog_name="provtrack")

    return invoke


@pytest.fixture
def stored(database: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a database with the chain of Slowwater Review: a1 is the page, a4 its origin."""
    with open_store(str(database)) as store:
        store.save(RESOLUTION, b"the page", "2026-01-02T03:04:05Z")
    monkeypatch.setenv("PROVTRACK_DB", str(database))
    return database
