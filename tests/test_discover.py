import importlib
from pathlib import Path

import pytest

from provtrack.discover import declared
from provtrack.errors import ProvtrackError


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package without modules, on the import path."""
    folder = tmp_path / f"parts_of_{tmp_path.name}"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def test_objects_come_in_the_order_of_their_modules_names(parts: Path) -> None:
    (parts / "second.py").write_text("PART = 'two'")
    (parts / "first.py").write_text("PART = 'one'")
    assert declared(importlib.import_module(parts.name), "PART", str) == ("one", "two")


def test_a_package_without_modules_declares_nothing(parts: Path) -> None:
    assert declared(importlib.import_module(parts.name), "PART", str) == ()


@pytest.mark.parametrize("content", ["", "PART = 1"])
def test_a_module_that_declares_nothing_or_another_kind_is_named(parts: Path, content: str) -> None:
    (parts / "first.py").write_text(content)
    with pytest.raises(ProvtrackError, match=r"first must declare PART, a str"):
        declared(importlib.import_module(parts.name), "PART", str)
