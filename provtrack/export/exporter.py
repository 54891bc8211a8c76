"""What an export format is."""

from collections.abc import Callable
from dataclasses import dataclass

from provtrack.discover import declared
from provtrack.errors import ProvtrackError
from provtrack.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format of other programs, and how a graph is written in it."""

    name: str
    """As the user asks for it: "mermaid"."""
    suffix: str
    media_type: str
    write: Callable[[Graph], str]


def exporter(name: str) -> Exporter:
    """Return the format of that name.

    Raises:
        ProvtrackError: There is none.
    """
    from provtrack.export import formats

    known = {each.name: each for each in declared(formats, "EXPORTER", Exporter)}
    if name not in known:
        raise ProvtrackError(f"there is no export format {name!r}; there are {', '.join(known)}")
    return known[name]
