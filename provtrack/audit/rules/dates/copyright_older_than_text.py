"""The copyright of the text is years older than the article, and no earlier publication is named.

## Why it matters
A text whose copyright began before its page was published appeared somewhere before. Readers take an old report for a new one, and
the first outlet goes without credit.

## Example
```md article.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Copyright © Mira Okonjo, 2019
```

## Instead
```md article.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Copyright © Mira Okonjo, 2024
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.dating import own_date
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import Scope


def _check(case: Case) -> Iterator[Fault]:
    published = own_date(case.page)
    if published is None or case.sources:
        return
    for notice in case.resolution.copyright:
        if notice.scope is not Scope.TEXT or not notice.years or max(notice.years) >= int(published.value[:4]) - 1:
            continue
        claim = case.claim(notice.claim)
        yield Fault(
            f"the text is copyright {max(notice.years)}, but its page is of {published.value[:4]} and names no earlier publication",
            (case.quote(claim, "names the years"), case.quote(published, "dates the article")),
            "Say where and when the text appeared first, or mend the year of the notice.",
            min(claim.confidence, published.confidence),
        )


RULE: Final = Rule("DA06", "copyright-older-than-text", Severity.NOTE, _check)
