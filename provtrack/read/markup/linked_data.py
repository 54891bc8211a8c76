"""JSON-LD: scripts as pages really hold them, flattened to paths of schema.org properties."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from provtrack.model.document import Carrier, Datum
from provtrack.read.characters import cleaned

_MAX_DEPTH: Final = 8
_MAX_DATA: Final = 3_000
_BEFORE: Final = re.compile(r"\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[|<script[^>]*>|\ufeff)")
_AFTER: Final = re.compile(r"(?:-->|/\*\s*\]\]>\s*\*/|//\s*\]\]>|\]\]>|</script>|;)\s*$")
_TRAILING_COMMA: Final = re.compile(r",(?:\s{0,99},)?(?=\s{0,99}[}\]])")
_BAD_ESCAPE: Final = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
_GAP: Final = re.compile(r"[\s,;]*")
_DECODER: Final = json.JSONDecoder(strict=False)
_PAGE_LISTS: Final = frozenset(("@graph", "mainEntity"))
"""Properties whose objects begin a path of their own: nodes of a graph, and the article that a WebPage is about."""


def parse_script(script: str) -> list[Any]:
    """Return the values in one script; control characters, comments round it, trailing commas and several objects are borne with."""
    try:
        return [_DECODER.decode(script)]
    except (ValueError, RecursionError):
        pass
    mended = script
    for _ in range(3):
        opening = _BEFORE.match(mended)
        mended = _AFTER.sub("", mended[opening.end() :] if opening else mended).strip()
    values, is_whole = _parse_several(mended)
    if is_whole:
        return values
    if "&quot;" in mended and '"' not in mended:
        mended = mended.replace("&quot;", '"').replace("&amp;", "&")
    return _parse_several(_BAD_ESCAPE.sub("", _TRAILING_COMMA.sub("", mended)))[0] or values


def _parse_several(text: str) -> tuple[list[Any], bool]:
    """Return the JSON values that stand one after the other, and whether they are all there is."""
    values: list[Any] = []
    position = 0
    while True:
        gap = _GAP.match(text, position)
        position = gap.end() if gap else position
        if position >= len(text):
            return values, True
        try:
            value, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            return values, False
        values.append(value)


def flatten(scripts: list[str], first_item: int = 1) -> list[Datum]:
    """Return the data of a page's JSON-LD scripts; objects are numbered from `first_item`.

    Each top-level object, each node of a `@graph` and a page's `mainEntity` begins a path with its type. A reference
    (`{"@id": …}`) to an object of the same page is followed one level. `@type` and `@id` are data of their own.

    >>> [(d.name, d.value) for d in flatten(['{"@type": "NewsArticle", "author": [{"name": "A. Writer"}]}'])]
    [('NewsArticle.@type', 'NewsArticle'), ('NewsArticle.author.name', 'A. Writer')]
    """
    nodes = [node for script in scripts for value in parse_script(script) for node in _nodes(value)]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    data: list[Datum] = []
    item = first_item
    for node in nodes:
        todo: list[tuple[str, dict[str, Any], int, bool]] = [(type_of(node) or "Thing", node, 0, False)]
        while todo and len(data) < _MAX_DATA:
            path, current, depth, is_followed = todo.pop()
            children: list[tuple[str, dict[str, Any], int, bool]] = []
            for key, value in _pairs(current):
                if isinstance(value, dict):
                    if key in _PAGE_LISTS or depth >= _MAX_DEPTH:
                        continue
                    target = by_id.get(str(value.get("@id"))) if not is_followed else None
                    if target is not None and target is not value:
                        children.append((f"{path}.{key}", {**target, **value}, depth + 1, True))
                    else:
                        children.append((f"{path}.{key}", value, depth + 1, is_followed))
                elif (text := _scalar(value)) is not None:
                    data.append(Datum(Carrier.JSON_LD, f"{path}.{key}", _short_type(text) if key == "@type" else text, item))
            todo.extend(reversed(children))
            item += 1
    return data


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects that begin a path, in page order."""
    todo = [value]
    seen = 0
    while todo and seen < _MAX_DATA:
        current = todo.pop()
        seen += 1
        if isinstance(current, list):
            todo.extend(reversed(current))
        elif isinstance(current, dict):
            if any(key not in {"@context", "@graph"} for key in current):
                yield current
            for key in _PAGE_LISTS:
                inner = current.get(key)
                if isinstance(inner, list | dict):
                    todo.append(inner)


def _pairs(node: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each property with each of its values; `@value`, `@list` and `@set` are looked through."""
    for key, value in node.items():
        if key == "@context":
            continue
        name = key.removeprefix("schema:").removeprefix("http://schema.org/").removeprefix("https://schema.org/")
        todo = [value]
        while todo:
            current = todo.pop()
            if isinstance(current, list):
                todo.extend(reversed(current))
            elif isinstance(current, dict) and len(inner := [current[k] for k in ("@value", "@list", "@set") if k in current]) == 1:
                todo.append(inner[0])
            else:
                yield name, current


def type_of(node: dict[str, Any]) -> str | None:
    """Return the name of the object's type, the first of several."""
    stated = node.get("@type")
    first = next((entry for entry in stated if isinstance(entry, str)), None) if isinstance(stated, list) else stated
    return _short_type(first) if isinstance(first, str) and first.strip() else None


def _short_type(name: str) -> str:
    return name.strip().rstrip("/").rpartition("/")[2].rpartition("#")[2].removeprefix("schema:") or name


def _scalar(value: Any) -> str | None:
    """Return a value in words; none for null and for empty strings."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value) if abs(value) < 1e15 else None
    return (cleaned(value).strip() or None) if isinstance(value, str) else None
