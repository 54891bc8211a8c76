"""Two articles, or more, give each other as their source.

## Why it matters
In a circle nobody is the origin, and each seems to be confirmed by the next. At least one of the credits is wrong.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://slowwater.example/pier">Slowwater Review</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import called, quoted, stating
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.chain import Status
from provtrack.trace.circles import reached


def _check(case: Case) -> Iterator[Fault]:
    if not any(conflict.about == "circle" for conflict in case.chain.conflicts):
        return
    own = case.page.article.number
    sources: dict[int, list[int]] = {}
    made: dict[int, list[int]] = {}
    for derivation in case.graph.derivations:
        if derivation.status is not Status.DISPUTED:
            sources.setdefault(derivation.made, []).append(derivation.source)
            made.setdefault(derivation.source, []).append(derivation.made)
    inside = reached(own, sources) & reached(own, made)
    going_round = [one for one in case.graph.derivations if one.made in inside and one.source in inside and one.made != one.source]
    first = next((one for one in going_round if one.made == own and own in one.stated_by), None)
    if first is None:
        return
    going_round.sort(key=lambda one: one is not first)
    others = ", ".join(called(case, number) for number in sorted(inside - {own}))
    claims = [stored for one in going_round for stored in stating(case, one)[:1]]
    yield Fault(
        f"the page gives {called(case, first.source)} as its source, and is itself given as a source of {others}",
        tuple(quoted(stored, "is part of the circle") for stored in claims),
        f"Find out who had the text first, {case.page.called} or {others}, and take the wrong credit out.",
        min((stored.claim.confidence for stored in claims), default=first.confidence),
    )


RULE: Final = Rule("CH01", "circular-credit", Severity.ERROR, _check)
