"""The formats of findings there are."""

from functools import cache

from provtrack.audit import formats
from provtrack.audit.format import Format
from provtrack.discover import declared


@cache
def all_formats() -> tuple[Format, ...]:
    """Return the formats, by name."""
    return declared(formats, "FORMAT", Format)
