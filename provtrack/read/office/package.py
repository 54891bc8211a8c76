"""The ZIP package that an office document is, its parts unpacked no further than is safe."""

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Final

from provtrack.errors import ReadError
from provtrack.read.admission import HANDLED, LIMIT_BYTES

_KINDS: Final = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "an Excel workbook (.xlsx)"),
    ("ppt/presentation.xml", "a PowerPoint presentation (.pptx)"),
    ("META-INF/container.xml", "an e-book (.epub)"),
    ("content.xml", "an OpenDocument file (.odt and others)"),
    ("index.apxl", "a Keynote presentation"),
    ("META-INF/MANIFEST.MF", "a Java archive (.jar)"),
)
"""A part that tells what a package is, the most telling first."""


@dataclass(slots=True)
class Package:
    """An open package."""

    source: str
    archive: zipfile.ZipFile
    names: frozenset[str]
    _left: int = field(default=2 * LIMIT_BYTES)
    """Bytes that may still be unpacked, of all parts together."""

    def part(self, name: str) -> bytes | None:
        """Return a part's bytes, None where there is none or it is damaged.

        Raises:
            ReadError: It unpacks to more than is read: a bomb.
        """
        if name not in self.names:
            return None
        try:
            with self.archive.open(name) as file:
                data = file.read(min(LIMIT_BYTES, self._left) + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError):
            return None
        self._left -= len(data)
        if self._left < 0 or len(data) > LIMIT_BYTES:
            raise ReadError(self.source, f"is too large: its parts unpack to more than the {LIMIT_BYTES // 1_000_000} MB that are read")
        return data


def open_package(data: bytes, source: str) -> Package:
    """Return the package of a Word document.

    Raises:
        ReadError: It is damaged, locked by a password, or another kind of ZIP archive, which is named.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadError(source, f"is a damaged ZIP archive or office document ({error})") from error
    kind = next((kind for name, kind in _KINDS if name in names), "a ZIP archive: unpack it and name the folder")
    if kind != "docx":
        raise ReadError(source, f"is {kind}: {HANDLED}")
    return Package(source, archive, names)
