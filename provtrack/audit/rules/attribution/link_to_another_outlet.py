"""The credit names one outlet, and its link leads to another.

## Why it matters
Either the name or the link is wrong, and a reader cannot tell which. The outlet that is named gets the credit for what it may never have
printed, the other gets none.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://port-courier.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://port-courier.example/pier">
<meta property="og:site_name" content="Port Courier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Port Courier](https://port-courier.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://port-courier.example/pier">
<meta property="og:site_name" content="Port Courier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called, is_near
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim
from provtrack.values.outlet import OutletKind, fold_name, registry
from provtrack.values.url import canonical, host

_SURE: Final = 0.75
"""Outlets change their names, and share hosts with their sisters."""

_HOSTS_OTHERS: Final = frozenset({OutletKind.PLATFORM, OutletKind.AGGREGATOR, OutletKind.AGENCY})


def _check(case: Case) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for claim in shown(case):
        url = address(claim)
        if url is None or claim.value[:4].lower() == "http" or (claim.value, url) in seen:
            continue
        seen.add((claim.value, url))
        other = _observed(case, claim, url) or _known(claim.value, url)
        if other is not None and fold_name(claim.value) not in fold_name(host(url) or ""):
            yield Fault(
                f"the credit names {claim.value}, but its link leads to {other}",
                (case.quote(claim, f"names {claim.value}, links to {url}"),),
                f"Find out whether the text comes from {claim.value} or {other}, and let name and link agree.",
                min(_SURE, claim.confidence),
            )


def _observed(case: Case, claim: Claim, url: str) -> str | None:
    """Return what the page behind the link, where it is observed, calls its own outlet, if that is another."""
    for page in case.sources:
        if page.resolution is None or page.article.url is None or canonical(page.article.url) != canonical(url):
            continue
        own = page.resolution.article.outlet
        if own is not None and not _is_alike(own, claim.value) and not is_called(page, claim.value):
            return own
    return None


def _known(name: str, url: str) -> str | None:
    """Return the outlet whose host a link leads to, where the name is that of another known outlet."""
    target = registry().by_domain(url)
    if target is None or target.kind in _HOSTS_OTHERS:
        return None
    named = registry().by_name(name)
    if named.outlet is None or target in named.candidates or any(_is_alike(name, other) for other in (target.name, *target.aliases)):
        return None
    return target.name


def _is_alike(one: str, other: str) -> bool:
    folded, with_ = fold_name(one), fold_name(other)
    return folded in with_ or with_ in folded or is_near(one, other)


RULE: Final = Rule("AT11", "link-to-another-outlet", Severity.WARNING, _check)
