"""What a credit says to machines: schema.org as JSON-LD, and link elements."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from provtrack.model.claim import Relation

Links = tuple[tuple[str, str], ...]
"""Link types with their addresses."""


@dataclass(frozen=True, slots=True)
class Work:
    """An article as a credit names it: harmless lines and addresses only."""

    name: str | None
    """Its outlet's."""
    url: str | None
    title: str | None
    published: str | None
    language: str | None
    relation: Relation
    """How it was made from the one before it."""
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()


def json_ld(works: Sequence[Work], holders: Sequence[str], years: Sequence[int], deed: str | None) -> dict[str, Any]:
    """Return the article, the last of the works, in the vocabulary of https://schema.org (Article, isBasedOn, translationOfWork)."""
    page, origin = works[-1], works[0]
    people = {name for work in works for name in (*work.authors, *work.translators)}
    said = _described(page)
    said["author"] = [_person(name) for name in origin.authors]
    said["translator"] = [_person(name) for work in works for name in work.translators]
    if len(works) > 1:
        said["isBasedOn"] = [_described(work) | {"author": [_person(name) for name in work.authors]} for work in works[:-1]]
        said["sourceOrganization"] = _organization(origin.name)
        translated = next((before for before, made in pairwise(works) if made.relation is Relation.TRANSLATION), None)
        said["translationOfWork"] = _described(translated) if translated is not None else None
    said["copyrightHolder"] = [_person(name) if name in people else _organization(name) for name in holders]
    said["copyrightYear"] = max(years, default=None)
    said["license"] = deed
    return {"@context": "https://schema.org"} | _known(said)


def links(canonical: str | None, deed: str | None) -> Links:
    """Return the link elements that the terms ask for."""
    pairs = (("canonical", canonical), ("license", deed))
    return tuple((rel, href) for rel, href in pairs if href is not None)


def _described(work: Work) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "headline": work.title,
        "url": work.url,
        "inLanguage": work.language,
        "datePublished": work.published,
        "publisher": _organization(work.name),
    }


def _person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def _organization(name: str | None) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _known(said: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known, in the works within too."""
    kept: dict[str, Any] = {}
    for key, value in said.items():
        inner: Any = value
        if isinstance(value, dict):
            inner = _known(value)
        elif isinstance(value, list):
            inner = [_known(item) if isinstance(item, dict) else item for item in value]
        if inner not in (None, [], {}):
            kept[key] = inner[0] if isinstance(inner, list) and len(inner) == 1 else inner
    return kept
