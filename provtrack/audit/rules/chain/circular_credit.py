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
from provtrack.audit.crediting import quoted
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.graph import StoredClaim, StoredDerivation
from provtrack.trace.circles import reached


def _check(case: Case) -> Iterator[Fault]:
    if not any(conflict.about == "circle" for conflict in case.chain.conflicts):
        return
    sources: dict[int, list[int]] = {}
    for derivation in case.graph.derivations:
        sources.setdefault(derivation.made, []).append(derivation.source)
    own = case.page.article.number
    above = reached(own, sources)
    inside = {number for number in above if own in reached(number, sources)}
    going_round = [one for one in case.graph.derivations if one.made in inside and one.source in inside and one.made != one.source]
    going_round.sort(key=lambda one: one.made != own)
    if len(inside) < 2 or not going_round or going_round[0].made != own:
        return
    others = ", ".join(_called(case, number) for number in sorted(inside - {own}))
    claims = [stored for one in going_round for stored in _stating(case, one)]
    yield Fault(
        f"the page gives {_called(case, going_round[0].source)} as its source, and is itself given as a source of {others}",
        tuple(quoted(stored, "is part of the circle") for stored in claims),
        f"Find out who had the text first, {case.page.called} or {others}, and take the wrong credit out.",
        min((stored.claim.confidence for stored in claims), default=0.5),
    )


def _called(case: Case, number: int) -> str:
    article = case.graph.article(number)
    return article.outlet or article.domain or article.id


def _stating(case: Case, derivation: StoredDerivation) -> list[StoredClaim]:
    """Return the first statement of a derivation."""
    return [case.graph.claim(number) for number in derivation.claims[:1]]


RULE: Final = Rule("CH01", "circular-credit", Severity.ERROR, _check)
