"""The page calls an outlet the original whose own page says that it took the text from another.

## Why it matters
Readers are told a false origin, though one look at the cited page would have shown the right one.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.
Source: <a href="https://harbour-reader.example/pier">Harbour Reader</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import means, says_taken, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind


def _check(case: Case) -> Iterator[Fault]:
    contradicted = {id(case.claim(place)) for conflict in case.resolution.conflicts for place in conflict.claims}
    for claim in shown(case):
        if claim.kind is not ClaimKind.ORIGINAL_OUTLET or id(claim) in contradicted:
            continue  # where the page itself says otherwise, original-contradicted tells it
        for cited in case.sources[1:]:
            told = says_taken(cited) if means(case, cited, claim) else None
            if told is None or told.kind is ClaimKind.AGENCY:
                continue  # agency-dropped tells of an agency
            origin = case.sources[0]
            yield Fault(
                f"{cited.called} is called the original, but its own page says that the text comes from {told.value}",
                (case.quote(claim, f"calls {cited.called} the original"), cited.evidence(told, f"credits {told.value}")),
                f"Credit {origin.called} as the original, and {cited.called} as where the text was taken from.",
                min(claim.confidence, told.confidence),
            )
            return


RULE: Final = Rule("CH05", "original-is-repost", Severity.ERROR, _check)
