"""Nothing tells when the original appeared.

## Why it matters
Without its date a reader cannot tell a fresh report from one that is years old, nor find it in the outlet's archive, and a citation
of the original is incomplete.

## Example
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/faehranleger).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/faehranleger) on 6 May 2024.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind

_NAMING: Final = (ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.ORIGINAL_URL, ClaimKind.ORIGINAL_TITLE)


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or origin.article.published is not None or not case.stated:
        return
    naming = [claim for place in case.stated[0].claims if (claim := case.claim(place)).kind in _NAMING]
    if naming:
        yield Fault(
            f"nothing tells when {origin.called} published the original",
            (case.quote(naming[0], "names the original without its date"),),
            f'Add the date of the original: "originally published at {origin.called} on …".',
            naming[0].confidence,
        )


RULE: Final = Rule("DA01", "original-date-missing", Severity.WARNING, _check)
