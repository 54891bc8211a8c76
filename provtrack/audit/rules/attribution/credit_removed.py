"""An earlier state of the page credited the source; the page does no longer.

## Why it matters
Who read the page before knew where the text came from, who reads it now does not. A credit that was due once is due still.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Source: <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.crediting import NAMING, address, is_in_text, shown
from provtrack.audit.finding import Evidence, Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim


def _check(case: Case) -> Iterator[Fault]:
    if not case.earlier or any(True for _ in shown(case)):
        return
    for page in reversed(case.earlier):
        resolution = page.resolution
        for node in resolution.chain[:-1] if resolution is not None else ():
            claims = [claim for claim in _of(page, node.claims) if claim.kind in NAMING and claim.span is not None]
            called = node.outlet or node.domain
            if not claims or called is None or is_in_text(case, called):
                continue
            link = next((url for claim in claims if (url := address(claim)) is not None), None)
            yield Fault(
                f"an earlier state of the page credited {called}; the page does no longer",
                (Evidence(page.article.number, claims[0].quote, note=f"credited {called} in an earlier state"),),
                f"Credit {called} again" + (f", with the link to {link}." if link else "."),
                claims[0].confidence,
            )
            return


def _of(page: Page, places: tuple[int, ...]) -> list[Claim]:
    return [page.resolution.claims[place] for place in places] if page.resolution is not None else []


RULE: Final = Rule("AT21", "credit-removed", Severity.WARNING, _check)
