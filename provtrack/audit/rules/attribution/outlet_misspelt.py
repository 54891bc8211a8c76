"""The name of the source is misspelt.

## Why it matters
A search for a misspelt name finds nothing, and indexes count one outlet as two.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordaki-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_near, known_near
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim, ClaimKind
from provtrack.values.declension import nominatives
from provtrack.values.outlet import registry

_SURE: Final = 0.8
"""Two outlets may bear names that are nearly alike."""


def _check(case: Case) -> Iterator[Fault]:
    told: set[str] = set()
    for claim in shown(case):
        if claim.kind in {ClaimKind.AGENCY, ClaimKind.ORIGINAL_URL} or claim.value in told:
            continue
        told.add(claim.value)
        right = _right(case, claim)
        if right is not None:
            yield Fault(
                f"{claim.value} is nearly, but not quite, the name of {right}",
                (case.quote(claim, f"writes {claim.value}"),),
                f"Write {right}.",
                min(_SURE, claim.confidence),
            )


def _right(case: Case, claim: Claim) -> str | None:
    """Return the name that is meant: what the source calls itself, or what a known outlet behind the link, or near the name, does."""
    language = case.page.article.language
    spellings = {claim.value, *(nominatives(claim.value, language) if language else ())}
    for page in case.sources:
        own = page.resolution.article.outlet if page.resolution is not None else None
        if own is not None and all(is_near(form, own) for form in spellings):
            return own
    if registry().by_name(claim.value).candidates:
        return None
    url = address(claim)
    known = registry().by_domain(url) if url is not None else None
    if known is not None:
        return known.name if all(is_near(form, known.name) for form in spellings) else None
    return known_near(claim.value) if url is None else None


RULE: Final = Rule("AT16", "outlet-misspelt", Severity.NOTE, _check)
