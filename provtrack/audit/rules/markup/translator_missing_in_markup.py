"""The page names its translator, but its JSON-LD does not.

## Why it matters
Catalogues and citation tools read contributors from the markup: a translator who is not there is not cited.

## Example
```html translation.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Mira Okonjo"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>Translated by Tobias Renn.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html translation.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Mira Okonjo"},
 "translator": {"@type": "Person", "name": "Tobias Renn"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>Translated by Tobias Renn.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import headline, in_markup, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind


def _check(case: Case) -> Iterator[Fault]:
    title = headline(case)
    if title is None or any(True for _ in in_markup(case, ClaimKind.TRANSLATOR)):
        return
    claim = next((claim for claim in shown(case, ClaimKind.TRANSLATOR) if "machine" not in claim.flags), None)
    if claim is None:
        return
    yield Fault(
        f"readers are told that {claim.value} translated the text, but JSON-LD names no translator",
        (case.quote(claim, "names the translator"), case.quote(title, "the article in JSON-LD")),
        f"Add {claim.value} as translator to the JSON-LD.",
        claim.confidence,
    )


RULE: Final = Rule("MU08", "translator-missing-in-markup", Severity.NOTE, _check)
