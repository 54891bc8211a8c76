"""The date given for the original is not the one its own page gives.

## Why it matters
Who cites the original by that date, or looks for it in an archive, does not find it; and whether a report is fresh or old hangs on it.

## Example
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a) on 2 April 2024.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Nordkai-Bote">
<meta property="og:url" content="https://nordkai-bote.example/a"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>6 May 2024</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a) on 6 May 2024.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Nordkai-Bote">
<meta property="og:url" content="https://nordkai-bote.example/a"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>6 May 2024</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.dating import is_later, own_date
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.model.chain import Node
from provtrack.model.claim import Claim, ClaimKind


def _check(case: Case) -> Iterator[Fault]:
    for node in case.stated:
        dates = [claim for place in node.claims if (claim := case.claim(place)).kind is ClaimKind.ORIGINAL_DATE]
        if not dates:
            continue
        source = _source(case, node)
        own = own_date(source) if source is not None else None
        for claim in dates[:1]:
            if source is not None and own is not None and _differ(claim.value, own.value):
                yield Fault(
                    f"the original at {source.called} is dated {claim.value} here, but {own.value} on its own page",
                    (case.quote(claim, f"dates the original {claim.value}"), source.evidence(own, f"dates it {own.value}")),
                    f"Give the date of the original as {own.value}, or say that it is the date of another version.",
                    min(claim.confidence, own.confidence),
                )
        yield from _among(case, node, dates)


def _among(case: Case, node: Node, dates: list[Claim]) -> Iterator[Fault]:
    """Yield the contradiction of two statements of the page."""
    first = dates[0]
    other = next((claim for claim in dates[1:] if claim.statement != first.statement and _differ(first.value, claim.value)), None)
    if other is not None:
        yield Fault(
            f"the original{f' at {node.outlet}' if node.outlet else ''} is dated {first.value} in one place and {other.value} in another",
            (case.quote(first, f"dates it {first.value}"), case.quote(other, f"dates it {other.value}")),
            "Look the date up on the original's own page, and give it once.",
            min(first.confidence, other.confidence),
        )


def _differ(one: str, other: str) -> bool:
    return is_later(one, other) or is_later(other, one)


def _source(case: Case, node: Node) -> Page | None:
    """Return the article of the chain that the page means."""
    if node.outlet is None:
        return None
    return next((page for page in case.sources if is_called(page, node.outlet, node.url)), None)


RULE: Final = Rule("DA04", "original-date-contradicted", Severity.WARNING, _check)
