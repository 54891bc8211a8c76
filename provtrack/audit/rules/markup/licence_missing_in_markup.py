"""The page names its licence, but no markup does.

## Why it matters
Search by licence and collectors of free texts find only what the markup says; a text that may be
reused is passed over, or reused against its conditions.

## Example
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Mira Okonjo"}}</script></head>
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
 "author": {"@type": "Person", "name": "Mira Okonjo"},
 "license": "https://creativecommons.org/licenses/by-nc/4.0/"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article is licensed under <a href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import headline, in_markup, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind, Scope


def _check(case: Case) -> Iterator[Fault]:
    claim = next((claim for claim in shown(case, ClaimKind.LICENSE) if claim.value.startswith("CC") and claim.scope is Scope.TEXT), None)
    title = headline(case)
    if claim is None or title is None or any(True for _ in in_markup(case, ClaimKind.LICENSE)):
        return
    yield Fault(
        f"readers are told that the text is under {claim.value}, but no markup says so",
        (case.quote(claim, "names the licence"), case.quote(title, "the article in JSON-LD")),
        "Add the address of the licence as license to the JSON-LD.",
        claim.confidence,
    )


RULE: Final = Rule("MU09", "licence-missing-in-markup", Severity.NOTE, _check)
