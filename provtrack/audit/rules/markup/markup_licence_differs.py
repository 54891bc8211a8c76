"""JSON-LD names another licence than the page.

## Why it matters
Search engines show the licence of the markup beside the text, and collectors of texts go by it: what the page
forbids is done in good faith.

## Example
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "license": "https://creativecommons.org/licenses/by/4.0/"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article is licensed under <a href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "license": "https://creativecommons.org/licenses/by-nc/4.0/"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article is licensed under <a href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import described, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind, Scope


def _check(case: Case) -> Iterator[Fault]:
    stated = next((claim for claim in shown(case, ClaimKind.LICENSE) if claim.value.startswith("CC") and claim.scope is Scope.TEXT), None)
    if stated is None:
        return
    for named in described(case, ClaimKind.LICENSE):
        if named.value.startswith("CC") and not (named.value.startswith(stated.value) or stated.value.startswith(named.value)):
            yield Fault(
                f"JSON-LD names the licence {named.value}; the page says {stated.value}",
                (case.quote(named, "licence in JSON-LD"), case.quote(stated, "the licence that readers see")),
                f"Give the address of {stated.value} as the licence in JSON-LD.",
                min(stated.confidence, named.confidence),
            )
            return


RULE: Final = Rule("MU04", "markup-licence-differs", Severity.WARNING, _check)
