"""The registry of outlets: whom a name, a sign or a domain means.

Facts come from `data/authority/`: `outlets-checked.csv` (the best-known, gone through by hand), `agencies.toml`, and
`outlets.csv` (many more, from open lists). A name that several outlets bear is not guessed.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from provtrack.resources import folder
from provtrack.values.agency import AgencyBook, read_agencies
from provtrack.values.outlet_record import Agency, Lookup, Outlet, OutletKind, fold_name, fold_names
from provtrack.values.url import host

__all__ = ["Agency", "Lookup", "Outlet", "OutletKind", "Registry", "display_name", "fold_name", "registry", "source_facts"]

_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
_WEB_ENDING = re.compile(r"\.(?:com|net|org|info|co\.uk|de|fr|es|it|ru|cn)\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"\A(?:(?:der|die|das|dem|den|le|la|les|el|los|il|lo|het|de|os?)\s+|l['’]\s*)(?=\S)", re.IGNORECASE)
_LONGEST_NAME = 160
_SHORT = 3
"""Names of so few letters are words and codes too: they must be written as their outlet writes them."""
_HOSTS_OTHERS = frozenset({OutletKind.PLATFORM, OutletKind.AGGREGATOR})


class Registry:
    """All outlets known, by domain, by name and by sign."""

    def __init__(self, rows: Sequence[Sequence[str]], agencies: AgencyBook) -> None:
        """Index `rows` (name, domains, aliases, country, language, kind, wikidata, source) and the agencies."""
        self._rows = rows
        self._agencies = agencies
        self._outlets: dict[int, Outlet] = {len(rows) + number: agency.outlet for number, agency in enumerate(agencies.agencies)}
        self._domains: dict[str, int] = {}
        self._exact: set[str] = set()
        for number, row in enumerate(rows):
            for domain in row[1].split("|"):
                self._domains[domain] = number
        for domain in [domain for domain in self._domains if domain.startswith("=")]:
            self._domains[domain[1:]] = self._domains.pop(domain)
            self._exact.add(domain[1:])
        for number, outlet in self._outlets.items():
            for domain in outlet.domains:
                self._domains[domain] = number
        self._names: dict[str, list[int]] | None = None

    def by_domain(self, url_or_host: str) -> Outlet | None:
        """Return the outlet whose page this is: of all its domains that the host ends with, the longest decides."""
        name = host(url_or_host)
        if name is None:
            return None
        tail = name
        while "." in tail:
            number = self._domains.get(tail)
            if number is not None and (tail == name or tail not in self._exact):
                return self._outlet(number)
            tail = tail.partition(".")[2]
        return None

    def by_name(self, name: str, *, domain: str | None = None, language: str | None = None, country: str | None = None) -> Lookup:
        """Tell whom a name means.

        `domain` is the host or address that the name links to; `language` and `country` are those of the outlet
        sought, as far as the page tells. They decide between several bearers, in that order of weight.
        """
        text = " ".join(name[: 2 * _LONGEST_NAME].split())
        if len(text) > _LONGEST_NAME:
            return Lookup(None, (), "the text is too long for a name")
        if _DOMAIN.fullmatch(text):
            outlet = self.by_domain(text)
            if outlet is not None:
                return Lookup(outlet, (outlet,), f"{text} is a domain of {outlet.name}")
        candidates = self._bearers(text)
        linked = host(domain) if domain else None
        target = self.by_domain(linked) if linked else None
        if target is not None and target in candidates:
            return Lookup(target, candidates, f"the link leads to {linked}, a domain of {target.name}")
        if target is not None and target.kind not in _HOSTS_OTHERS:
            return _decide_by_link(text, candidates, target, str(linked))
        if not candidates:
            return Lookup(None, (), f"no outlet called {text!r} is known")
        if linked is not None and target is None:
            return _weigh_unknown_host(text, candidates, linked)
        return self._choose(text, candidates, language=language, country=country)

    def look_up(self, name: str, *, domain: str | None = None, language: str | None = None, country: str | None = None) -> Lookup:
        """Tell whom a name, a domain or a whole address means; the rest as for `by_name`."""
        if "://" in name:
            outlet, linked = self.by_domain(name), host(name)
            if outlet is not None:
                return Lookup(outlet, (outlet,), f"the host is {linked}, a domain of {outlet.name}")
            return Lookup(None, (), f"{linked or name} is not known as a domain of any outlet")
        return self.by_name(name, domain=domain, language=language, country=country)

    def agency_of(self, outlet: Outlet) -> Agency | None:
        """Return how an outlet signs, if it is a news agency."""
        return next((agency for agency in self._agencies.agencies if agency.outlet is outlet), None)

    def agency(self, sign: str, *, language: str | None = None, country: str | None = None) -> Agency | None:
        """Return the agency that signs exactly so or is called so, each in its own case: "dpa" and "SID", never "pa".

        Signs that mean other things too ("PA", "CP", "AA") need the page's country, or a language that few countries write.
        """
        return self._agencies.find(sign, language=language, country=country)

    def sole_agency(self, sign: str) -> Agency | None:
        """Return the one agency that signs so, though the sign means other things too; none where several do."""
        return self._agencies.find_sole(sign)

    def agency_credited(self, short: str, *, language: str | None = None) -> Agency | None:
        """Return the agency whose common credit is `short`; of several, the one at home in the page's language, else the first."""
        bearers = [agency for agency in self._agencies.agencies if agency.short == short]
        at_home = (agency for agency in bearers if agency.is_at_home(language=language, country=None))
        return next(at_home, bearers[0] if bearers else None)

    def agencies_in(self, credit: str, *, language: str | None = None, country: str | None = None) -> tuple[Agency, ...]:
        """Return the agencies that a credit names, in its order, each once.

        Desk codes and signatures ("dpa/lno"), other words ("mit Material von dpa"), radio call signs and channels for press
        releases ("APA-OTS") give nothing.
        """
        return self._agencies.find_all(credit, language=language, country=country)

    def display_name(self, url_or_host: str) -> str | None:
        """Return how to name the outlet of an address: its name, or else the bare host; None if there is no host."""
        outlet = self.by_domain(url_or_host)
        return outlet.name if outlet is not None else host(url_or_host)

    def __len__(self) -> int:
        """Return how many outlets are known."""
        return len(self._rows) + len(self._agencies.agencies)

    def _outlet(self, number: int) -> Outlet:
        outlet = self._outlets.get(number)
        if outlet is None:
            outlet = self._outlets[number] = _outlet_of(self._rows[number])
        return outlet

    def _bearers(self, name: str) -> tuple[Outlet, ...]:
        if self._names is None:
            self._names = self._index_names()
        for form in (name, _WEB_ENDING.sub("", name), _ARTICLE.sub("", name, count=1)):
            key = fold_name(form)
            if len(key) == 1 and key.isascii():
                return ()
            found = [self._outlet(number) for number in self._names.get(key, ())]
            if len(key) <= _SHORT and key.isascii():
                found = [outlet for outlet in found if outlet.is_spelled(form.removeprefix("The ").removeprefix("the "))]
            if found:
                return tuple(found)
        return ()

    def _index_names(self) -> dict[str, list[int]]:
        spelled: list[str] = []
        bearers: list[int] = []
        for number, row in enumerate(self._rows):
            spelled.append(row[0])
            bearers.append(number)
            if row[2]:
                aliases = row[2].split("|")
                spelled += aliases
                bearers += [number] * len(aliases)
        for number in range(len(self._rows), len(self)):
            forms = (self._outlet(number).name, *self._outlet(number).aliases)
            spelled += forms
            bearers += [number] * len(forms)
        index: dict[str, list[int]] = {}
        for key, number in zip(fold_names(spelled), bearers, strict=True):
            known = index.setdefault(key, [])
            if number not in known:
                known.append(number)
        return index

    def _choose(self, name: str, candidates: tuple[Outlet, ...], *, language: str | None, country: str | None) -> Lookup:
        there = [outlet for outlet in candidates if country is not None and outlet.country == country]
        if len(there) == 1 and len(candidates) > 1:
            return Lookup(there[0], candidates, f"of those called {name!r} only this one is in {country}")
        left = there or list(candidates)
        speaking = [outlet for outlet in left if language is not None and outlet.language == language]
        if len(speaking) == 1 and len(left) > 1:
            return Lookup(speaking[0], candidates, f"of those called {name!r} only this one writes in {language!r}")
        left = speaking or left
        sure = [outlet for outlet in left if self._is_surely_called(name, outlet, language=language, country=country)]
        if not sure:
            return Lookup(None, candidates, f"{name!r} signs for {left[0].name}, but means other things too")
        if any(outlet.kind is OutletKind.AGENCY for outlet in sure):
            left = sure
        if len(left) == 1:
            return Lookup(left[0], candidates, f"{name!r} means {left[0].name} and no other known outlet")
        checked = [outlet for outlet in left if outlet.is_hand_checked]
        if len(checked) == 1 and all(outlet.country == checked[0].country for outlet in left):
            return Lookup(checked[0], candidates, f"the best known of those called {name!r}, all of one country")
        return Lookup(None, candidates, f"{name!r} is borne by {len(left)} outlets")

    def _is_surely_called(self, name: str, outlet: Outlet, *, language: str | None, country: str | None) -> bool:
        """Tell whether a name is more than an agency's ambiguous sign, met away from its country and language."""
        if outlet.kind is not OutletKind.AGENCY:
            return True
        return not any(
            agency.outlet is outlet and name in agency.ambiguous and not agency.is_at_home(language=language, country=country)
            for agency in self._agencies.agencies
        )


def _decide_by_link(name: str, candidates: tuple[Outlet, ...], target: Outlet, linked: str) -> Lookup:
    if not candidates:
        return Lookup(target, (target,), f"the name {name!r} is unknown, its link leads to {linked}, a domain of {target.name}")
    why = f"{name!r} would mean {candidates[0].name}, but the link leads to {linked}, a domain of {target.name}: the link decides"
    return Lookup(target, (target, *candidates), why)


def _weigh_unknown_host(name: str, candidates: tuple[Outlet, ...], linked: str) -> Lookup:
    """A host that belongs to nobody known speaks for the one bearer that is well known, or whose name it spells."""
    country = _country_of_host(linked)
    is_spelled_out = fold_name(name) in fold_name(linked)
    there = [outlet for outlet in candidates if country is not None and outlet.country == country]
    if len(there) == 1:
        return Lookup(there[0], candidates, f"of those called {name!r} only this one is in the country of {linked}")
    if len(candidates) == 1 and (candidates[0].is_hand_checked or is_spelled_out):
        return Lookup(candidates[0], candidates, f"the only outlet known by the name {name!r}; {linked} is not known as its domain")
    return Lookup(None, candidates, f"{name!r} links to {linked}, which is not known as a domain of any outlet of that name")


def _country_of_host(name: str) -> str | None:
    ending = name.rpartition(".")[2]
    return {"uk": "GB"}.get(ending, ending.upper()) if len(ending) == len("uk") else None


def _outlet_of(row: Sequence[str]) -> Outlet:
    name, domains, aliases, country, language, kind, wikidata, source = row
    return Outlet(
        name=name,
        domains=tuple(domain.removeprefix("=") for domain in domains.split("|") if domain),
        aliases=tuple(aliases.split("|")) if aliases else (),
        country=country or None,
        language=language or None,
        kind=OutletKind(kind) if kind else None,
        wikidata=wikidata or None,
        source=source,
    )


def _read_rows(paths: Iterable[Path]) -> list[list[str]]:
    rows: list[list[str]] = []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            next(reader)
            rows.extend(reader)
    return rows


@cache
def registry() -> Registry:
    """Return the registry of the shipped authority files, read once."""
    authority = folder("data") / "authority"
    rows = _read_rows((authority / "outlets-checked.csv", authority / "outlets.csv"))
    return Registry(rows, read_agencies(authority / "agencies.toml"))


def display_name(url_or_host: str) -> str | None:
    """Return how to name the outlet of an address, see `Registry.display_name`."""
    return registry().display_name(url_or_host)


def source_facts(source: str) -> tuple[tuple[str, str], ...]:
    """Return where the facts of a row come from: each word of its `source`, and what it means with its licence.

    >>> source_facts("fundus")
    (('fundus', 'list of supported publishers of flairNLP/fundus (2023) (MIT)'),)
    """
    meanings = _sources()
    found = []
    for word in source.split():
        entry = meanings.get(word)
        if entry is not None:
            found.append((word, f"{entry['what']} ({entry['license']})"))
    return tuple(found)


@cache
def _sources() -> dict[str, dict[str, str]]:
    import tomli

    return tomli.loads((folder("data") / "authority" / "sources.toml").read_text(encoding="utf-8"))
