"""What programs that save pages leave in comments: where from, and when."""

import re
from collections.abc import Iterator
from typing import Final

from provtrack.model.document import Carrier, Datum
from provtrack.read.characters import folded

_HEAD: Final = 8_192
_TAIL: Final = 4_096
_SAVED: Final = re.compile(
    r"saved from url=\(\d{1,6}\)(?P<browser>[^\s>]{1,2000})"
    r"|Mirrored from (?P<mirror>[^\s>]{1,2000}) by HTTrack[^,>]{0,200}, (?P<mirrored>[^>]{4,60}?)\s*-->"
    r"|Page saved with SingleFile\s{1,20}url:\s{0,9}(?P<single>\S{1,2000})\s{1,20}saved date:\s{0,9}(?P<when>[^\n>]{4,60})"
    r"|FILE ARCHIVED ON (?P<archived>[^<>\n]{8,60}?) AND RETRIEVED FROM THE"
)
"""Internet Explorer's "mark of the web", which other browsers write too; HTTrack, SingleFile and the Wayback Machine."""


def find_saved(markup: str) -> Iterator[Datum]:
    """Yield whence ("saved-from") and when ("saved-date", "archived-date") a page was saved, as its first and last comments tell."""
    for part in (markup[:_HEAD], markup[max(_HEAD, len(markup) - _TAIL) :]):
        if "aved" not in part and "HTTrack" not in part and "ARCHIVED" not in part:
            continue
        for match in _SAVED.finditer(part):
            for name, groups in (
                ("saved-from", ("browser", "mirror", "single")),
                ("saved-date", ("mirrored", "when")),
                ("archived-date", ("archived",)),
            ):
                for group in groups:
                    if match[group]:
                        yield Datum(Carrier.COMMENT, name, folded(match[group]))
