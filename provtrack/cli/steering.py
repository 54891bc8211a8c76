"""`provtrack.toml`, for the commands that heed it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from provtrack.audit.settings import Settings

config_option = click.option(
    "--config",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The settings.  [default: provtrack.toml of this folder, or of the nearest one above it]",
)


def settings_of(config: Path | None) -> "Settings":
    """Read the settings: of the file named, else of the `provtrack.toml` that is nearest upwards; without one, there are none.

    Raises:
        SettingsError: The file does not hold what it should.
    """
    from provtrack.audit import all_rules
    from provtrack.audit.settings import Settings, find_settings, read_settings

    path = config or find_settings(Path.cwd())
    if path is None:
        return Settings()
    return read_settings(Path(_nearest(path)), all_rules())


def _nearest(path: Path) -> str:
    """Return a path as it is shortest to read from here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
