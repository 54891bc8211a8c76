"""Several notices of the text name different holders.

## Why it matters
Of two notices that share no name one is wrong, or each is of a part nobody points out. Readers cannot tell whom to ask. Notices of the
original and of its translation stand beside each other without contradiction, and so do those of an outlet and of its author.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2024 Nordkai-Bote

All rights in this article: © 2024 Weserland Syndicate
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2024 Nordkai-Bote, Weserland Syndicate
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.notices import is_alike, is_contributor, is_holder_of, text_notices
from provtrack.audit.rule import Rule
from provtrack.model.chain import Copyright


def _check(case: Case) -> Iterator[Fault]:
    if not case.is_made_from_another:
        return
    listed = text_notices(case)
    for place, (notice, claim) in enumerate(listed):
        for other, its_claim in listed[:place]:
            if _are_one(notice, other) or (_is_of_chain(case, notice) and _is_of_chain(case, other)):
                continue
            yield Fault(
                f"one notice gives the copyright to {', '.join(other.holders)}, another to {', '.join(notice.holders)}",
                (case.quote(its_claim, "one notice"), case.quote(claim, "the other")),
                "Leave one notice of the text, with all who hold rights in it.",
                round(min(claim.confidence, its_claim.confidence) * 0.8, 3),
            )
            return


def _are_one(notice: Copyright, other: Copyright) -> bool:
    return any(is_alike(one, two) for one in notice.holders for two in other.holders)


def _is_of_chain(case: Case, notice: Copyright) -> bool:
    return any(is_contributor(case, holder) or is_holder_of(page, holder) for holder in notice.holders for page in case.sources)


RULE: Final = Rule("CR09", "notices-contradict", Severity.WARNING, _check)
