"""Finds the shipped folders `migrations/` and `data/`, in a checkout, an editable install and a wheel."""

from pathlib import Path

from provtrack.errors import ProvtrackError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the shipped folder called `name` ("migrations", "data").

    A wheel carries both inside the package (see `[tool.hatch.build.targets.wheel.sources]` in
    pyproject.toml); a checkout and an editable install have them beside it.

    Raises:
        ProvtrackError: The installation lacks the folder.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        if (root / name).is_dir():
            return root / name
    raise ProvtrackError(f"this installation of provtrack has no {name!r} folder: reinstall it")
