"""The page names several licences for one text.

## Why it matters
A reader who may choose takes the freer one. Two licences on a page are mostly one of the text and one of the site, or of something else
on the page: say which is meant.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

This article is licensed under [CC BY-NC-ND 4.0](https://creativecommons.org/licenses/by-nc-nd/4.0/).
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import Scope


def _check(case: Case) -> Iterator[Fault]:
    for conflict in case.resolution.conflicts:
        if conflict.about != "license" or conflict.chosen is None:
            continue
        chosen = case.claim(conflict.chosen)
        others = [claim for place in conflict.claims if (claim := case.claim(place)).value != chosen.value]
        if others:
            by = "the one about this text" if chosen.scope is Scope.TEXT else "the one stated most clearly"
            yield Fault(
                f"the page names {chosen.value} and {', '.join(claim.value for claim in others)}; the audit goes by {chosen.value}, {by}",
                (case.quote(chosen, f"names {chosen.value}"), *(case.quote(claim, f"names {claim.value}") for claim in others)),
                "Name one licence for the text, and say of any other what it is for.",
                min(chosen.confidence, *(claim.confidence for claim in others)),
            )


RULE: Final = Rule("LI11", "licences-contradict", Severity.NOTE, _check)
