"""What all tests share: no network, golden files, a migrated database to write to."""

import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


class NetworkForbidden(AssertionError):
    """A test reached for the network."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what the program prints now into the golden files")


@pytest.fixture(autouse=True)
def _forbid_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test leave the machine; only those marked `postgres` may speak to a server, on this machine."""
    may_speak_locally = request.node.get_closest_marker("postgres") is not None

    def guard(name: str) -> Callable[..., Any]:
        reach = getattr(socket.socket, name)

        def guarded(self: socket.socket, address: Any, *rest: Any) -> Any:
            is_local = self.family == socket.AF_UNIX or (may_speak_locally and address[0] in {"127.0.0.1", "::1", "localhost"})
            if not is_local:
                raise NetworkForbidden(f"{request.node.nodeid} reaches for {address!r}")
            return reach(self, address, *rest)

        return guarded

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guard(name))


@pytest.fixture(autouse=True)
def _hide_users_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the developer's own database and colours out of the tests."""
    monkeypatch.setenv("PROVTRACK_DB", str(tmp_path / "default.db"))
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that path below the checkout; `--update-golden` writes the file instead."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: str, text: str) -> None:
        file = ROOT / path
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.exists(), f"{path} is not there: pytest --update-golden writes it"
        assert text == file.read_text(encoding="utf-8"), f"{path} differs: read the difference, then pytest --update-golden"

    return compare


@pytest.fixture(scope="session")
def _migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one database of the newest schema; migrating takes half a second, copying none."""
    from provtrack.store import open_store

    path = tmp_path_factory.mktemp("template") / "template.db"
    open_store(str(path)).close()
    return path


@pytest.fixture
def database(_migrated: Path, tmp_path: Path) -> Path:
    """Return the path of an empty, migrated SQLite database of this test's own."""
    return Path(shutil.copy(_migrated, tmp_path / "provtrack.db"))
