"""The author stands in the byline, the translator only somewhere in the text.

## Why it matters
Catalogues, search engines and most readers look for names where the author's stands. A translator named in the last paragraph is
found by few of them.

## Example
```md repost.md
# The old ferry pier stays, for now

By Henrike Solbach

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

For three years the demolition was taken as settled. Now the council of the harbour town has decided not to give up the old pier after all.

The first survey put the cost of repairs far above that of demolition. The harbour master has drilled into each of the piles and found
rot in few of them.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Translated by Tobias Renn from German.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

By Henrike Solbach, translated by Tobias Renn

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

For three years the demolition was taken as settled. Now the council of the harbour town has decided not to give up the old pier after all.

The first survey put the cost of repairs far above that of demolition. The harbour master has drilled into each of the piles and found
rot in few of them.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Role

_RUNNING: Final = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION, Role.FOOTER, Role.ASIDE})


def _check(case: Case) -> Iterator[Fault]:
    translating = [claim for claim in case.claims(ClaimKind.TRANSLATOR) if "machine" not in claim.flags]
    if not translating or any(claim.span is None or claim.place not in _RUNNING for claim in translating):
        return
    author = next((claim for claim in case.claims(ClaimKind.AUTHOR) if claim.place is Role.BYLINE), None)
    first = translating[0]
    if author is None or author.span is None or first.span is None or first.span.start <= author.span.end + _NEAR:
        return
    yield Fault(
        f"{author.value} stands in the byline, but {first.value}, who translated the text, is named only further down",
        (case.quote(first, "names the translator"), case.quote(author, "is the byline")),
        f"Name {first.value} in the byline, beside the author.",
        min(first.confidence, author.confidence),
    )


_NEAR: Final = 300
"""Code points: what follows a byline so closely belongs to the head of the text."""

RULE: Final = Rule("AT08", "translator-only-in-text", Severity.NOTE, _check)
