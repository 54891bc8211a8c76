"""Which terms a repost has to keep: those of the articles it was made from, the statement nearest to the text first.

1. article: a licence or permission that the source's page prints of this text, or that the repost says it was given
2. site: what the source's page prints of its whole site; then the `[[site]]` of the user's `provtrack.toml`
3. user: a policy of the outlet in the user's `provtrack.toml`
4. outlet: a policy of the outlet that comes with provtrack
5. repost: the licence under which the repost says that it took the text
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence
from provtrack.audit.naming import is_called
from provtrack.audit.policy import Basis, Policy, Requirement
from provtrack.model.chain import Grant, GrantKind
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.resolve.grants import grants
from provtrack.resolve.rights import RESERVED

_TAKEN_WHOLE: Final = frozenset({Relation.REPOST, Relation.SYNDICATION})
"""Where a licence that the repost names of its text is that of the source: one of a translation may be the translator's own."""
_AS_CONDITION: Final = {"tracking-code": Requirement.TRACKING_PIXEL}
"""Conditions of data/authority/grants.toml that have another name as requirements; the rest have the same, or are not checked."""
_BOUNDS: Final = frozenset({Requirement.NO_DERIVATIVES, Requirement.NON_COMMERCIAL, Requirement.SHARE_ALIKE})
"""What a licence forbids, whatever the outlet says."""
_CREDITING: Final = (ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET)
_OBTAINED: Final = frozenset({"with-permission", "exclusive"})
_SURENESS: Final = {Basis.READ: 0.9, Basis.GIVEN: 0.95, Basis.PRINTED: 0.85, Basis.REPORTED: 0.6, Basis.REMEMBERED: 0.4}


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
    REPOST = "repost"
    """The repost says under which licence it took the text: the word of the one who is judged."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What an article's outlet asks of whoever reposts it."""

    page: Page
    """The article that was reposted."""
    policy: Policy
    stated: Precedence
    claim: Claim | None = None
    """The statement on a page, where that is where they stand."""
    printed: Page | None = None
    """The page that prints the statement; the reposted article's own where it is None."""

    def asks(self, requirement: Requirement) -> bool:
        """Tell whether they ask for it."""
        return requirement in self.policy.requires

    @property
    def sureness(self) -> float:
        """How sure it is that these are the terms."""
        return self.claim.confidence if self.claim is not None else _SURENESS[self.policy.basis]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where they stand, if that is on a page that is held."""
        if self.claim is None:
            return ()
        return ((self.printed or self.page).evidence(self.claim, f"says what {self.page.called} asks for"),)

    @property
    def said(self) -> str:
        """Whose terms they are and how they are known, in words."""
        if self.claim is not None:
            return f"the terms of {self.page.called} that {self._printed_where}"
        return f"the terms of {self.page.called}, {self.known},"

    @property
    def known(self) -> str:
        """Which statement they rest on, in words."""
        if self.claim is not None:
            return self._printed_where
        if self.policy.basis is Basis.GIVEN:
            return "by what your provtrack.toml says of its whole site" if self.stated is Precedence.SITE else "by your provtrack.toml"
        at = f" at {self.policy.terms}" if self.policy.terms else ""
        return f"{'remembered, not verified' if self.policy.basis is Basis.REMEMBERED else f'as {self.policy.basis.value}'}{at}"

    @property
    def _printed_where(self) -> str:
        if self.printed is not None and self.printed is not self.page:
            return "the repost itself prints"
        return "its page prints with this text" if self.stated is Precedence.ARTICLE else "its page prints of the whole site"


_last: list[tuple[Case, tuple[Terms, ...]]] = []
"""The terms of the case under audit: each rule of a family asks for them."""


def terms(case: Case) -> tuple[Terms, ...]:
    """Return the terms of each article that this one was made from, oldest first; of what nobody states, none.

    A licence of the page gives the licence's terms; the outlet's policy adds its own to those of the same licence, for an outlet may
    ask more than the licence does. A reservation of rights says nothing where the outlet has a policy.
    """
    for known, found in _last:
        if known is case:
            return found
    made = tuple(one for page in case.sources if (one := terms_of(case, page)) is not None)
    _last[:] = [(case, made)]
    return made


def terms_of(case: Case, page: Page) -> Terms | None:
    """Return the terms of one article."""
    article = page.article
    policy = case.policies.of_outlet(article.outlet, article.url or article.domain)
    printed = _most_special([*_licensed(case, page, policy), *_granted(case, page, policy)])
    if printed:
        license_id = next((found.policy.license for found in printed if found.policy.license), None)
        together = replace(printed[0].policy, requires=_together(found.policy for found in printed), license=license_id)
        return replace(printed[0], policy=together)
    site = case.sites.get(article.domain or "")
    if site is not None and site.license is not None and (asked_of := case.policies.of_license(site.license)) is not None:
        return Terms(page, replace(asked_of, outlet=page.called, basis=Basis.GIVEN), Precedence.SITE)
    if policy is not None:
        policy = _completed(case, policy)
        return Terms(page, policy, Precedence.USER if policy.basis is Basis.GIVEN else Precedence.OUTLET)
    return _named_by_repost(case, page)


def permissions(page: Page, kind: GrantKind) -> tuple[Grant, ...]:
    """Return the permissions of a kind that a page tells of."""
    resolution = page.resolution
    if resolution is None or not any(_may_grant(claim, kind) for claim in resolution.claims):
        return ()
    found = grants(resolution.claims, resolution.article.outlet, resolution.article.language)
    return tuple(grant for grant in found if grant.kind is kind)


def _may_grant(claim: Claim, kind: GrantKind) -> bool:
    """Tell whether a claim can be the ground of a permission of this kind, before any is read."""
    if kind is GrantKind.OBTAINED:
        return not claim.flags.isdisjoint(_OBTAINED)
    return claim.kind is ClaimKind.PERMISSION or claim.kind is ClaimKind.TERMS


def requirements_of(grant: Grant) -> tuple[Requirement, ...]:
    """Return the conditions of a permission that can be checked as requirements."""
    named = {requirement.value: requirement for requirement in Requirement}
    known = (_AS_CONDITION.get(condition.kind) or named.get(condition.kind) for condition in grant.conditions)
    return tuple(dict.fromkeys(requirement for requirement in known if requirement is not None))


def is_permitted(case: Case, page: Page) -> bool:
    """Tell whether the repost says that it was given permission by the outlet or author of an article, or by nobody in particular."""
    for grant in permissions(case.page, GrantKind.OBTAINED):
        is_own = grant.acts != ("translate",) or grant.grantee is None or is_called(case.page, grant.grantee)
        if is_own and (grant.grantor is None or is_called(page, grant.grantor) or len(case.sources) == 1):
            return True
    return False


def license_claim(page: Page) -> Claim | None:
    """Return the statement by which a page licenses its text."""
    resolution = page.resolution
    if resolution is None or resolution.license is None or resolution.license_claim is None:
        return None
    claim = resolution.claims[resolution.license_claim]
    return claim if claim.kind is ClaimKind.LICENSE else None


def _most_special(printed: list[Terms]) -> list[Terms]:
    """Return the statements that count, those about this text first: leave outweighs a reservation, unless that is of this text alone."""
    in_order = sorted(printed, key=lambda found: found.stated is not Precedence.ARTICLE)
    of_text = [found for found in in_order if found.stated is Precedence.ARTICLE]
    if of_text and all(found.asks(Requirement.PRIOR_PERMISSION) for found in of_text):
        return of_text
    return [found for found in in_order if not found.asks(Requirement.PRIOR_PERMISSION)] or in_order


def _licensed(case: Case, page: Page, policy: Policy | None) -> Iterator[Terms]:
    """Yield the licence that the source's page prints."""
    claim = license_claim(page)
    if claim is None or (claim.value == RESERVED and policy is not None):
        return
    asked = case.policies.of_license(claim.value)
    if asked is not None:
        stated = Precedence.ARTICLE if claim.scope is Scope.TEXT else Precedence.SITE
        yield Terms(page, _with(replace(asked, outlet=page.called, basis=Basis.PRINTED), policy), stated, claim)


def _named_by_repost(case: Case, page: Page) -> Terms | None:
    """Return the licence under which the repost says that it took a text whose own page is not held."""
    if page.resolution is not None or page is not case.nearest or case.page.article.relation not in _TAKEN_WHOLE:
        return None
    claim = license_claim(case.page)
    if claim is None or claim.scope is not Scope.TEXT or claim.value == RESERVED or not _stands_beside_credit(case, page, claim):
        return None
    asked = case.policies.of_license(claim.value)
    if asked is None:
        return None
    return Terms(page, replace(asked, outlet=page.called, basis=Basis.PRINTED), Precedence.REPOST, claim, case.page)


def _stands_beside_credit(case: Case, page: Page, claim: Claim) -> bool:
    """Tell whether a licence is named in the line that names the source: elsewhere it may be that of the site."""
    if claim.span is None:
        return False
    text = case.resolution.document.text
    low, high = text.rfind("\n", 0, claim.span.start) + 1, text.find("\n", claim.span.end)
    line = text[low : high if high >= 0 else len(text)]
    return any(one.span is not None and one.quote in line and is_called(page, one.value, one.url) for one in case.claims(*_CREDITING))


def _granted(case: Case, page: Page, policy: Policy | None) -> Iterator[Terms]:
    """Yield the permissions that the source's page offers, and those that the repost says it was given by it, with their conditions."""
    offered = [(page, grant) for grant in permissions(page, GrantKind.OFFERED)]
    given = [(case.page, grant) for grant in permissions(case.page, GrantKind.OBTAINED) if grant.grantor and is_called(page, grant.grantor)]
    for where, grant in offered + given:
        requires = requirements_of(grant)
        if grant.kind is GrantKind.OBTAINED:  # "where it first appeared" is said there, not asked for
            requires = tuple(one for one in requires if one is not Requirement.FIRST_PUBLICATION_NOTE)
        if not requires or (requires == (Requirement.PRIOR_PERMISSION,) and policy is not None):
            continue
        claim = where.resolution.claims[grant.claim] if where.resolution is not None else None
        is_of_text = where is case.page or (claim is not None and claim.scope is Scope.TEXT)
        made = Policy(page.called, requires, Basis.PRINTED)
        yield Terms(page, made, Precedence.ARTICLE if is_of_text else Precedence.SITE, claim, where)


def _with(printed: Policy, outlets_own: Policy | None) -> Policy:
    """Add what an outlet asks besides the licence that its page prints."""
    if outlets_own is None or outlets_own.license not in {printed.license, None}:
        return printed
    return replace(printed, requires=_together((printed, outlets_own)))


def _completed(case: Case, policy: Policy) -> Policy:
    """Add what the licence of an outlet forbids: the outlet's own list says how it wants to be credited, and may leave that out."""
    asked = case.policies.of_license(policy.license) if policy.license else None
    if asked is None or policy.license == RESERVED:
        return policy
    return replace(policy, requires=tuple(dict.fromkeys((*policy.requires, *(word for word in asked.requires if word in _BOUNDS)))))


def _together(policies: Iterable[Policy]) -> tuple[Requirement, ...]:
    return tuple(dict.fromkeys(requirement for policy in policies for requirement in policy.requires))
