"""Writes RDFa Lite, microformats2, hNews and WeChat's account names as microdata before the walk, which so knows one dialect only.

Sources: RDFa Lite 1.1 (W3C, 2015); microformats2 and its h-entry, h-cite and h-card vocabularies (microformats.org); hNews 0.1
(microformats.org, 2009). The properties that tell of authorship, dates and origin are read; of classic hAtom the dates only, and where
it marks one entry only, for themes put its classes on teasers too.
"""

from typing import Any, Final

import re2

_SIGN: Final = re2.compile(rb'typeof=|h-entry|hnews|hentry|id="js_name"')
"""A page without any of these is in none of the dialects; one pass finds them all."""

_SCHEMA: Final = ("schema:", "http://schema.org/", "https://schema.org/")
_OF_ENTRY: Final = {
    "p-name": "headline",
    "p-author": "author",
    "p-translator": "translator",
    "dt-published": "datePublished",
    "dt-updated": "dateModified",
    "u-url": "url",
    "u-syndication": "sameAs",
    "u-repost-of": "isBasedOn",
    "u-translation-of": "translationOfWork",
    "p-repost-of": "isBasedOn",
    "p-translation-of": "translationOfWork",
    "p-publication": "isPartOf",
}
_OF_CITE: Final = {
    "p-name": "name",
    "u-url": "url",
    "p-author": "author",
    "dt-published": "datePublished",
    "p-publication": "publisher",
}
_OF_CARD: Final = {"p-name": "name", "u-url": "url", "fn": "name", "p-org": "affiliation"}
_OF_NEWS: Final = {
    "entry-title": "headline",
    "author": "author",
    "published": "datePublished",
    "updated": "dateModified",
    "source-org": "sourceOrganization",
}
_OF_CLASSIC: Final = {"published": "datePublished", "updated": "dateModified"}
"""Of hAtom the dates only: the author's card there is often the poster's account, which the finders weigh by what is shown."""
_ROOTS: Final = (
    ("h-entry", "BlogPosting", _OF_ENTRY),
    ("h-cite", "CreativeWork", _OF_CITE),
    ("h-card", "Person", _OF_CARD),
    ("hnews", "NewsArticle", _OF_NEWS),
    ("hentry", "BlogPosting", _OF_CLASSIC),
    ("vcard", "Person", _OF_CARD),
)
"""Class, type, and what the classes of elements in it mean; the first of an element's classes counts."""
_MOST: Final = 400
"""So many elements with marks are looked at; a feed of entries has more and is no article."""
_MACHINE: Final = ("datetime", "title", "data-value")


def as_microdata(markup: str | bytes, root: Any) -> None:
    """Add to the tree's elements the attributes by which microdata says what they say in another dialect."""
    present = set(_SIGN.findall(markup.encode("utf-8", "replace") if isinstance(markup, str) else markup))
    if b"typeof=" in present:
        _translate_rdfa(root)
    if present & {b"h-entry", b"hnews", b"hentry"}:
        _translate_classes(root)
    if b'id="js_name"' in present:
        _translate_account(root)


def _translate_account(root: Any) -> None:
    """Mark the name of a public account of WeChat, which publishes the article and stands in this element only."""
    node = root.css_first("#js_name")
    if node is not None and node.parent is not None and "itemprop" not in node.attributes:
        node.attrs["itemprop"] = "name"
        node.parent.attrs["itemscope"] = ""
        node.parent.attrs["itemtype"] = "https://schema.org/NewsMediaOrganization"


def _translate_rdfa(root: Any) -> None:
    for node in root.css("[rel*=schema\\:]")[:_MOST]:
        names = _in_schema([term for term in (node.attributes.get("rel") or "").split() if term.startswith(_SCHEMA)])
        if names and node.tag not in {"a", "link"} and "itemprop" not in node.attributes:
            node.attrs["itemprop"] = " ".join(names)
    for node in root.css("[typeof],[property]")[:_MOST]:
        attributes = node.attributes
        if "itemprop" in attributes or "itemscope" in attributes or {"about", "typeof", "property"} <= attributes.keys():
            continue
        kind = _in_schema((attributes.get("typeof") or "").split())
        names = _in_schema((attributes.get("property") or "").split())
        if kind:
            node.attrs["itemscope"] = ""
            node.attrs["itemtype"] = f"https://schema.org/{kind[0]}"
        if names:
            node.attrs["itemprop"] = " ".join(names)


def _in_schema(terms: list[str]) -> list[str]:
    """Return the terms of schema.org among those of an attribute; other prefixes ("og:title", "dc:title") are of other vocabularies."""
    found = []
    for term in terms:
        name = next((term.removeprefix(prefix) for prefix in _SCHEMA if term.startswith(prefix)), term)
        if ":" not in name and "/" not in name:
            found.append(name)
    return found


def _translate_classes(root: Any) -> None:
    for node in root.css(".h-entry,.hnews")[:_MOST]:
        _translate_item(node, None)
    classic = root.css(".hentry")
    if len(classic) == 1:
        _translate_item(classic[0], None)
    for node in root.css("header .h-card, body > .h-card")[:1]:
        if "itemscope" not in node.attributes:
            node.attrs["itemscope"] = ""
            node.attrs["itemtype"] = "https://schema.org/Organization"
            for inner in node.css(".p-name"):
                inner.attrs["itemprop"] = "name"
            if "p-name" in _classes(node):
                node.attrs["itemprop"] = "name"


def _translate_item(node: Any, outer: dict[str, str] | None) -> None:
    """Mark an item and its properties; items within it are marked by their own vocabulary."""
    todo: list[tuple[Any, dict[str, str] | None]] = [(node, outer)]
    seen = 0
    while todo and seen < _MOST:
        current, meaning = todo.pop()
        seen += 1
        classes = _classes(current)
        attributes = current.attributes
        if meaning is not None and "itemprop" not in attributes:
            names = [meaning[name] for name in classes if name in meaning]
            if names:
                current.attrs["itemprop"] = " ".join(dict.fromkeys(names))
                _state_value(current, names)
        root = next(((kind, inner) for name, kind, inner in _ROOTS if name in classes), None)
        is_named_within = root is not None and (root[0] != "Person" or bool(current.css(".p-name,.fn")))
        if root is not None and is_named_within and "itemscope" not in attributes:
            current.attrs["itemscope"] = ""
            current.attrs["itemtype"] = f"https://schema.org/{root[0]}"
            meaning = root[1]
        child = current.child
        while child is not None:
            if child.tag not in {"-text", "-comment", "_comment"}:
                todo.append((child, meaning))
            child = child.next


def _state_value(node: Any, names: list[str]) -> None:
    """State the machine's form of a date that another element than `time` carries: `<abbr title="2012-10-09T07:15:00-05:00">`."""
    if node.tag == "time" or not any(name.startswith("date") for name in names):
        return
    value = next((stated for name in _MACHINE if (stated := node.attributes.get(name))), None)
    if value:
        node.attrs["content"] = value


def _classes(node: Any) -> list[str]:
    return (node.attributes.get("class") or "").split()
