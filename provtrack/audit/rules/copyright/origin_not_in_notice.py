"""The copyright notice of the text names neither the original outlet nor its author.

## Why it matters
The rights in a text stay with whoever wrote or first published it. A notice that names only those who passed the text on tells
readers, and the next reposter, to ask the wrong people.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a), translated by Tobias Renn for Lantern Post.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Copyright © Lantern Post, Harbour Reader, 2024
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a), translated by Tobias Renn for Lantern Post.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Copyright © Nordkai-Bote, Lantern Post, 2024
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.notices import is_author, is_holder_of, is_own, text_notices
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None:
        return
    for notice, claim in text_notices(case):
        if any(is_holder_of(origin, holder) or is_author(case, holder) for holder in notice.holders):
            continue
        if all(is_own(case, holder) for holder in notice.holders):
            continue  # claims the text for the reposter: CR04
        yield Fault(
            f"the notice gives the copyright to {', '.join(notice.holders)}, neither to {origin.called}, where the text first appeared, "
            "nor to its author",
            (case.quote(claim, "names the holders"),),
            f"Name {origin.called} in the copyright notice.",
            claim.confidence,
        )


RULE: Final = Rule("CR01", "origin-not-in-notice", Severity.WARNING, _check)
