"""The page calls one outlet the original, another page calls a second one so.

## Why it matters
Only one of them can have had the text first. Who cites the wrong one gives credit, and perhaps a fee, to a copy.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html other.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://lantern-post.example/pier">
<meta property="og:site_name" content="Lantern Post"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.
Source: <a href="https://slowwater.example/pier">Slowwater Review</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html other.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://lantern-post.example/pier">
<meta property="og:site_name" content="Lantern Post"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.
Source: <a href="https://slowwater.example/pier">Slowwater Review</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import called, quoted, shown, stating
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.chain import Status
from provtrack.model.claim import ClaimKind


def _check(case: Case) -> Iterator[Fault]:
    own, derivations = case.page.article.number, case.graph.derivations
    mine = next((claim for claim in shown(case) if claim.kind is ClaimKind.ORIGINAL_OUTLET), None)
    if mine is None or len(derivations) < 2:
        return
    stated = {one.source for one in derivations if own in one.stated_by}
    copies = {one.made for one in derivations}
    for derivation in derivations:
        told_by = set(derivation.stated_by)
        is_root = derivation.source not in copies and derivation.source not in stated
        if derivation.made != own or own in told_by or not told_by or not is_root or derivation.status is Status.DISPUTED:
            continue
        if any(one.source in stated and told_by & set(one.stated_by) for one in derivations):
            continue  # that page names the page's own source too
        name = called(case, derivation.source)
        quotes = [quoted(stored, f"names {name}") for stored in stating(case, derivation)[:1]]
        yield Fault(
            f"the page calls {mine.value} the original, another page (a{min(told_by)}) takes this text back to {name}",
            (case.quote(mine, f"calls {mine.value} the original"), *quotes),
            f"Find out which of the two is older, {mine.value} or {name}, and credit that one.",
            min(mine.confidence, derivation.confidence),
        )
        return


RULE: Final = Rule("CH04", "several-originals", Severity.WARNING, _check)
