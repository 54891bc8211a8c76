"""The name of the source is borne by several outlets, and nothing tells which is meant.

## Why it matters
There are newspapers called The Times, Die Presse or El Mundo in many places. Without a link or a place, a reader has to guess.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at The Sun.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [The Sun](https://www.thesun.ie/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, shown_of
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.values.outlet import registry

_NAMES: Final = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET})
_SHOWN: Final = 3


def _check(case: Case) -> Iterator[Fault]:
    for node in case.stated:
        claims = shown_of(case, node)
        if node.domain is not None or any(address(claim) for claim in claims):
            continue
        named = next((claim for claim in claims if claim.kind in _NAMES), None)
        if named is None:
            continue
        found = registry().by_name(named.value, language=case.page.article.language)
        if found.outlet is not None or len(found.candidates) < 2:
            continue
        homes = [next(iter(outlet.domains), outlet.country or "") for outlet in found.candidates[:_SHOWN]]
        yield Fault(
            f"{named.value} is the name of {len(found.candidates)} outlets ({', '.join(home for home in homes if home)} …), "
            "and nothing tells which is meant",
            (case.quote(named, f"names {named.value}"),),
            f"Link the name of {named.value} to its article, or add the place.",
            named.confidence,
        )


RULE: Final = Rule("AT17", "outlet-ambiguous", Severity.NOTE, _check)
