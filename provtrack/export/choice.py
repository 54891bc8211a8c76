"""The format that a user asks for by name."""

from provtrack.discover import declared
from provtrack.errors import ProvtrackError
from provtrack.export import formats
from provtrack.export.exporter import Exporter


def format_named(name: str) -> Exporter:
    """Return the format of that name.

    Raises:
        ProvtrackError: There is none.
    """
    known = {each.name: each for each in declared(formats, "EXPORTER", Exporter)}
    if name not in known:
        raise ProvtrackError(f"there is no export format {name!r}; there are {', '.join(known)}")
    return known[name]
