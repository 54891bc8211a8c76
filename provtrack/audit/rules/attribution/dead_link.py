"""The name of the source is marked as a link that leads nowhere.

## Why it matters
A link to "#" or to a script looks like a link and is none: the address was lost when the page was copied. Nobody finds the source by it.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](#).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
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
from provtrack.audit.crediting import address, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    told: set[str] = set()
    for claim in shown(case):
        is_dead = "dead-link" in claim.flags or claim.url in {"", "#", "#!"}
        if is_dead and address(claim) is None and claim.value not in told:
            told.add(claim.value)
            yield Fault(
                f"{claim.value} looks like a link to the source, but the link leads nowhere",
                (case.quote(claim, "carries a link without an address"),),
                f"Give the link the address of the article at {claim.value}.",
                claim.confidence,
            )


RULE: Final = Rule("AT12", "dead-link", Severity.NOTE, _check)
