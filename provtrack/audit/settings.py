"""What the user tells the audit in `provtrack.toml`: rules, ignores, terms of outlets, facts of sites.

```toml
[audit]
select = ["AT", "CR", "LI"]          # codes, their beginnings, names of rules; without it all
ignore = ["origin-not-in-notice"]

[[audit.ignore-outlet]]
outlet = "Harbour Reader"            # a name or a domain
codes = ["source-not-linked"]
reason = "links are added by hand on Fridays"
until = 2027-01-31                   # the last day on which it holds

[[policy]]                           # the terms of an outlet, put before those that come with provtrack
outlet = "Nordkai Post"
domains = ["nordkai.example"]
requires = ["credit-author", "link-original"]
terms = "https://nordkai.example/terms"

[[site]]                             # what holds for all pages of a domain that do not say otherwise
domain = "harbour-reader.example"
license = "CC-BY-4.0"
commercial = false
```
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from provtrack.audit.case import Site, Sites
from provtrack.audit.policy import Basis, Policy, PolicyBook, policy_of, shipped_policies
from provtrack.audit.rule import Rule
from provtrack.audit.selection import OutletIgnore, matching
from provtrack.errors import DataFileError, SettingsError, UnknownName
from provtrack.values.url import host, registered_domain
from provtrack.values.wordlist import load_tables

FILE = "provtrack.toml"

_AUDIT = ("select", "ignore", "ignore-outlet")
_IGNORE = ("outlet", "codes", "reason", "until")
_POLICY = ("outlet", "domains", "requires", "license", "terms", "has_set_wording")
_SITE = ("domain", "license", "commercial")
_TABLES = ("audit", "policy", "site")

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\" -]+?)\s*\]\]?\s*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a `provtrack.toml` says; without one, nothing."""

    file: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignores: tuple[OutletIgnore, ...] = ()
    given: tuple[Policy, ...] = ()
    """The user's own terms of outlets."""
    sites: Mapping[str, Site] = field(default_factory=Sites)
    """By domain."""

    @property
    def policies(self) -> PolicyBook:
        """The terms of outlets, the user's own before those that come with provtrack."""
        return _book(self.given)


@lru_cache(maxsize=4)
def _book(given: tuple[Policy, ...]) -> PolicyBook:
    return shipped_policies().with_given(given) if given else shipped_policies()


def find_settings(start: Path) -> Path | None:
    """Return the `provtrack.toml` of a folder, or of the nearest one above it that has one."""
    folder = start.absolute()
    return next((path for each in (folder, *folder.parents) if (path := each / FILE).is_file()), None)


def read_settings(path: Path, rules: Sequence[Rule]) -> Settings:
    """Read a `provtrack.toml`.

    Args:
        path: The file, as it shall be named in errors.
        rules: Those that its selectors may mean.

    Raises:
        SettingsError: It is no TOML, or holds a key, rule, requirement or licence that there is not.
        OSError: It cannot be read.
    """
    import tomli

    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(str(path), 1, f"it is not in UTF-8 (byte {error.start})") from None
    try:
        values = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise SettingsError(str(path), error.lineno, f"it is no TOML: {error.msg}") from None
    return _Reader(str(path), text, rules).read(values)


class _Reader:
    """Turns tables into values, and knows where each stands."""

    def __init__(self, file: str, text: str, rules: Sequence[Rule]) -> None:
        self._file = file
        self._lines = text.split("\n")
        self._rules = rules

    def read(self, values: Mapping[str, Any]) -> Settings:
        self._know(values, _TABLES, "the file", ("", 0))
        place = ("audit", 0)
        audit = self._table(values.get("audit", {}), place)
        self._know(audit, _AUDIT, "[audit]", place)
        select = self._selectors(audit, "select", place)
        ignore = self._selectors(audit, "ignore", place)
        ignores = tuple(self._ignore(entry, each) for each, entry in self._tables(audit, "ignore-outlet", "audit.ignore-outlet"))
        policies = tuple(self._policy(entry, each) for each, entry in self._tables(values, "policy", "policy"))
        sites = [self._site(entry, each) for each, entry in self._tables(values, "site", "site")]
        return Settings(self._file, select, ignore, ignores, policies, Sites(sites))

    def _ignore(self, entry: Mapping[str, Any], place: tuple[str, int]) -> OutletIgnore:
        self._know(entry, _IGNORE, "[[audit.ignore-outlet]]", place)
        outlet = self._words(entry, "outlet", place)
        reason = self._words(entry, "reason", place)
        codes = self._selectors(entry, "codes", place)
        if not codes:
            raise self._error(place, "codes", 'codes is missing or empty: name rules, families ("AT") or "ALL"')
        return OutletIgnore(outlet, codes, reason, self._date(entry, "until", place))

    def _policy(self, entry: Mapping[str, Any], place: tuple[str, int]) -> Policy:
        self._know(entry, _POLICY, "[[policy]]", place)
        self._words(entry, "outlet", place)
        requires = self._list(entry, "requires", place)
        for key in ("license", "terms"):
            if key in entry:
                self._words(entry, key, place)
        domains = [self._domain(word, place, "domains") for word in self._list(entry, "domains", place)]
        self._license(entry, place)
        if not isinstance(entry.get("has_set_wording", False), bool):
            raise self._error(place, "has_set_wording", "has_set_wording must be true or false")
        try:
            return policy_of({**entry, "domains": domains}, self._file, Basis.GIVEN)
        except DataFileError as error:
            wrong = next((word for word in requires if repr(word) in error.why), "")
            raise self._error(place, "requires", f"{error.entry}: {error.why}", wrong) from None

    def _site(self, entry: Mapping[str, Any], place: tuple[str, int]) -> Site:
        self._know(entry, _SITE, "[[site]]", place)
        domain = _outlet_domain(self._domain(self._words(entry, "domain", place), place, "domain"))
        commercial = entry.get("commercial")
        if commercial is not None and not isinstance(commercial, bool):
            raise self._error(place, "commercial", "commercial must be true or false")
        return Site(domain, self._license(entry, place), commercial)

    def _domain(self, word: str, place: tuple[str, int], key: str) -> str:
        found = host(word)
        if found is None:
            raise self._error(place, key, f"{word!r} is no domain: write it as in nordkai.example", word)
        return found

    def _license(self, entry: Mapping[str, Any], place: tuple[str, int]) -> str | None:
        word = entry.get("license")
        if word is None:
            return None
        if not isinstance(word, str) or not is_license(word):
            why = f"license {word!r} is not known: write an SPDX id as in CC-BY-ND-4.0, or all-rights-reserved"
            raise self._error(place, "license", why)
        return word

    def _date(self, entry: Mapping[str, Any], key: str, place: tuple[str, int]) -> date | None:
        value = entry.get(key)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        raise self._error(place, key, f"{key} {value!r} is no date: write 2027-01-31")

    def _selectors(self, table: Mapping[str, Any], key: str, place: tuple[str, int]) -> tuple[str, ...]:
        words = self._list(table, key, place)
        for word in words:
            try:
                matching(word, self._rules)
            except UnknownName as error:
                raise self._error(place, key, str(error), word) from None
        return words

    def _know(self, table: Mapping[str, Any], known: Sequence[str], where: str, place: tuple[str, int]) -> None:
        for key in table:
            if key not in known:
                raise self._error(place, key, f"unknown key {key!r} in {where}; known are {', '.join(known)}")

    def _table(self, value: Any, place: tuple[str, int]) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._error(place, place[0], f"{place[0]} must be a table: [{place[0]}]")
        return value

    def _tables(self, values: Mapping[str, Any], key: str, name: str) -> list[tuple[tuple[str, int], Mapping[str, Any]]]:
        listed = values.get(key, [])
        if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
            raise self._error((name, 0), key, f"{name} must be a list of tables: [[{name}]]")
        return [((name, number), each) for number, each in enumerate(listed)]

    def _words(self, table: Mapping[str, Any], key: str, place: tuple[str, int]) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._error(place, key, f"{key} is {'missing' if value is None else 'no text'}")
        return value

    def _list(self, table: Mapping[str, Any], key: str, place: tuple[str, int]) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._error(place, key, f'{key} must be a list of texts: ["…"]')
        return tuple(value)

    def _error(self, place: tuple[str, int], key: str, why: str, word: str = "") -> SettingsError:
        return SettingsError(self._file, _line_of(self._lines, place, key, word), why)


def _outlet_domain(name: str) -> str:
    """Return the domain by which the outlet of a host is known: its own where the registry has it, else the registered one."""
    from provtrack.values.outlet import registry

    known = registry().by_domain(name)
    return name if known is not None and name in known.domains else registered_domain(name) or name


def _line_of(lines: Sequence[str], place: tuple[str, int], key: str, word: str) -> int:
    """Return the line (from 1) of a key's word in the n-th table of a name; of the key, or of the table, where that is not found."""
    name, number = place
    current, seen, at_table, at_key = "", -1, 0, 0
    for count, line in enumerate(lines, 1):
        header = _HEADER.fullmatch(line)
        if header:
            if at_key:
                break
            current = header[2].replace('"', "").replace(" ", "")
            seen += current == name
            at_table = at_table or (count if current == name and seen == number else 0)
            if not name and current.partition(".")[0] == key:
                return count
        is_inside = (not name and not current) or (current == name and max(seen, 0) == number)
        if is_inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            at_key = count
        if at_key and word and word in line:
            return count
    return at_key or at_table or next((count for count, line in enumerate(lines, 1) if key in line), 1)


def is_license(word: str) -> bool:
    """Tell whether a licence goes by this id."""
    others: Any = load_tables("licenses")["license"]
    return any(entry["spdx"] == word for entry in others) or shipped_policies().of_license(word) is not None
