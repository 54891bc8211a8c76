"""A format of findings: one file in `formats/` that declares `FORMAT`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from provtrack.audit.run import Run


@dataclass(frozen=True, slots=True)
class Format:
    """How the findings of a run are written."""

    name: str
    """As the user asks for it: "sarif"."""
    suffix: str
    media_type: str
    write: Callable[[Run], Iterator[str]]
    """Yields the parts of the output as the articles are judged, and ends with the tally."""
