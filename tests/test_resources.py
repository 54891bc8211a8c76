import pytest

from provtrack import resources
from provtrack.errors import ProvtrackError


@pytest.mark.parametrize("name", ["data", "migrations"])
def test_both_shipped_folders_are_found(name: str) -> None:
    assert resources.folder(name).is_dir()
    assert resources.folder(name).name == name


def test_a_folder_that_is_not_shipped_is_named() -> None:
    with pytest.raises(ProvtrackError, match="'recipes'"):
        resources.folder("recipes")
