"""Collects the metadata that a walk comes upon: meta, link, title, JSON-LD scripts, times, microdata."""

from typing import Any, Final

from provtrack.model.document import Carrier, Datum
from provtrack.read.characters import folded
from provtrack.read.markup.harvest import Context, Harvest, RawDatum, Scope

Attributes = dict[str, str | None]

_MAX_VALUE: Final = 4_000
"""A longer property (articleBody) stands in the text anyway."""
_MAX_PATH: Final = 8
_LOOK_BACK: Final = 30
_RESOURCE_HINTS: Final = frozenset(
    "stylesheet preload prefetch dns-prefetch preconnect modulepreload prerender icon shortcut apple-touch-icon mask-icon "
    "manifest import "
    "apple-touch-icon-precomposed apple-touch-startup-image fluid-icon search edituri wlwmanifest pingback profile "
    "https://api.w.org/".split()
)
"""Link types that tell a browser what to fetch and no one where a text is from."""
_TEXTUAL: Final = frozenset(("name", "headline", "alternateName", "alternativeHeadline"))
"""Properties that mean the words of a link, not its address."""
_META_KEYS: Final = ("property", "name", "itemprop", "http-equiv")
_META_MORE: Final = ("itemprop", "scheme", "lang")


class Collector:
    """Adds to the metadata of a harvest."""

    def __init__(self, harvest: Harvest) -> None:
        """Collect into that harvest."""
        self._harvest = harvest
        self._data = harvest.metadata

    def note(self, tag: str, node: Any, context: Context) -> None:
        """Take up a `meta`, `link`, `script`, `base` or `title` element."""
        attributes = node.attributes
        if tag == "meta":
            self._note_meta(attributes, context)
        elif tag == "link":
            self._note_link(attributes, context)
        elif tag == "script":
            kind = (attributes.get("type") or "").lower()
            if "ld+json" in kind and (child := node.child) is not None:
                self._harvest.scripts.append(child.text_content or "")
            elif "rsl+xml" in kind and (child := node.child) is not None and (value := folded(child.text_content or "")):
                self._data.append(Datum(Carrier.HTML, "rsl", value[:_MAX_VALUE]))
        elif tag == "base":
            self._harvest.base = self._harvest.base or attributes.get("href")
        elif title := folded(node.text(deep=True)):
            self._data.append(Datum(Carrier.HTML, "title", title))

    def note_time(self, attributes: Attributes, text: str, start: int, end: int, context: Context) -> None:
        """Take up a `time` element whose text stands at that place."""
        self._data.append(RawDatum(Carrier.TIME, "time", start, end, 0, attributes))
        if context.state.scope is not None and (names := attributes.get("itemprop")):
            self._emit(context.state.scope, names, folded(attributes.get("datetime") or text))

    def _note_meta(self, attributes: Attributes, context: Context) -> None:
        content = attributes.get("content") or attributes.get("value")
        if not content or not (value := folded(content)):
            return
        scope = context.state.scope
        if scope is not None and (names := attributes.get("itemprop")):
            self._emit(scope, names, value)
        seen = ""
        has_more = len(attributes) > 2
        for key in _META_KEYS:
            name = attributes.get(key)
            if name and name != seen and not (scope is not None and key == "itemprop"):
                seen = name
                more = (
                    tuple((other, entry) for other in _META_MORE if other != key and (entry := attributes.get(other))) if has_more else ()
                )
                self._data.append(Datum(Carrier.META, folded(name).lower(), value, 0, more))

    def _note_link(self, attributes: Attributes, context: Context) -> None:
        href = (attributes.get("href") or "").strip()
        if not href:
            return
        if context.state.scope is not None and (names := attributes.get("itemprop")):
            self._emit_address(context.state.scope, names, href)
        for rel in (attributes.get("rel") or "").lower().split():
            if rel not in _RESOURCE_HINTS:
                self._data.append(RawDatum(Carrier.LINK, folded(rel), -1, -1, 0, attributes))

    def open_item(self, context: Context, attributes: Attributes, outer: Context) -> None:
        """Begin a microdata item: within `context` its properties are noted under its path."""
        kinds = (attributes.get("itemtype") or "").split()
        kind = folded(kinds[0].rstrip("/").rpartition("/")[2]) if kinds else ""
        self._harvest.items += 1
        names = (attributes.get("itemprop") or "").split()
        path = f"{outer.state.scope.path}.{folded(names[0])}" if outer.state.scope is not None and names else kind or "Thing"
        if path.count(".") > _MAX_PATH:
            return
        scope = context.state.scope = Scope(self._harvest.items, path)
        if kind:
            self._emit(scope, "@type", kind)
        if identifier := attributes.get("itemid"):
            self._emit(scope, "@id", folded(identifier))

    def close_property(self, tag: str, attributes: Attributes, context: Context, outer: Context, start: int, end: int) -> None:
        """Note the value of an element with `itemprop`: an address, a stated content, or its text."""
        scope = outer.state.scope
        names = attributes.get("itemprop") or ""
        if scope is None:
            return
        if "itemscope" in attributes:
            inner = context.state.scope
            if inner is not None and any(
                datum.item == inner.item and datum.name == f"{inner.path}.name" for datum in self._data[-_LOOK_BACK:]
            ):
                return
        elif stated := attributes.get("content") or (attributes.get("title") if tag == "abbr" and names.startswith("date") else None):
            self._emit(scope, names, folded(stated))
            return
        elif tag == "a" and (href := attributes.get("href")):
            addressed = [name for name in names.split() if name not in _TEXTUAL]
            textual = [name for name in names.split() if name in _TEXTUAL]
            self._emit_address(scope, " ".join(addressed), href.strip())
            names = " ".join([*(f"{name}.name" for name in addressed if name != "url"), *textual])
        for name in names.split():
            self._emit_text(scope, name, start, end)

    def _emit(self, scope: Scope, names: str, value: str) -> None:
        if value:
            self._data.extend(
                Datum(Carrier.MICRODATA, f"{scope.path}.{folded(name)}", value[:_MAX_VALUE], scope.item) for name in names.split()
            )

    def _emit_address(self, scope: Scope, names: str, href: str) -> None:
        """Note an address; it is resolved when the page's base is known."""
        for name in names.split():
            self._data.append(RawDatum(Carrier.MICRODATA, f"{scope.path}.{folded(name)}", -1, -1, scope.item, {"href": href}))

    def _emit_text(self, scope: Scope, name: str, start: int, end: int) -> None:
        if start < end <= start + _MAX_VALUE:
            self._data.append(RawDatum(Carrier.MICRODATA, f"{scope.path}.{folded(name)}", start, end, scope.item, {}))
