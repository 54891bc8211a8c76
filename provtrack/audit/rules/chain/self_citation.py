"""The page gives its own outlet as the original, but the text comes from elsewhere.

## Why it matters
Sites that fill in "the original source of this article is …" by themselves put their own name there, and take the credit of a text they
only passed on.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Source: <a href="https://harbour-reader.example/pier">Harbour Reader</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>The original source of this article is <a href="https://slowwater.example/pier">Slowwater Review</a>.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Source: <a href="https://harbour-reader.example/pier">Harbour Reader</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>The original source of this article is <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, makes_hop, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim, ClaimKind
from provtrack.values.url import canonical, is_home_page

_WEAK: Final = 2
"""Wordings as firm as "Source:"; weaker ones, "via", say less than that the text is from there."""


def _check(case: Case) -> Iterator[Fault]:
    hops = makes_hop(case)
    source = next((claim for claim in shown(case) if claim.strength >= _WEAK and id(claim) in hops), None)
    if source is None:
        return
    terms = {claim.span for claim in case.claims(ClaimKind.PERMISSION, ClaimKind.TERMS, ClaimKind.DISCLAIMER)}
    for claim in case.claims(ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.ORIGINAL_URL):
        if claim.span is not None and claim.span not in {source.span, *terms} and id(claim) not in hops and _names_itself(case, claim):
            yield Fault(
                f"the page gives itself as the original, but takes the text from {source.value}",
                (case.quote(claim, f"gives {claim.value} as the original"), case.quote(source, f"credits {source.value}")),
                f"Name {source.value} there instead of {case.page.called}.",
                min(claim.confidence, source.confidence),
            )
            return


def _names_itself(case: Case, claim: Claim) -> bool:
    """Tell whether a claim calls the page's own outlet the original, or links to the page itself."""
    own, url = case.page.article.url, address(claim)
    if own is not None and url is not None and not is_home_page(url) and canonical(own) == canonical(url):
        return True
    return claim.kind is ClaimKind.ORIGINAL_OUTLET and is_called(case.page, claim.value, claim.url)


RULE: Final = Rule("CH03", "self-citation", Severity.WARNING, _check)
