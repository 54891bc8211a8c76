"""A page calls itself the original, but its canonical address is another outlet's.

## Why it matters
Search engines follow the markup and show the other page; a reader is told the contrary. One of the two is wrong about who published first.

## Example
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<link rel="canonical" href="https://harbour-reader.example/2024/pier-stays"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article was originally published by Slowwater Review.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<link rel="canonical" href="https://slowwater.example/pier"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article was originally published by Slowwater Review.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim, ClaimKind

_OWN: Final = (ClaimKind.ORIGINAL_OUTLET, ClaimKind.DOWNSTREAM_OUTLET)


def _check(case: Case) -> Iterator[Fault]:
    canonical = next((claim for claim in case.claims(ClaimKind.SOURCE_OUTLET) if claim.rule == "link/canonical"), None)
    if canonical is None:
        return
    own = next((claim for claim in case.claims(*_OWN) if _is_own(case, claim)), None)
    if own is None:
        return
    yield Fault(
        f"{case.page.called} says that it had the text first, but its canonical address is at {canonical.value}",
        (case.quote(canonical, "the canonical address"), case.quote(own, "calls the page the original")),
        f"Give the page's own address as canonical, or credit {canonical.value}.",
        min(canonical.confidence, own.confidence),
    )


def _is_own(case: Case, claim: Claim) -> bool:
    if claim.span is None:
        return False
    return claim.kind is ClaimKind.DOWNSTREAM_OUTLET or "own" in claim.flags or is_called(case.page, claim.value)


RULE: Final = Rule("MU06", "canonical-elsewhere", Severity.WARNING, _check)
