"""The terms ask to name the outlet, and readers see it nowhere.

## Why it matters
Naming where a text comes from is the one thing that nearly all terms of republication ask for. A source that stands in the markup alone
is not named to readers.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
"isBasedOn": "https://harbour-reader.example/pier"}</script>
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>You may republish this article for free, provided that the source is acknowledged.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
"isBasedOn": "https://harbour-reader.example/pier"}</script>
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>You may republish this article for free, provided that the source is acknowledged.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import unmet
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    yield from unmet(case, Requirement.CREDIT_OUTLET)


RULE: Final = Rule("LI12", "terms-ask-to-credit-outlet", Severity.ERROR, _check)
