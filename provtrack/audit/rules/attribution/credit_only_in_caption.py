"""The source of the text is credited only under a picture.

## Why it matters
Readers take a credit under a picture for the picture's. The text then seems to be the outlet's own.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:url" content="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<figure><img src="pier.jpg" alt=""><figcaption>The pier at low water. Photo: Nordkai-Bote</figcaption></figure>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:url" content="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<figure><img src="pier.jpg" alt=""><figcaption>The pier at low water. Photo: Nordkai-Bote</figcaption></figure>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import means, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Role


def _check(case: Case) -> Iterator[Fault]:
    if not case.sources:
        return
    credits_ = list(shown(case))
    if any(claim.place is not Role.CAPTION for claim in credits_):
        return
    captions = [*credits_, *(claim for claim in case.claims(ClaimKind.IMAGE_CREDIT) if claim.span is not None)]
    for claim in captions:
        source = next((page for page in case.sources if means(case, page, claim)), None)
        if source is not None:
            yield Fault(
                f"{source.called}, where the text comes from, is credited under a picture only",
                (case.quote(claim, "stands under a picture"),),
                f"Credit {source.called} for the text, at its head or foot.",
                claim.confidence,
            )
            return


RULE: Final = Rule("AT18", "credit-only-in-caption", Severity.WARNING, _check)
