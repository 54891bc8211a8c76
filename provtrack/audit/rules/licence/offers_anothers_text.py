"""The page lets its readers republish its articles, and this one was taken from another outlet.

## Why it matters
Nobody can give away what is not theirs. Readers who rely on a permission printed under every article do not see that it cannot cover
this one.

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
from provtrack.audit.terms import is_permitted, permissions, requirements_of
from provtrack.model.chain import GrantKind

_GIVING: Final = frozenset({"republish", "print", "translate", "adapt"})


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or is_permitted(case, origin):
        return
    for grant in permissions(case.page, GrantKind.OFFERED):
        if not _GIVING.intersection(grant.acts) or Requirement.PRIOR_PERMISSION in requirements_of(grant):
            continue
        claim = case.claim(grant.claim)
        yield Fault(
            f"{case.page.called} lets its readers {' or '.join(act for act in grant.acts if act in _GIVING)} its articles, "
            f"but this one comes from {origin.called}, whose permission it would take",
            (case.quote(claim, "prints the permission"), *naming_evidence(case, origin)),
            f"Say that texts of others are not meant, and whom to ask for this one: {origin.called}.",
            round(claim.confidence * 0.8, 3),
        )


RULE: Final = Rule("LI10", "offers-anothers-text", Severity.NOTE, _check)
