"""The outlet is remembered to ask for something that the repost does not do.

## Why it matters
The terms of some outlets stand in provtrack's list from general knowledge alone. They are no ground for a complaint, but a reason to
look at the outlet's page; put what you find there into `provtrack.toml`, and it is judged like terms that were read.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from Sott.net.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

See also [our archive](https://slowwater-review.example/all).
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Sott.net](https://www.sott.net/article/1).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import breach_of, in_words, naming_evidence
from provtrack.audit.policy import Basis
from provtrack.audit.rule import Rule
from provtrack.audit.terms import terms


def _check(case: Case) -> Iterator[Fault]:
    for found in terms(case):
        if found.policy.basis is not Basis.REMEMBERED:
            continue
        broken = [(one, breach) for one in found.policy.requires if (breach := breach_of(case, found, one)) is not None]
        if broken:
            yield Fault(
                f"{found.said} ask {' and '.join(in_words(one) for one, _ in broken)}, "
                f"but {'; '.join(breach.missing for _, breach in broken)}",
                naming_evidence(case, found.page),
                f"Look up the terms of {found.page.called}. If they do ask for it: {' '.join(breach.fix for _, breach in broken)}",
                round(found.sureness * min(breach.confidence for _, breach in broken), 3),
            )


RULE: Final = Rule("LI27", "remembered-terms-unmet", Severity.NOTE, _check)
