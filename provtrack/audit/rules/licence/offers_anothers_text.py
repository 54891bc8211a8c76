"""The page lets its readers republish its articles, and this one was taken from another outlet.

## Why it matters
Nobody can give away what is not theirs. Readers who rely on a permission, or on the licence of a whole site, printed under every
article do not see that it cannot cover this one.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Slowwater Review grants permission to republish its articles,
provided that the source is acknowledged together with a hyperlink to the original article.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import naming_evidence
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule
from provtrack.audit.terms import is_permitted, license_claim, permissions, requirements_of, terms
from provtrack.model.chain import GrantKind
from provtrack.model.claim import Claim, Scope
from provtrack.resolve.rights import RESERVED

_GIVING: Final = frozenset({"republish", "print", "translate", "adapt"})


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or is_permitted(case, origin):
        return
    for claim, gives in (*_granted(case), *_licensed(case)):
        yield Fault(
            f"{case.page.called} {gives}, but this one comes from {origin.called}, whose permission it would take",
            (case.quote(claim, "gives the articles away"), *naming_evidence(case, origin)),
            f"Say that texts of others are not meant, and whom to ask for this one: {origin.called}.",
            round(claim.confidence * 0.8, 3),
        )


def _granted(case: Case) -> Iterator[tuple[Claim, str]]:
    for grant in permissions(case.page, GrantKind.OFFERED):
        acts = [act for act in grant.acts if act in _GIVING]
        if acts and Requirement.PRIOR_PERMISSION not in requirements_of(grant):
            yield case.claim(grant.claim), f"lets its readers {' or '.join(acts)} its articles"


def _licensed(case: Case) -> Iterator[tuple[Claim, str]]:
    """Yield the licence of the whole site, where the page says nothing of this text and the source does not give it away too."""
    claim = license_claim(case.page)
    if claim is None or claim.value == RESERVED or claim.scope is not Scope.SITE:
        return
    if not any(found.policy.license not in {None, RESERVED} for found in terms(case)):
        yield claim, f"puts the articles of its site under {claim.value}"


RULE: Final = Rule("LI10", "offers-anothers-text", Severity.NOTE, _check)
