"""A date is later than the day on which the page was saved.

## Why it matters
What was saved cannot have been published afterwards: the date belongs to another version, was changed later, or is an error.

## Example
```html repost.html
<!--
 Page saved with SingleFile
 url: https://slowwater.example/pier
 saved date: Wed May 08 2024 09:00:00 GMT
-->
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a> on 20 May 2024.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<!--
 Page saved with SingleFile
 url: https://slowwater.example/pier
 saved date: Wed May 08 2024 09:00:00 GMT
-->
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a> on 6 May 2024.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.dating import date_of, is_later
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind


def _check(case: Case) -> Iterator[Fault]:
    captures = list(case.claims(ClaimKind.RETRIEVED))
    if not captures:
        return
    saved = max(captures, key=lambda claim: claim.value)
    for page in (*case.sources, case.page):
        stated = date_of(case, page)
        if stated is not None and is_later(stated[0].value, saved.value):
            yield Fault(
                f"the article of {page.called} is dated {stated[0].value}, but the page was saved on {saved.value} already",
                (stated[1], case.quote(saved, "says when the page was saved")),
                f"Look up when {page.called} published the article, and mend the date.",
                min(stated[0].confidence, saved.confidence),
            )


RULE: Final = Rule("DA05", "dated-after-capture", Severity.WARNING, _check)
