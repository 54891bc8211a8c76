"""Front matter: the block of keys before a Markdown text, in YAML or TOML, and the keys some write as unused link definitions."""

import re
from collections.abc import Iterator
from typing import Any, Final

from provtrack.model.document import Carrier, Datum
from provtrack.read.characters import cleaned

_YAML: Final = re.compile(r"\A\ufeff?\s{0,20}---[ \t]*\r?\n(.{0,65536}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML: Final = re.compile(r"\A\ufeff?\s{0,20}\+\+\+[ \t]*\r?\n(.{0,65536}?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_COMMENT: Final = re.compile(
    r"^\[(?:#|//|comment)\]:[ \t]*#?[ \t]*[(\"']?(\w[\w -]{0,40}?)[ \t]*[:=：][ \t]*\(?(.{1,1000}?)\)?[)\"']?[ \t]*$", re.MULTILINE
)
_LINE: Final = re.compile(r"^([\w][\w .-]{0,60}?)[ \t]*:[ \t]+(.{1,2000})$", re.MULTILINE)
_KEYED: Final = re.compile(r"^[\w\"'][^:\n]{0,80}:(?:[ \t]|\r?$)", re.MULTILINE)
_MAX_DATA: Final = 500
_MAX_DEPTH: Final = 8


def take_front_matter(text: str) -> tuple[list[Datum], str, tuple[str, ...]]:
    """Return the data of the front matter, the text after it, and warnings."""
    if (match := _YAML.match(text)) and _KEYED.search(match[1]):
        values, warnings = _parse_yaml(match[1])
    elif match := _TOML.match(text):
        values, warnings = _parse_toml(match[1])
    else:
        return list(_commented(text)), text, ()
    return [*_flatten(values), *_commented(text)], text[match.end() :], warnings


def _commented(text: str) -> Iterator[Datum]:
    """Yield keys that are written as definitions of links nobody uses: `[#]: author: (Jo Writer)`."""
    for match in _COMMENT.finditer(text[:8_192]):
        yield Datum(Carrier.FRONT_MATTER, match[1].strip().lower(), cleaned(match[2]).strip())


def _parse_yaml(source: str) -> tuple[Any, tuple[str, ...]]:
    """Parse YAML with every value as the text it stands for: a date is not to change its spelling."""
    import yaml

    try:
        return yaml.load(source, Loader=yaml.BaseLoader), ()  # noqa: S506 - the base loader makes nothing but text, lists and mappings
    except (yaml.YAMLError, RecursionError, ValueError):
        return dict(_LINE.findall(source)), ("The front matter is not valid YAML; it was read line by line.",)


def _parse_toml(source: str) -> tuple[Any, tuple[str, ...]]:
    import tomli

    try:
        return tomli.loads(source), ()
    except (tomli.TOMLDecodeError, RecursionError, ValueError):
        found = re.findall(r"^([\w.-]{1,60})[ \t]*=[ \t]*[\"']?([^\n\"']{1,2000})", source, re.MULTILINE)
        return dict(found), ("The front matter is not valid TOML; it was read line by line.",)


def _flatten(values: Any) -> Iterator[Datum]:
    """Yield the data of nested mappings and lists, keys dotted; those of one mapping share their item number."""
    todo: list[tuple[str, Any, int, int]] = [("", values, 0, 0)]
    items = count = 0
    while todo and count < _MAX_DATA:
        path, value, item, depth = todo.pop()
        if depth > _MAX_DEPTH:
            continue
        if isinstance(value, dict):
            items += bool(path)
            todo.extend(
                (f"{path}.{key}".strip(".").lower(), entry, items if path else 0, depth + 1)
                for key, entry in reversed(list(value.items())[:_MAX_DATA])
            )
        elif isinstance(value, list):
            todo.extend((path, entry, item, depth + 1) for entry in reversed(value[:_MAX_DATA]))
        elif value is not None and path and (text := " ".join(cleaned(str(value)).split())):
            count += 1
            yield Datum(Carrier.FRONT_MATTER, cleaned(path), text, item)
