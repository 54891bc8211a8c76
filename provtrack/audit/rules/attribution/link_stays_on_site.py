"""The credit's link leads back to the reposting site.

## Why it matters
A link under the source's name that opens the reposter's own list of articles looks like a way to the original and is none.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://slowwater.example/tag/nordkai-bote">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, leads_home, shown_of
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    for node in case.stated:
        linked = [(claim, url) for claim in shown_of(case, node) if (url := address(claim)) is not None]
        if node.url is not None or not linked or not all(leads_home(case, url) for _, url in linked):
            continue
        claim, url = linked[0]
        called = node.outlet or claim.value
        yield Fault(
            f"the link under the name of {called} leads to {case.page.called} itself",
            (case.quote(claim, f"links to {url}"),),
            f"Link to the article at {called}.",
            claim.confidence,
        )


RULE: Final = Rule("AT20", "link-stays-on-site", Severity.WARNING, _check)
