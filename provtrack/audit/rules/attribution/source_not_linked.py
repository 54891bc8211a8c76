"""A source is named, but no link leads to it.

## Why it matters
A reader cannot check a source that is only named, and most terms of republication ask for a link to the original article.

## Example
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at Nordkai-Bote.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/2024/05/faehranleger).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind

_NAMING: Final = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET})


def _check(case: Case) -> Iterator[Fault]:
    for node in case.stated:
        claims = [case.claim(place) for place in node.claims]
        named = [claim for claim in claims if claim.kind in _NAMING and claim.span is not None]
        if named and not any(claim.url for claim in claims):
            called = node.outlet or named[0].value
            yield Fault(
                f"{called} is named as where the text came from, but no link leads there",
                tuple(case.quote(claim, f"names {called}") for claim in named),
                f"Link the name of {called} to its article.",
                named[0].confidence,
            )


RULE: Final = Rule("AT01", "source-not-linked", Severity.WARNING, _check)
