"""The wheel holds all it needs and works outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [pytest.mark.wheel, pytest.mark.slow]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the build backend of this environment."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack it as an installer would."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_it_holds_phrases_authority_and_migrations_and_neither_tests_nor_pages(unpacked: Path) -> None:
    assert {path.name for path in unpacked.iterdir() if not path.name.endswith(".dist-info")} == {"provtrack"}
    assert {path.name for path in (unpacked / "provtrack" / "data").iterdir()} == {"authority", "credits.toml", "phrases"}
    assert (unpacked / "provtrack" / "migrations" / "env.py").exists()
    assert (unpacked / "provtrack" / "py.typed").exists()


def test_every_file_of_the_package_is_in_it(unpacked: Path) -> None:
    def names(folder: Path, suffix: str) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob(f"*{suffix}")}

    assert names(ROOT / "provtrack", ".py") <= names(unpacked / "provtrack", ".py")
    assert names(ROOT / "data" / "phrases", ".toml") == names(unpacked / "provtrack" / "data" / "phrases", ".toml")
    assert names(ROOT / "migrations", ".py") == names(unpacked / "provtrack" / "migrations", ".py")


def test_it_adds_and_traces_outside_the_checkout(unpacked: Path, tmp_path: Path) -> None:
    def provtrack(*arguments: str) -> str:
        program = f"import sys; sys.path.insert(0, {str(unpacked)!r}); from provtrack.cli import main; main(prog_name='provtrack')"
        command = [sys.executable, "-P", "-c", program, "--db", "news.db", *arguments]
        return subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    provtrack("add", str(ROOT / "data" / "sample"))
    chain = provtrack("trace", str(ROOT / "data" / "sample" / "slowwater-review.txt"))
    assert [outlet for outlet in ("Nordkai-Bote", "Lantern Post", "Harbour Reader", "Slowwater Review") if outlet not in chain] == []
