from pathlib import Path

import pytest

from provtrack.audit.settings import FILE, Settings
from provtrack.cli.steering import settings_of


def test_the_file_named_counts_and_not_the_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings_of(None) == Settings()
    (tmp_path / FILE).write_text('[audit]\nselect = ["AT"]\n')
    (tmp_path / "other.toml").write_text('[audit]\nselect = ["CR"]\n')
    assert settings_of(None).select == ("AT",)
    assert settings_of(None).file == FILE
    assert settings_of(tmp_path / "other.toml").select == ("CR",)
