"""Who is let in: size, gzip, and the binary formats that are refused by name."""

import re
import zlib
from typing import Final

from provtrack.errors import ReadError

LIMIT_BYTES: Final = 20_000_000
"""The largest page, unpacked. The largest of the pages we measured has 1.3 MB; a page of 20 MB takes seconds and a gigabyte to parse."""

_BINARY: Final = (
    (b"\x89PNG\r\n", "a PNG image (image/png)"),
    (b"\xff\xd8\xff", "a JPEG image (image/jpeg)"),
    (b"GIF87a", "a GIF image (image/gif)"),
    (b"GIF89a", "a GIF image (image/gif)"),
    (b"II*\x00", "a TIFF image (image/tiff)"),
    (b"MM\x00*", "a TIFF image (image/tiff)"),
    (b"PK\x05\x06", "an empty ZIP archive (application/zip)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (application/x-ole-storage)"),
    (b"{\\rtf", "an RTF document (application/rtf)"),
    (b"%!PS", "a PostScript document (application/postscript)"),
    (b"SQLite format 3\x00", "an SQLite database (application/vnd.sqlite3)"),
    (b"Rar!\x1a\x07", "a RAR archive (application/vnd.rar)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive (application/x-7z-compressed)"),
    (b"BZh", "bzip2 data (application/x-bzip2)"),
    (b"\xfd7zXZ\x00", "xz data (application/x-xz)"),
    (b"\x28\xb5\x2f\xfd", "zstd data (application/zstd)"),
    (b"\x7fELF", "a program (application/x-executable)"),
    (b"MZ\x90\x00", "a program (application/x-msdownload)"),
    (b"OggS", "an Ogg recording (audio/ogg)"),
    (b"ID3", "an MP3 recording (audio/mpeg)"),
    (b"fLaC", "a FLAC recording (audio/flac)"),
    (b"wOFF", "a font (font/woff)"),
    (b"wOF2", "a font (font/woff2)"),
    (b"WARC/", "a WARC archive (application/warc)"),
)
"""First bytes and what they say; the numbers are those of the formats' own specifications."""

_RIFF: Final = {b"WEBP": "a WebP image (image/webp)", b"WAVE": "a WAV recording (audio/wav)", b"AVI ": "an AVI film (video/x-msvideo)"}
_GZIP: Final = b"\x1f\x8b"
_UTF16_OR_32_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_READ: Final = (b"%PDF-", b"PK\x03\x04")
"""Binary formats with readers of their own; what a ZIP archive holds only its reader can tell."""
HANDLED: Final = "this provtrack reads HTML, Markdown, plain text, PDF, Word (.docx), mail, MHTML, feeds, NITF, NewsML-G2 and ninjs"


def admit(data: bytes, source: str) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes to read, gzip undone, with warnings.

    Raises:
        ReadError: They are none, too many, or plainly no text.
    """
    warnings: tuple[str, ...] = ()
    if len(data) > LIMIT_BYTES:
        raise ReadError(source, f"is too large: {_megabytes(len(data))}, and pages of up to {_megabytes(LIMIT_BYTES)} are read")
    if data.startswith(_GZIP):
        data, warnings = _unpack(data, source)
    if not data.strip(b" \t\r\n\f\x00\xef\xbb\xbf\xff\xfe"):
        raise ReadError(source, "is empty")
    if data.startswith(_READ):
        return data, warnings
    if what := binary_format(data):
        raise ReadError(source, f"is {what}: {HANDLED}")
    if _has_binary_noise(data):
        raise ReadError(source, f"is binary data of an unknown format: {HANDLED}")
    return data, warnings


def binary_format(data: bytes) -> str | None:
    """Return what the first bytes say the data is ("a PDF (application/pdf)"), None where they may be text."""
    head = data[:512]
    for magic, what in _BINARY:
        if head.startswith(magic):
            return what
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], "a RIFF recording (application/octet-stream)")
    if head[4:8] == b"ftyp":
        return "a film or picture (video/mp4)"
    if head[257:262] == b"ustar":
        return "a tar archive (application/x-tar)"
    return None


def _has_binary_noise(data: bytes) -> bool:
    """Tell whether control bytes that no text has make up more than a hundredth of the beginning."""
    if data.startswith(_UTF16_OR_32_BOMS) or is_wide(data):
        return False
    head = data[:8192]
    return sum(map(len, _CONTROL_BYTES.findall(head))) * 100 > len(head)


_CONTROL_BYTES: Final = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]+")
"""All below the space but white space, the escapes of Japanese encodings and the end-of-file mark of DOS."""


def is_wide(data: bytes) -> bool:
    """Tell whether this is UTF-16 without its mark: every second byte of the beginning is NUL, the others are not."""
    head = data[:64]
    even, odd = head[::2], head[1::2]
    return len(odd) > 3 and min(even.count(0), odd.count(0)) == 0 and max(even.count(0), odd.count(0)) * 4 > len(odd) * 3


def _unpack(data: bytes, source: str) -> tuple[bytes, tuple[str, ...]]:
    """Undo gzip, several members too, up to the limit."""
    unpacked = bytearray()
    warnings: tuple[str, ...] = ()
    rest = data
    while rest.startswith(_GZIP):
        member = zlib.decompressobj(wbits=31)
        try:
            unpacked += member.decompress(rest, LIMIT_BYTES + 1 - len(unpacked))
        except zlib.error as error:
            if not unpacked:
                raise ReadError(source, f"is damaged: gzip data that cannot be unpacked ({error})") from error
            warnings = ("The gzip data is damaged; what could be unpacked was read.",)
            break
        if len(unpacked) > LIMIT_BYTES:
            raise ReadError(source, f"is too large: its gzip data unpacks to more than the {_megabytes(LIMIT_BYTES)} that are read")
        if not member.eof:
            warnings = ("The gzip data ends too early; the page may be cut off.",)
            break
        rest = member.unused_data
    return bytes(unpacked), warnings


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB"
