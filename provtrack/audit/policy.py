"""An outlet's terms of republication, as requirements that can be checked.

Shipped ones stand in `data/authority/policies.toml`, a user's own in `provtrack.toml`. Of several that could apply to a repost, the
nearest to the text decides: what the original's own page says (`page`), then the user's (`user`), then the outlet's (`outlet`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from provtrack.errors import DataFileError
from provtrack.resources import folder
from provtrack.values.outlet import fold_name
from provtrack.values.url import host

Word = TypeVar("Word", bound=StrEnum)


class Requirement(StrEnum):
    """One thing that terms ask of a repost."""

    CREDIT_OUTLET = "credit-outlet"
    CREDIT_AUTHOR = "credit-author"
    CREDIT_TRANSLATOR = "credit-translator"
    CREDIT_AT_TOP = "credit-at-top"
    LINK_ORIGINAL = "link-original"
    LINK_HOME = "link-home"
    CANONICAL_LINK = "canonical-link"
    COPYRIGHT_NOTICE = "copyright-notice"
    FIRST_PUBLICATION_NOTE = "first-publication-note"
    LICENSE_NOTICE = "license-notice"
    LINK_LICENSE = "link-license"
    NOTE_CHANGES = "note-changes"
    NO_EDITS = "no-edits"
    NO_DERIVATIVES = "no-derivatives"
    NO_IMAGES = "no-images"
    NON_COMMERCIAL = "non-commercial"
    SHARE_ALIKE = "share-alike"
    PRIOR_PERMISSION = "prior-permission"
    TRANSLATION_PERMISSION = "translation-permission"
    TRACKING_PIXEL = "tracking-pixel"
    EMBARGO = "embargo"


WORDS: Mapping[Requirement, str] = {
    Requirement.CREDIT_OUTLET: "name the outlet as where the text comes from",
    Requirement.CREDIT_AUTHOR: "name the author",
    Requirement.CREDIT_TRANSLATOR: "name the translator",
    Requirement.CREDIT_AT_TOP: "put the credit at the head of the text",
    Requirement.LINK_ORIGINAL: "link to the original article",
    Requirement.LINK_HOME: "link to the outlet's home page",
    Requirement.CANONICAL_LINK: "give the original's address as the canonical one in the markup",
    Requirement.COPYRIGHT_NOTICE: "keep the copyright notice",
    Requirement.FIRST_PUBLICATION_NOTE: "say where the text was first published",
    Requirement.LICENSE_NOTICE: "name the licence",
    Requirement.LINK_LICENSE: "link to the licence",
    Requirement.NOTE_CHANGES: "say what was changed",
    Requirement.NO_EDITS: "do not edit the text",
    Requirement.NO_DERIVATIVES: "do not translate, shorten or adapt the text",
    Requirement.NO_IMAGES: "do not take the images over",
    Requirement.NON_COMMERCIAL: "do not use it commercially",
    Requirement.SHARE_ALIKE: "publish what you make of it under the same licence",
    Requirement.PRIOR_PERMISSION: "get permission first",
    Requirement.TRANSLATION_PERMISSION: "get permission before translating",
    Requirement.TRACKING_PIXEL: "keep the outlet's counter in the page",
    Requirement.EMBARGO: "wait until the outlet's term is over",
}
"""Each requirement as an order, in words."""


class Basis(StrEnum):
    """How terms are known."""

    READ = "read"
    """On the outlet's own page."""
    REPORTED = "reported"
    """In somebody else's record of them."""
    REMEMBERED = "remembered"
    """From general knowledge: verify before you rely on it."""
    PRINTED = "printed"
    """On the article's page itself."""
    GIVEN = "given"
    """In the user's own `provtrack.toml`."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Terms of republication."""

    outlet: str
    requires: tuple[Requirement, ...]
    basis: Basis
    domains: tuple[str, ...] = ()
    license: str | None = None
    """An SPDX id or "all-rights-reserved"; None where the terms are the outlet's own."""
    terms: str | None = None
    """The address where they stand."""
    has_set_wording: bool = False
    """Whether the outlet asks for a credit line of set words."""


class PolicyBook:
    """Policies by outlet."""

    def __init__(self, policies: Iterable[Policy], licenses: Mapping[str, tuple[Policy, ...]]) -> None:
        """Index them; a later policy of an outlet takes the place of an earlier one.

        Args:
            policies: Of outlets.
            licenses: Requirements by the beginning of a licence's id.
        """
        self._by_domain: dict[str, Policy] = {}
        self._by_name: dict[str, Policy] = {}
        self._licenses = licenses
        for policy in policies:
            self._by_name[fold_name(policy.outlet)] = policy
            self._by_domain.update(dict.fromkeys(policy.domains, policy))

    def with_given(self, policies: Iterable[Policy]) -> "PolicyBook":
        """Return the same book with other policies put before its own: each stands for its outlet, under all its domains."""
        given = []
        for policy in policies:
            known = [self.of_outlet(policy.outlet), *(self.of_outlet(None, domain) for domain in policy.domains)]
            domains = (domain for each in known if each is not None for domain in each.domains)
            given.append(replace(policy, domains=tuple(dict.fromkeys((*policy.domains, *domains)))))
        hidden = {each for policy in given for domain in policy.domains if (each := self.of_outlet(None, domain)) is not None}
        return PolicyBook((*(policy for policy in self if policy not in hidden), *given), self._licenses)

    def of_outlet(self, name: str | None, address: str | None = None) -> Policy | None:
        """Return the terms of an outlet, by the host of an address of its, else by its name."""
        tail = host(address) if address else None
        while tail and "." in tail:
            if tail in self._by_domain:
                return self._by_domain[tail]
            tail = tail.partition(".")[2]
        return self._by_name.get(fold_name(name)) if name else None

    def of_license(self, license_id: str) -> Policy | None:
        """Return what a licence asks; None for one that asks nothing or is not known."""
        parts = [policy for start, found in self._licenses.items() if _is_of(license_id, start) for policy in found]
        if not parts:
            return None
        requires = tuple(dict.fromkeys(requirement for part in parts for requirement in part.requires))
        return replace(parts[-1], outlet=license_id, requires=requires, license=license_id)

    def __iter__(self) -> Iterator[Policy]:
        """Yield the policies of outlets, by name."""
        return iter(sorted(set(self._by_name.values()), key=lambda policy: policy.outlet.casefold()))


def _is_of(license_id: str, start: str) -> bool:
    return license_id == start or license_id.startswith(start + "-")


@cache
def shipped_policies() -> PolicyBook:
    """Return the policies that come with provtrack, read once."""
    path = folder("data") / "authority" / "policies.toml"
    policies, licenses = read_policies(path)
    return PolicyBook(policies, licenses)


def read_policies(path: Path) -> tuple[tuple[Policy, ...], dict[str, tuple[Policy, ...]]]:
    """Read a file of policies: those of outlets, and those of licences by the beginnings of their ids.

    Raises:
        DataFileError: An entry lacks something, or names a requirement or basis that there is not.
    """
    import tomli

    values = tomli.loads(path.read_text(encoding="utf-8"))
    policies = tuple(policy_of(entry, str(path)) for entry in values.get("policy", ()))
    licenses: dict[str, tuple[Policy, ...]] = {}
    for entry in values.get("license", ()):
        for start in entry["of"]:
            licenses[start] = (*licenses.get(start, ()), policy_of({"outlet": start, **entry}, str(path)))
    return policies, licenses


def policy_of(entry: Mapping[str, Any], file: str, basis: Basis | None = None) -> Policy:
    """Read one entry.

    Raises:
        DataFileError: It lacks something, or names a requirement or basis that there is not.
    """
    name = str(entry.get("outlet") or "a policy without an outlet")
    try:
        return Policy(
            outlet=entry["outlet"],
            requires=tuple(_known(Requirement, word, file, name) for word in entry["requires"]),
            basis=basis or _known(Basis, entry["basis"], file, name),
            domains=tuple(entry.get("domains", ())),
            license=entry.get("license"),
            terms=entry.get("terms"),
            has_set_wording=bool(entry.get("has_set_wording", False)),
        )
    except KeyError as error:
        raise DataFileError(file, name, f"{error.args[0]} is missing") from error


def _known(kind: type[Word], word: str, file: str, entry: str) -> Word:
    try:
        return kind(word)
    except ValueError:
        raise DataFileError(file, entry, f"{word!r} is not known here; known are {', '.join(kind)}") from None
