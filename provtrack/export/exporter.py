"""What an export format is."""

from collections.abc import Callable
from dataclasses import dataclass

from provtrack.model.graph import Graph


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format of other programs, and how a graph is written in it."""

    name: str
    """As the user asks for it: "mermaid"."""
    suffix: str
    media_type: str
    write: Callable[[Graph], str]
