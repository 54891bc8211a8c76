"""Which terms a repost has to keep: those of the articles it was made from, the statement nearest to the text first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from provtrack.audit.case import Case, Page
from provtrack.audit.policy import Basis, Policy, Requirement
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.resolve.rights import RESERVED


class Precedence(StrEnum):
    """Where terms are stated; the earlier decides over the later."""

    ARTICLE = "article"
    """The page says so of this text."""
    SITE = "site"
    """The page says so of the whole site, or the user's `provtrack.toml` does."""
    USER = "user"
    """A policy of the outlet in the user's `provtrack.toml`."""
    OUTLET = "outlet"
    """A policy of the outlet that comes with provtrack."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What an article's outlet asks of whoever reposts it."""

    page: Page
    """The article that was reposted."""
    policy: Policy
    stated: Precedence
    claim: Claim | None = None
    """The statement on its page, where that is where they stand."""

    def asks(self, requirement: Requirement) -> bool:
        """Tell whether they ask for it."""
        return requirement in self.policy.requires


def terms(case: Case) -> Iterator[Terms]:
    """Yield the terms of each article that this one was made from, oldest first; of what nobody states, none.

    A licence of the page gives the licence's terms; the outlet's policy adds its own to those of the same licence, for an outlet may
    ask more than the licence does. A reservation of rights says nothing where the outlet has a policy.
    """
    for page in case.sources:
        found = terms_of(case, page)
        if found is not None:
            yield found


def terms_of(case: Case, page: Page) -> Terms | None:
    """Return the terms of one article."""
    article = page.article
    policy = case.policies.of_outlet(article.outlet, article.url or article.domain)
    claim = _license_claim(page)
    if claim is not None and not (claim.value == RESERVED and policy is not None):
        asked = case.policies.of_license(claim.value)
        if asked is not None:
            stated = Precedence.ARTICLE if claim.scope is Scope.TEXT else Precedence.SITE
            printed = replace(asked, outlet=page.called, basis=Basis.PRINTED)
            return Terms(page, _with(printed, policy), stated, claim)
    site = case.sites.get(article.domain or "")
    if site is not None and site.license is not None and (asked := case.policies.of_license(site.license)) is not None:
        return Terms(page, replace(asked, outlet=page.called, basis=Basis.GIVEN), Precedence.SITE)
    if policy is not None:
        return Terms(page, policy, Precedence.USER if policy.basis is Basis.GIVEN else Precedence.OUTLET)
    return None


def _license_claim(page: Page) -> Claim | None:
    """Return the statement by which the page licenses its text."""
    resolution = page.resolution
    if resolution is None or resolution.license is None or resolution.license_claim is None:
        return None
    claim = resolution.claims[resolution.license_claim]
    return claim if claim.kind is ClaimKind.LICENSE else None


def _with(printed: Policy, outlets_own: Policy | None) -> Policy:
    """Add what an outlet asks besides the licence that its page prints."""
    if outlets_own is None or outlets_own.license not in {printed.license, None}:
        return printed
    return replace(printed, requires=tuple(dict.fromkeys((*printed.requires, *outlets_own.requires))))
