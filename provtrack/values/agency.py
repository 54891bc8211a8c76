"""News agencies: whose sign stands in a credit such as "APA/sda/dpa" or "(dpa/lno)"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from provtrack.values.outlet_record import Agency, Outlet, OutletKind, fold_name

_MAX_CREDIT = 600
"""Longer texts are no credits; only their beginning is looked at."""
_SHORTEST_SHOUTED = 5
"""Signs of so many letters are as good in capitals: "KYODO", "RITZAU"."""
_WORD = re.compile(r"[^\W_]+")
_RIM = " \t\n\r()[]{}<>/|©®*.,:;-–—_'\"„“”‘’«»【】（）"
_UNSPACED = re.compile(r"[\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts whose words are not set apart, or whose marks part a word: names in them are looked for as they are."""


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    agency: Agency | None
    """None for a look-alike, which hides what it covers."""
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class _Page:
    """What is known of the page where a credit stands; opens ambiguous signs."""

    language: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class _Credit:
    """A credit cut into words, each with its place, as written and folded."""

    text: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    keys: tuple[str, ...]


class AgencyBook:
    """All agencies known, by sign and by name."""

    def __init__(self, agencies: Iterable[Agency], lookalikes: Iterable[str] = ()) -> None:
        """Index the agencies; the first of two that share a sign keeps it."""
        self.agencies = tuple(agencies)
        self._signs: dict[str, Agency] = {}
        self._ambiguous: dict[str, list[Agency]] = {}
        self._joined: dict[str, Agency] = {}
        self._names: dict[str, Agency | None] = {}
        self._unspaced: list[tuple[str, Agency]] = []
        for agency in self.agencies:
            self._index(agency)
        for text in lookalikes:
            self._names[fold_name(text)] = None
        self._unspaced.sort(key=lambda pair: -len(pair[0]))
        self._sign_lengths = _lengths_by_first_word((*self._signs, *self._ambiguous, *self._joined), fold=False)
        self._name_lengths = _lengths_by_first_word((*_all_names(self.agencies), *lookalikes), fold=True)

    def _index(self, agency: Agency) -> None:
        for sign in agency.signs:
            self._signs.setdefault(sign, agency)
            if len(sign) >= _SHORTEST_SHOUTED and not sign.isupper():
                self._signs.setdefault(sign.upper(), agency)
        for sign in agency.ambiguous:
            self._ambiguous.setdefault(sign, []).append(agency)
        for sign in agency.joined:
            self._joined.setdefault(sign, agency)
        for name in agency.names:
            self._names.setdefault(fold_name(name), agency)
            if _UNSPACED.search(name):
                self._unspaced.append((name, agency))

    def find(self, sign: str, *, language: str | None = None, country: str | None = None) -> Agency | None:
        """Return the agency that signs or is called exactly so; a page's language and country open ambiguous signs."""
        text = unicodedata.normalize("NFC", sign).strip().strip(_RIM)
        page = _Page(language, country)
        found = self._by_sign(text, page) or self._by_sign(f"{text}.", page)
        return found or (self._names.get(fold_name(text)) if text else None)

    def find_sole(self, sign: str) -> Agency | None:
        """Return the one agency that a sign stands for, be it ambiguous; None where several agencies sign so."""
        bearers = self._ambiguous.get(unicodedata.normalize("NFC", sign).strip().strip(_RIM), ())
        return bearers[0] if len(bearers) == 1 else None

    def find_all(self, credit: str, *, language: str | None = None, country: str | None = None) -> tuple[Agency, ...]:
        """Return the agencies a credit names, in its order, each once; desk codes and signatures are passed over."""
        cut = _cut(unicodedata.normalize("NFC", credit[:_MAX_CREDIT]))
        hits = list(self._spaced_hits(cut, _Page(language, country)))
        if not cut.text.isascii():
            hits = sorted([*hits, *self._unspaced_hits(cut.text)], key=lambda hit: hit.start)
        has_sure = any(hit.agency is not None and hit.is_sure for hit in hits)
        agencies = (hit.agency for hit in hits if hit.agency is not None and (hit.is_sure or has_sure))
        return tuple({id(agency): agency for agency in agencies}.values())

    def _by_sign(self, sign: str, page: _Page) -> Agency | None:
        bearers = self._ambiguous.get(sign, ())
        at_home = [agency for agency in bearers if agency.is_at_home(language=page.language, country=page.country)]
        return at_home[0] if len(at_home) == 1 else self._signs.get(sign)

    def _spaced_hits(self, credit: _Credit, page: _Page) -> Iterator[_Hit]:
        free_from = 0
        for place, (start, _) in enumerate(credit.spans):
            hit = self._hit_at(place, credit, page) if start >= free_from else None
            if hit is not None:
                free_from = hit.end
                yield hit

    def _hit_at(self, place: int, credit: _Credit, page: _Page) -> _Hit | None:
        longest = max(self._sign_lengths.get(credit.words[place], 0), self._name_lengths.get(credit.keys[place], 0))
        for count in range(min(longest, len(credit.words) - place), 0, -1):
            start, end = credit.spans[place][0], credit.spans[place + count - 1][1]
            name = "".join(credit.keys[place : place + count])
            if name in self._names:
                return _Hit(start, end, self._names[name])
            sign = credit.text[start:end]
            agency = self._by_sign(sign, page) or self._by_sign(credit.text[start : end + 1], page)
            if agency is not None:
                return _Hit(start, end, agency)
            if sign in self._joined:
                return _Hit(start, end, self._joined[sign], is_sure=False)
        return None

    def _unspaced_hits(self, text: str) -> Iterator[_Hit]:
        covered = [False] * len(text)
        for name, agency in self._unspaced:
            start = text.find(name)
            if start >= 0 and not any(covered[start : start + len(name)]):
                covered[start : start + len(name)] = [True] * len(name)
                yield _Hit(start, start + len(name), agency)


def read_agencies(path: Path) -> AgencyBook:
    """Read the book from its TOML file, whose head describes the fields."""
    with path.open("rb") as file:
        entries = tomli.load(file)
    agencies = [_agency(entry) for entry in entries["agency"]]
    return AgencyBook(agencies, [sign for entry in entries.get("lookalike", ()) for sign in entry["signs"]])


def _agency(entry: Mapping[str, Any]) -> Agency:
    short, name = str(entry["short"]), str(entry["name"])
    ambiguous = tuple(entry.get("ambiguous", ()))
    names = tuple(text for text in (name, *entry.get("names", ())) if text not in ambiguous)
    signs = tuple(dict.fromkeys(text for text in (short, *entry.get("signs", ())) if text not in ambiguous))
    outlet = Outlet(
        name=name,
        domains=tuple(entry.get("domains", ())),
        aliases=tuple(dict.fromkeys(text for text in (short, *names, *signs, *ambiguous) if text != name)),
        country=entry.get("country"),
        language=entry.get("language"),
        kind=OutletKind.AGENCY,
        wikidata=entry.get("wikidata"),
        source=str(entry.get("source", "")),
    )
    local = tuple(dict(entry.get("local", {})).items())
    return Agency(outlet, short, names, signs, ambiguous, tuple(entry.get("joined", ())), local)


def _all_names(agencies: Iterable[Agency]) -> Iterator[str]:
    for agency in agencies:
        yield from agency.names


def _cut(text: str) -> _Credit:
    spans = tuple(match.span() for match in _WORD.finditer(text))
    words = tuple(text[start:end] for start, end in spans)
    return _Credit(text, spans, words, tuple(word.lower() if word.isascii() else fold_name(word) for word in words))


def _lengths_by_first_word(texts: Iterable[str], *, fold: bool) -> dict[str, int]:
    """Return how many words the longest text has that begins with each word."""
    lengths: dict[str, int] = {}
    for text in texts:
        words = _WORD.findall(text)
        if words:
            first = fold_name(words[0]) if fold else words[0]
            lengths[first] = max(lengths.get(first, 0), len(words))
    return lengths
