"""Bytes to characters: marks, declarations and, where these fail or lie, the bytes themselves."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from provtrack.read.admission import is_wide

_PRESCAN_BYTES: Final = 8192
"""The HTML Standard looks at 1,024 bytes; saved pages put comments and scripts in front."""
_SAMPLE_BYTES: Final = 65_536
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(
    rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_WHATWG: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "johab": "cp949",
    "utf-16": "utf-16-le",
}
"""What browsers take these labels for (https://encoding.spec.whatwg.org/#names-and-labels), as Python names."""
_ALIASES: Final = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
    "unicode": "utf-16-le",
    "x-user-defined": "cp1252",
    "windows-874": "cp874",
}
_MULTIBYTE: Final = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "euc_jp", "hz", "iso2022_jp"})
_ESCAPED: Final = frozenset({"hz", "iso2022_jp"})
"""Encodings whose bytes are all ASCII: valid UTF-8 says nothing against them."""
_NO_PAGES: Final = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7", "undefined", "mbcs", "oem"))
"""Python's codecs that no browser knows."""
_UNMAPPED: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read with, and what was odd about that."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Return the text of the bytes.

    A byte order mark decides. Else bytes that are valid UTF-8 are UTF-8, whatever is declared: text in another encoding hardly
    ever is. Else the declared encoding counts if it reads the bytes, and if it is not a one-byte encoding (which reads anything)
    of bytes that look otherwise. Else the bytes are judged.

    Args:
        data: The bytes.
        charset: As stated outside them; the declaration within comes second.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name)
    if is_wide(data):
        name = "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
        return _with_warning(_lenient(data, name), f"No charset is declared; it was read as {name}.")
    stated = [name for name in (known(charset), declared(data)) if name]
    for name in stated:
        if name in _ESCAPED and (b"\x1b" in data or b"~{" in data):
            return _lenient(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, stated)
    if stated and stated[0] != "utf-8" and not data.isascii():
        return Decoded(text, "utf-8", (f"The page says that it is {stated[0]}, but it is UTF-8.",))
    return Decoded(text, "utf-8")


def declared(data: bytes) -> str | None:
    """Return the Python name of the encoding that a `meta` element or the XML declaration states near the beginning."""
    match = _DECLARED.search(data, 0, _PRESCAN_BYTES)
    if match is None:
        return None
    name = known((match[1] or match[2]).decode("ascii"))
    return "utf-8" if name and name.startswith("utf-16") else name


def known(label: str | None) -> str | None:
    """Return the Python name for what browsers understand by a label, None for an unknown one or one that is no text encoding."""
    if not label:
        return None
    label = label.strip().lower()
    try:
        info = codecs.lookup(_ALIASES.get(label, label))
        b"a".decode(info.name, "replace")
    except (LookupError, ValueError):
        return None
    if info.name in _NO_PAGES:
        return None
    return _WHATWG.get(info.name, info.name)


def _decode_other(data: bytes, stated: list[str]) -> Decoded:
    """Decode bytes that are not valid UTF-8."""
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count(_UNMAPPED)
    sound = len(lenient) - len(lenient.encode("ascii", "ignore")) - broken
    if sound > broken * 10:
        return Decoded(lenient, "utf-8", (_count_broken(broken, "UTF-8"),))
    judged = _judge(data)
    for name in stated:
        if name == "utf-8":
            continue
        text = data.decode(name, "replace")
        broken = text.count(_UNMAPPED)
        if name not in _MULTIBYTE and judged in _MULTIBYTE and _reads(data, judged):
            break
        if broken * 100 <= len(text) - len(text.encode("ascii", "ignore")):
            return Decoded(text, name, (_count_broken(broken, name),) if broken else ())
    fallback = judged or "cp1252"
    decoded = _lenient(data, fallback)
    if stated:
        return _with_warning(decoded, f"The page says that it is {stated[0]}, but its bytes are not; it was read as {fallback}.")
    return _with_warning(decoded, f"No charset is declared; it was read as {fallback}.")


def _judge(data: bytes) -> str | None:
    """Judge the encoding from the bytes."""
    from resiliparse.parse.encoding import detect_encoding

    name = known(detect_encoding(data, max_len=_SAMPLE_BYTES))
    return None if name in {"utf-8", "ascii"} else name


def _reads(data: bytes, name: str) -> bool:
    text = data[:_SAMPLE_BYTES].decode(name, "replace")
    return text.count(_UNMAPPED) <= 2


def _lenient(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    broken = text.count(_UNMAPPED)
    return Decoded(text, name, (_count_broken(broken, name),) if broken else ())


def _count_broken(count: int, name: str) -> str:
    return f"{count} characters could not be read as {name}." if count > 1 else f"One character could not be read as {name}."


def _with_warning(decoded: Decoded, warning: str) -> Decoded:
    return Decoded(decoded.text, decoded.encoding, (warning, *decoded.warnings))
