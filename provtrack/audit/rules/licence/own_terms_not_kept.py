"""The page asks of others what it does not do itself for the text that it took over.

## Why it matters
A page that lets its readers republish on conditions, and does not keep them towards its own source, passes on a text whose credit is
already lost: whoever keeps the printed conditions to the letter credits the wrong outlet. Conditions that the page sets are judged as
requirements towards the original.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at Nordkai-Bote. See also [our archive](https://slowwater-review.example/all).

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

Slowwater Review grants permission to republish its articles,
provided that the source is acknowledged together with a hyperlink to the original article.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import breach_of, in_words, naming_evidence
from provtrack.audit.policy import Basis, Policy, Requirement
from provtrack.audit.rule import Rule
from provtrack.audit.terms import Precedence, Terms, is_permitted, permissions, requirements_of
from provtrack.model.chain import GrantKind
from provtrack.model.claim import Relation

_OWED: Final = (
    Requirement.CREDIT_OUTLET,
    Requirement.CREDIT_AUTHOR,
    Requirement.CREDIT_TRANSLATOR,
    Requirement.LINK_ORIGINAL,
    Requirement.COPYRIGHT_NOTICE,
)
"""What anybody who takes a text over can do for its original; the rest is between an outlet and those who take from it."""


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or case.page.article.relation is Relation.SYNDICATION:
        return
    for grant in permissions(case.page, GrantKind.OFFERED):
        asked = [requirement for requirement in _OWED if requirement in requirements_of(grant)]
        claim = case.claim(grant.claim)
        own = Terms(origin, Policy(origin.called, tuple(asked), Basis.PRINTED), Precedence.ARTICLE, claim, case.page)
        broken = [(requirement, breach) for requirement in asked if (breach := breach_of(case, own, requirement)) is not None]
        if not broken or (is_permitted(case, origin) and len(case.sources) == 1):
            continue
        said = [place for _, breach in broken for place in breach.evidence] or list(naming_evidence(case, origin))
        yield Fault(
            f"the permission that {case.page.called} prints asks others {' and '.join(in_words(one) for one, _ in broken)}, "
            f"but this page does not do so for {origin.called}: {'; '.join(breach.missing for _, breach in broken)}",
            (case.quote(claim, "prints the permission and its conditions"), *said),
            " ".join(breach.fix for _, breach in broken),
            round(claim.confidence * min(breach.confidence for _, breach in broken), 3),
        )


RULE: Final = Rule("LI09", "own-terms-not-kept", Severity.WARNING, _check)
