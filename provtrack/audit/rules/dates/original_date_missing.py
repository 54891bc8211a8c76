"""Nothing tells when the original appeared.

## Why it matters
Without its date a reader cannot tell a fresh report from one that is years old, nor find it in the outlet's archive, and a citation
of the original is incomplete. Where the original itself is linked, its page tells the date.

## Example
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/) on 6 May 2024.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim, ClaimKind
from provtrack.values.url import is_home_page


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or origin.article.published is not None or not case.stated:
        return
    if any(place.url and not is_home_page(place.url) for place in (origin.article, case.stated[0])):
        return
    naming = [claim for place in case.stated[0].claims if (claim := case.claim(place)).kind is ClaimKind.ORIGINAL_OUTLET]
    if naming and not any(_tells_when(claim) for claim in naming):
        yield Fault(
            f"nothing tells when {origin.called} published the original",
            (case.quote(naming[0], "names the original without its date"),),
            f'Add the date of the original: "originally published at {origin.called} on …".',
            naming[0].confidence,
        )


def _tells_when(claim: Claim) -> bool:
    """Tell whether the statement has a number: of a year, a day or an issue ("in no. 14"), even where no whole date is read from it."""
    return any(letter.isdigit() for letter in claim.quote)


RULE: Final = Rule("DA01", "original-date-missing", Severity.WARNING, _check)
