"""An outlet is called the original source, but another statement says that the text is older elsewhere.

## Why it matters
The line readers trust most, "the original source of this article is …", is the one that reposting sites write of whoever they
took the text from. Where the page itself names an earlier outlet, it sends readers to the wrong place.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a), translated by Tobias Renn for Lantern Post.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

The original source of this article is [Harbour Reader](https://harbour-reader.example/a).
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a), translated by Tobias Renn for Lantern Post.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Reposted from [Harbour Reader](https://harbour-reader.example/a).
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind, Relation

_PUT_TOGETHER: Final = frozenset({Relation.EXCERPT, Relation.ADAPTATION})
"""What may be made from several texts, each of them original."""


def _check(case: Case) -> Iterator[Fault]:
    for conflict in case.resolution.conflicts:
        if conflict.about != ClaimKind.ORIGINAL_OUTLET.value or conflict.chosen is None:
            continue
        chosen = case.claim(conflict.chosen)
        for place in conflict.claims:
            claim = case.claim(place)
            if claim.value == chosen.value or {claim.relation, chosen.relation} & _PUT_TOGETHER:
                continue
            yield Fault(
                f"{claim.value} is called the original, but {chosen.value} published the text before",
                (case.quote(claim, f"calls {claim.value} the original"), case.quote(chosen, f"names {chosen.value}")),
                f"Credit {chosen.value} as the original, and {claim.value} as where the text was taken from.",
                min(claim.confidence, chosen.confidence),
            )


RULE: Final = Rule("AT02", "original-contradicted", Severity.ERROR, _check)
