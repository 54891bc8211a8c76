"""The markup of a repost gives its own address as that of the text.

## Why it matters
Search engines then take the copy for the original, and may show it in the original's place. Few terms ask for a canonical link to the
original, and where they do another rule tells; but whoever did the work is found by it.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<link rel="canonical" href="https://slowwater.example/pier"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<link rel="canonical" href="https://nordkai-bote.example/a"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import in_markup, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule
from provtrack.audit.terms import terms
from provtrack.model.claim import ClaimKind, Relation
from provtrack.values.url import is_home_page, registered_domain

_WHOLE: Final = frozenset({Relation.REPOST, Relation.SYNDICATION})


def _check(case: Case) -> Iterator[Fault]:
    origin, article = case.origin, case.page.article
    if origin is None or any(hop.relation not in _WHOLE for hop in case.chain.hops[1:]):
        return
    own = next((claim for claim in in_markup(case, ClaimKind.URL) if claim.rule == "address/stated"), None)
    if own is None or any(claim.rule == "link/canonical" for claim in case.claims(ClaimKind.SOURCE_OUTLET)):
        return
    address = origin.article.url
    statement = next(shown(case, ClaimKind.ORIGINAL_OUTLET), None)
    if address is None or statement is None or is_home_page(address) or registered_domain(address) == article.domain:
        return
    if any(found.asks(Requirement.CANONICAL_LINK) for found in terms(case)):
        return
    yield Fault(
        f"the markup of {case.page.called} gives its own address as that of the text, though the text is {origin.called}'s",
        (case.quote(own, "the address in the markup"), case.quote(statement, "tells where the text came from")),
        f'Give the address of the original at {origin.called} as rel="canonical".',
        min(own.confidence, statement.confidence),
    )


RULE: Final = Rule("MU05", "canonical-to-itself", Severity.NOTE, _check)
