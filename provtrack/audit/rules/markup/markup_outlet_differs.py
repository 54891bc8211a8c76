"""JSON-LD names the original's outlet as the publisher of the repost.

## Why it matters
A program that reads the markup takes the copy for the original's own page, and counts its date and its changes as the original's.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "publisher": {"@type": "Organization", "name": "Nordkai-Bote"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "publisher": {"@type": "Organization", "name": "Slowwater Review"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import UPSTREAM, described, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.values.outlet import fold_name


def _check(case: Case) -> Iterator[Fault]:
    if case.page.article.outlet is None:
        return
    for claim in described(case, ClaimKind.OUTLET):
        if claim.rule != "json-ld/publisher" or is_called(case.page, claim.value):
            continue
        name = fold_name(claim.value)
        statement = next((upstream for upstream in shown(case, *UPSTREAM) if fold_name(upstream.value) == name), None)
        if statement is not None:
            yield Fault(
                f"JSON-LD says that {claim.value} publishes this page, which is {case.page.called}'s",
                (case.quote(claim, "publisher in JSON-LD"), case.quote(statement, f"tells that the text came from {statement.value}")),
                f"Name {case.page.called} as the publisher, and {claim.value} as the publisher of what the article isBasedOn.",
                min(claim.confidence, statement.confidence),
            )
            return


RULE: Final = Rule("MU03", "markup-outlet-differs", Severity.NOTE, _check)
