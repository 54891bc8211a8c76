import sys
from importlib import metadata
from pathlib import Path

import pytest

from provtrack.cli.version import installed_version


def test_it_is_what_the_installed_metadata_says() -> None:
    assert installed_version() == metadata.version("provtrack")


def test_a_folder_of_the_path_that_is_gone_does_no_harm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "provtrack-9.8.7.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", ["/gone", str(tmp_path)])
    assert installed_version() == "9.8.7"


def test_without_metadata_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert installed_version() == "(not installed)"
