"""An article is said to have been changed before it was published.

## Why it matters
Programs that sort or cite by these dates get the order of versions wrong; often the date of the original was taken over with its markup.

## Example
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"The old ferry pier stays, for now",
 "datePublished":"2024-05-10","dateModified":"2024-04-02"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>10 May 2024</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"The old ferry pier stays, for now",
 "datePublished":"2024-05-10","dateModified":"2024-05-12"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>10 May 2024</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.dating import is_later, own_date
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind

_AHEAD: Final = 7
"""Days by which magazines date their articles ahead: the day of the printed issue."""


def _check(case: Case) -> Iterator[Fault]:
    published = own_date(case.page)
    if published is None:
        return
    changes = list(case.claims(ClaimKind.UPDATED))
    change = max(changes, key=lambda claim: claim.value, default=None)
    if change is not None and is_later(published.value, change.value, _AHEAD):
        yield Fault(
            f"the article of {case.page.called} is dated {published.value}, but was last changed on {change.value}",
            (case.quote(change, "says when it was changed"), case.quote(published, "says when it was published")),
            "Mend the date of publication or that of the change.",
            min(change.confidence, published.confidence),
        )


RULE: Final = Rule("DA07", "updated-before-published", Severity.NOTE, _check)
