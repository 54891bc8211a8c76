"""Scores provtrack on our own annotated pages (data/gold/pages.jsonl): right, wrong and missed values, field by field.

A row states only what its page states, by the conventions in data/README.md. Names are compared without case, accents,
articles and legal forms; outlets by name, or by the host they stand under.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from provtrack.export.contract import node_contributors
from provtrack.model.chain import ContributorRole, Node, Resolution
from provtrack.model.claim import Scope
from provtrack.values.url import registered_domain

Value = TypeVar("Value")

_ARTICLE = re.compile(r"^(?:the|la|le|el|der|die|das|il|lo)\s+")
_LEGAL_FORM = re.compile(r"\b(?:inc|llc|ltd|gmbh|ag|co|corp|corporation|limited|company)\b\.?")


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet as found or as annotated."""

    name: str
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many values of a field were right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field of one page: what is annotated, what was found."""

    page: str
    field: str
    expected: tuple[str, ...]
    found: tuple[str, ...]
    tally: Tally

    @property
    def is_fault(self) -> bool:
        return bool(self.tally.wrong or self.tally.missed)

    def __str__(self) -> str:
        return f"{self.page}: {self.field}: {', '.join(self.expected) or 'nothing'} expected, {', '.join(self.found) or 'nothing'} found"


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def compare(row: dict[str, Any], resolution: Resolution) -> list[Comparison]:
    """Compare one page with its row."""
    page = resolution.article
    relations = {row["relation"], *row.get("relation_ok", ())}
    debatable = bool(row["upstream"]) and "none" in relations
    relation = str(page.relation) if len(resolution.chain) > 1 else "none"

    def people(role: ContributorRole) -> list[str]:
        return [contributor.name for contributor in node_contributors(resolution.chain) if contributor.role is role]

    notices = [notice for notice in resolution.copyright if notice.scope is Scope.TEXT]
    notices = notices or [notice for notice in resolution.copyright if notice.scope is not Scope.IMAGE]
    upstream = [_named(node) for node in resolution.chain[:-1]]
    urls = row["upstream_url"]
    expected_upstream = [Named(name, registered_domain(url) if url else None) for name, url in zip(row["upstream"], urls, strict=True)]
    own = [_named(page)] if page.outlet or page.domain else []
    holders = [holder for notice in notices for holder in notice.holders]
    years = sorted({str(year) for notice in notices for year in notice.years})
    compared = [
        _pair(row, "outlet", [Named(row["outlet"], row["outlet_domain"])] if row["outlet"] else [], own, _same_outlet),
        _pair(row, "published", _listed(row["published"]), _listed(page.published and page.published[:10]), str.__eq__),
        _pair(row, "author", row["author"], people(ContributorRole.AUTHOR), same_name),
        _pair(row, "translator", row["translator"], people(ContributorRole.TRANSLATOR), same_name),
        _pair(row, "agency", row["agency"], resolution.agencies, same_name),
        _pair(row, "copyright_holder", row["copyright_holder"], holders, same_name),
        _pair(row, "copyright_year", [str(year) for year in row["copyright_year"]], years, str.__eq__),
        _pair(row, "license", _listed(row["license"]), _listed(resolution.license), str.__eq__),
        _pair(row, "language", _listed(row["language"]), _listed(page.language), str.__eq__),
    ]
    if not debatable:
        compared.append(_pair(row, "upstream", expected_upstream, upstream, _same_outlet))
    if not (relation == "none" and "none" in relations):
        expected = [relation] if relation in relations else [row["relation"]]
        compared.append(_pair(row, "relation", [r for r in expected if r != "none"], [relation] if relation != "none" else [], str.__eq__))
    return compared


def same_name(one: str, other: str) -> bool:
    """Say whether two spellings name the same person or organisation: equal, or one the better part of the other."""
    shorter, longer = sorted((_plain(one), _plain(other)), key=len)
    return bool(shorter) and (shorter == longer or (len(shorter) >= 5 and shorter in longer and len(shorter) / len(longer) >= 0.6))


def total(comparisons: Iterable[Comparison]) -> dict[str, Tally]:
    """Add up the tallies of each field."""
    sums: dict[str, Tally] = {}
    for comparison in comparisons:
        sums[comparison.field] = sums.get(comparison.field, Tally()) + comparison.tally
    return dict(sorted(sums.items()))


def _pair(
    row: dict[str, Any], field: str, expected: Sequence[Value], found: Sequence[Value], same: Callable[[Value, Value], bool]
) -> Comparison:
    left = list(found)
    for value in expected:
        hit = next((candidate for candidate in left if same(candidate, value)), None)
        if hit is not None:
            left.remove(hit)
    right = len(found) - len(left)
    tally = Tally(right, len(left), len(expected) - right)
    return Comparison(row["id"], field, tuple(map(_worded, expected)), tuple(map(_worded, found)), tally)


def _worded(value: object) -> str:
    return value.name if isinstance(value, Named) else str(value)


def _named(node: Node) -> Named:
    return Named(node.outlet or node.domain or node.url or "", node.domain or (registered_domain(node.url) if node.url else None))


def _same_outlet(found: Named, expected: Named) -> bool:
    return same_name(found.name, expected.name) or (found.domain is not None and found.domain == expected.domain)


def _listed(value: str | None) -> list[str]:
    return [value] if value else []


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(character for character in decomposed if not unicodedata.combining(character)).strip()
    return re.sub(r"\W+", "", _LEGAL_FORM.sub("", _ARTICLE.sub("", bare)))
