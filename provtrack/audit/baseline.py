"""A baseline: the findings known at one time, kept in a file, so that only new ones are told."""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from provtrack.audit.finding import Finding
from provtrack.errors import SettingsError

VERSION = 1
"""Of the format: changes when a file of today would be misread."""

_HEAD = 4
"""The line of the first finding in a file as `write_baseline` writes it."""

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One known finding."""

    code: str
    page: str
    """The address of its article, else the file it was read from."""
    quote: str
    message: str

    @property
    def key(self) -> Key:
        """What `Finding.key` gives for the same finding."""
        return self.code, self.page, self.quote or self.message


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings."""

    entries: tuple[Entry, ...] = ()
    _keys: frozenset[Key] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        """Index them."""
        object.__setattr__(self, "_keys", frozenset(entry.key for entry in self.entries))

    def __contains__(self, key: object) -> bool:
        """Tell whether a finding of that key is known."""
        return key in self._keys


def entry_of(finding: Finding) -> Entry:
    """Return what a baseline keeps of a finding."""
    code, page, _ = finding.key
    return Entry(code, page, finding.evidence[0].quote if finding.evidence else "", finding.message)


def read_baseline(path: Path) -> Baseline:
    """Read a baseline that `write_baseline` wrote.

    Raises:
        SettingsError: It is no baseline, or one of another version.
        OSError: It cannot be read.
    """
    file = str(path)
    try:
        value = json.loads(path.read_bytes().decode("utf-8"))
    except json.JSONDecodeError as error:
        raise SettingsError(file, error.lineno, f"this is no baseline: {error.msg}") from None
    except (UnicodeDecodeError, RecursionError):
        raise SettingsError(file, 1, "this is no baseline: no JSON in UTF-8") from None
    if not isinstance(value, dict) or "baseline" not in value:
        raise SettingsError(file, 1, "this is no baseline: `provtrack audit --write-baseline FILE` writes one")
    if value["baseline"] != VERSION:
        why = f"it is of version {value['baseline']!r}, known is {VERSION}: write it anew with --write-baseline"
        raise SettingsError(file, _line(path, '"baseline"'), why)
    entries = value.get("findings")
    if not isinstance(entries, list):
        raise SettingsError(file, 1, "findings is missing or no list")
    return Baseline(tuple(_entry(entry, path, number) for number, entry in enumerate(entries)))


def _entry(value: Any, path: Path, number: int) -> Entry:
    words = ("code", "page", "quote", "message")
    if not isinstance(value, dict) or not all(isinstance(value.get(word), str) for word in words):
        raise SettingsError(str(path), number + _HEAD, f"finding {number + 1} lacks one of {', '.join(words)}, which are all text")
    return Entry(*(value[word] for word in words))


def _line(path: Path, word: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if word in line), 1)


def write_baseline(path: Path, entries: Iterable[Entry]) -> int:
    """Write a baseline, sorted so that two of them can be compared line by line; return how many findings it holds.

    A file that is there is replaced at once, whole.

    Raises:
        OSError: It cannot be written.
    """
    kept = sorted({entry.key: entry for entry in entries}.values(), key=lambda entry: (entry.page, entry.code, entry.quote, entry.message))
    lines = [
        json.dumps({"code": entry.code, "page": entry.page, "quote": entry.quote, "message": entry.message}, ensure_ascii=True)
        for entry in kept
    ]
    body = "[" + ",".join(f"\n  {line}" for line in lines) + ("\n ]" if lines else "]")
    text = f'{{\n "baseline": {VERSION},\n "findings": {body}\n}}\n'
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_text(text, encoding="utf-8")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
    return len(kept)
