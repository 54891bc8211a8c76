"""The notice of the text gives a year after the repost appeared.

## Why it matters
Templates that print the year of the day make every old text look new, and the notice useless as a date.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2026 Nordkai-Bote
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
from provtrack.audit.notices import text_notices, year_of
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind


def _check(case: Case) -> Iterator[Fault]:
    dates = [claim.value for claim in case.claims(ClaimKind.PUBLISHED, ClaimKind.UPDATED)]
    if not case.is_made_from_another or case.resolution.article.published is None or not dates:
        return
    last = max(year_of(date) for date in dates)
    for notice, claim in text_notices(case):
        if notice.years and min(notice.years) > last:
            yield Fault(
                f"the notice gives {min(notice.years)}, but {case.page.called} published the text in {last}",
                (case.quote(claim, "gives the year"),),
                "Give the year in which the text appeared.",
                round(claim.confidence * 0.8, 3),
            )


RULE: Final = Rule("CR07", "notice-year-after-repost", Severity.NOTE, _check)
