"""Permission is claimed, but nothing tells who gave it, nor where the text comes from.

## Why it matters
"Reprinted with permission" is worth nothing to the next reader who wants to ask: it hides the owner of the text behind a phrase. Where
the page names one source, that is taken for who gave it.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Reprinted with permission.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Reprinted with permission of [Harbour Reader](https://harbour-reader.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.audit.terms import permissions
from provtrack.model.chain import GrantKind

_WORDS: Final = 4
_LETTERS: Final = 8
"""So many words, or letters in a script without spaces, say no more than that there is a permission; a longer statement says whose,
perhaps in words that are not read here."""


def _says_more(quote: str) -> bool:
    words = quote.split()
    return len(words) > _WORDS or (len(words) == 1 and len(quote) > _LETTERS)


def _check(case: Case) -> Iterator[Fault]:
    if case.sources:
        return
    for grant in permissions(case.page, GrantKind.OBTAINED):
        claim = case.claim(grant.claim)
        if grant.grantor is None and not grant.is_exclusive and not _says_more(claim.quote):
            yield Fault(
                f"{case.page.called} claims a permission without saying whose",
                (case.quote(claim, "claims the permission"),),
                "Name who gave the permission, and where the text first appeared.",
                round(claim.confidence * 0.8, 3),
            )


RULE: Final = Rule("LI08", "permission-without-grantor", Severity.WARNING, _check)
