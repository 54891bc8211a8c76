"""The link to the source tells search engines not to follow it.

## Why it matters
A link with rel="nofollow" shows readers the source and hides it from machines: search engines rank the copy before its original. Several
terms of republication forbid it.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a rel="nofollow noopener" href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    told: set[str | None] = set()
    for claim in shown(case):
        if "nofollow" in claim.flags and claim.url not in told:
            told.add(claim.url)
            yield Fault(
                f"the link to {claim.value} tells search engines not to follow it",
                (case.quote(claim, 'links with rel="nofollow"'),),
                'Take "nofollow" out of the link\'s rel.',
                claim.confidence,
            )


RULE: Final = Rule("AT13", "nofollow-link", Severity.NOTE, _check)
