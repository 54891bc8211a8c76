"""The outlet that gets the credit is not the most original one known.

## Why it matters
A credit that stops at the last copy sends readers, rights requests and citations to somebody who did not make the text, and hides who did.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Source: [Harbour Reader](https://harbour-reader.example/pier)

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a). Source: [Harbour Reader](https://harbour-reader.example/pier)

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import makes_hop, means, says_taken
from provtrack.audit.finding import Evidence, Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim, ClaimKind

_CREDITING: Final = (ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.AGENCY, ClaimKind.ORIGINAL_URL)


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or any(stored.claim.kind is ClaimKind.AGENCY for hop in case.chain.hops[1:2] for stored in hop.claims):
        return  # of an agency's text, agency-dropped tells it
    hops = makes_hop(case)
    credits_ = [claim for claim in case.claims(*_CREDITING) if claim.span is not None and id(claim) in hops]
    firmest = max(credits_, key=lambda claim: (claim.strength, claim.confidence), default=None)
    if firmest is None or means(case, origin, firmest):
        return
    if not _says_copy(firmest) and any(says_taken(page) and means(case, page, firmest) for page in case.sources):
        return  # original-is-repost tells it
    beside = credits_ if _says_copy(firmest) else [claim for claim in credits_ if claim.statement == firmest.statement != 0]
    if any(means(case, origin, claim) for claim in beside):
        return
    yield Fault(
        f"the credit goes to {firmest.value}, but the text is older at {origin.called}",
        (case.quote(firmest, f"credits {firmest.value}"), *_proof(case)),
        f"Name {origin.called} as where the text first appeared.",
        firmest.confidence,
    )


def _says_copy(claim: Claim) -> bool:
    return claim.kind is not ClaimKind.ORIGINAL_OUTLET


def _proof(case: Case) -> Iterator[Evidence]:
    """Yield the statement by which the origin is known."""
    for hop in case.chain.hops[1:2]:
        for stored in hop.claims[:1]:
            span = stored.claim.span
            start, end = (span.start, span.end) if span else (None, None)
            yield Evidence(stored.article, stored.claim.quote, start, end, "tells of the earlier one")


RULE: Final = Rule("AT03", "credited-not-most-original", Severity.WARNING, _check)
