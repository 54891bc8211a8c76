"""JSON-LD gives another date of publication than the page.

## Why it matters
News search sorts by the date in the markup: an old text with a new date there is shown as news, and citations carry the wrong day.

## Example
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "datePublished": "2024-09-01"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p class="date">10 May 2024</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "datePublished": "2024-05-10"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p class="date">10 May 2024</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.dating import is_later
from provtrack.audit.described import shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Role

_HEAD: Final = frozenset({Role.BYLINE, Role.DATELINE})
_BELIEVED: Final = 0.6
"""A date believed less may be that of something beside the article."""


def _check(case: Case) -> Iterator[Fault]:
    stated = [claim for claim in shown(case, ClaimKind.PUBLISHED) if claim.place in _HEAD and claim.confidence >= _BELIEVED]
    marked = [claim for claim in case.claims(ClaimKind.PUBLISHED) if claim.rule == "json-ld/datePublished"]
    if not stated or not marked or any(not _differ(claim.value, date.value) for claim in marked for date in stated):
        return
    others = [claim for claim in case.claims(ClaimKind.UPDATED, ClaimKind.PUBLISHED) if claim.span is not None]
    if any(not _differ(claim.value, other.value) for claim in marked for other in others):
        return
    date, claim = stated[0], marked[0]
    yield Fault(
        f"JSON-LD dates the article {claim.value}; the page shows {date.value}",
        (case.quote(claim, "datePublished in JSON-LD"), case.quote(date, "the date that readers see")),
        f"Give {date.value} as datePublished, and a later change as dateModified.",
        min(claim.confidence, date.confidence),
    )


def _differ(one: str, other: str) -> bool:
    return is_later(one, other) or is_later(other, one)


RULE: Final = Rule("MU02", "markup-date-differs", Severity.NOTE, _check)
