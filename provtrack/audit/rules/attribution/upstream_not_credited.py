"""The text comes from another outlet, and the page does not tell its readers so.

## Why it matters
Readers take the text for the outlet's own work, and whoever wrote and first published it gets neither the credit nor the visit. That the
text comes from elsewhere may stand in the page's markup, or on another page that tells the way it went.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:url" content="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:url" content="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import is_in_text, quoted, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind

_NAMED_ANYHOW: Final = (ClaimKind.IMAGE_CREDIT, ClaimKind.ORIGINAL_TITLE, ClaimKind.ORIGINAL_AUTHOR, ClaimKind.ORIGINAL_DATE)
"""Statements that tell readers that the text is not the outlet's own, or name the source in the wrong place, which is another fault."""

_UNTOLD: Final = 0.8
"""How much of its confidence a source keeps that the page's readers are not told of: markup may be left over from another page."""


def _check(case: Case) -> Iterator[Fault]:
    nearest, hop = case.nearest, case.chain.hops[-1]
    if nearest is None or hop.derivation is None or any(True for _ in shown(case)):
        return
    if any(claim.span is not None for claim in case.claims(*_NAMED_ANYHOW)):
        return
    names = {name for page in case.sources for name in (page.article.outlet, page.article.domain) if name}
    names.update(words for stored in hop.claims for words in (stored.claim.value, stored.claim.quote))
    if any(is_in_text(case, name) for name in names):
        return
    own = case.page.article.number
    others = [f"a{number}" for number in hop.derivation.stated_by if number != own]
    where = f"as the page of {others[0]} tells," if others and own not in hop.derivation.stated_by else "by its markup"
    quotes = [quoted(stored, f"tells that it comes from {nearest.called}") for stored in hop.claims[:2]]
    title = next(case.claims(ClaimKind.TITLE), None)
    if not quotes and title is None:
        return
    yield Fault(
        f"{where} the text comes from {nearest.called}, but readers of the page are not told",
        tuple(quotes) if title is None or quotes else (case.quote(title, "is the text concerned"),),
        f"Say at the head or foot of the text that it comes from {nearest.called}, with a link.",
        hop.derivation.confidence * _UNTOLD,
    )


RULE: Final = Rule("AT04", "upstream-not-credited", Severity.WARNING, _check)
