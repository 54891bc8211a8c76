"""The source's terms ask for the credit at the head of the text, and it stands at the foot.

## Why it matters
Most readers never reach the foot. An outlet that asks for its name at the head has made that a condition of the permission.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

For three years the demolition was taken as settled. Now the council of the harbour town has decided not to give up the old pier after all.

The first survey put the cost of repairs far above that of demolition. The harbour master has drilled into each of the piles and found
rot in few of them.

Those who voted against the delay speak of time lost. Every winter makes the matter dearer, said one of them after the meeting.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).
```
```toml provtrack.toml
[[policy]]
outlet = "Nordkai-Bote"
requires = ["credit-outlet", "credit-at-top"]
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

For three years the demolition was taken as settled. Now the council of the harbour town has decided not to give up the old pier after all.

The first survey put the cost of repairs far above that of demolition. The harbour master has drilled into each of the piles and found
rot in few of them.

Those who voted against the delay speak of time lost. Every winter makes the matter dearer, said one of them after the meeting.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```toml provtrack.toml
[[policy]]
outlet = "Nordkai-Bote"
requires = ["credit-outlet", "credit-at-top"]
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import means, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.policy import Basis, Requirement
from provtrack.audit.rule import Rule
from provtrack.audit.terms import terms

_FOOT: Final = 0.5
"""What begins behind this part of the page's text does not stand at the head."""

_REMEMBERED: Final = 0.6
"""How sure terms are that nobody has read anew."""


def _check(case: Case) -> Iterator[Fault]:
    if not case.stated:
        return
    length = len(case.resolution.document.text)
    if not any(claim.span is not None and claim.span.start >= length * _FOOT for claim in shown(case)):
        return
    for found in terms(case):
        if not found.asks(Requirement.CREDIT_AT_TOP):
            continue
        naming = [claim for claim in shown(case) if means(case, found.page, claim)]
        if not naming or any(claim.span is not None and claim.span.start < length * _FOOT for claim in naming):
            continue
        sure = _REMEMBERED if found.policy.basis is Basis.REMEMBERED else 1.0
        yield Fault(
            f"the terms of {found.page.called} ask for the credit at the head of the text, and it stands at the foot",
            (case.quote(naming[0], "stands at the foot"),),
            f"Move the credit of {found.page.called} above the text.",
            naming[0].confidence * sure,
        )


RULE: Final = Rule("AT19", "credit-at-foot", Severity.WARNING, _check)
