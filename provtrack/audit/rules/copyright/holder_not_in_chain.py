"""The notice of the text names a holder who has no part in the chain.

## Why it matters
A name that appears in the notice alone is a hop nobody tells of, a publisher readers do not know under that name, or a slip. Say what
the holder has to do with the text.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2024 Nordkai-Bote, Weserland Syndicate
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2024 Nordkai-Bote
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.notices import is_alike, is_contributor, is_holder_of, is_own, text_notices
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    if not case.is_made_from_another:
        return
    for notice, claim in text_notices(case):
        unknown = [holder for holder in notice.holders if not _has_part(case, holder)]
        if unknown and len(unknown) < len(notice.holders):  # of a notice that names nobody of the chain, CR01 tells
            yield Fault(
                f"{', '.join(unknown)} is named as a holder, but has no other part in how the text came here",
                (case.quote(claim, "names the holders"),),
                f"Say what {', '.join(unknown)} has to do with the text, or correct the notice.",
                round(claim.confidence * 0.7, 3),
            )


def _has_part(case: Case, holder: str) -> bool:
    if is_own(case, holder) or is_contributor(case, holder) or any(is_alike(holder, agency) for agency in case.resolution.agencies):
        return True
    return any(is_holder_of(page, holder) for page in case.sources)


RULE: Final = Rule("CR05", "holder-not-in-chain", Severity.NOTE, _check)
