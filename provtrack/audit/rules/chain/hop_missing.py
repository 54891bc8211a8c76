"""The page leaves out an outlet through which the text came.

## Why it matters
Each who passes a text on may have cut, changed or translated it. A credit that jumps from the original to the last copy hides whose
wording it is.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.
Source: <a href="https://harbour-reader.example/pier">Harbour Reader</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>, translated by Tobias Renn
for <a href="https://lantern-post.example/pier">Lantern Post</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>, translated by Tobias Renn
for <a href="https://lantern-post.example/pier">Lantern Post</a>.
Source: <a href="https://harbour-reader.example/pier">Harbour Reader</a></p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>, translated by Tobias Renn
for <a href="https://lantern-post.example/pier">Lantern Post</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import is_credited, is_in_text, quoted, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    if len(case.sources) < 2:
        return
    credited = [is_credited(case, page) for page in case.sources]
    if True not in credited:
        return
    first = next(shown(case))
    for place in range(credited.index(True) + 1, len(case.sources)):
        page, hop = case.sources[place], case.chain.hops[place]
        told = [stored for stored in (*hop.claims, *case.chain.hops[place + 1].claims) if stored.article != case.page.article.number]
        if credited[place] or not told or is_in_text(case, page.called):
            continue
        yield Fault(
            f"the text came by way of {page.called}, which the page leaves out",
            (case.quote(first, "credits others"), quoted(told[0], f"tells of {page.called}")),
            f"Name {page.called} too: it is {hop.relation.value} of what {case.sources[place - 1].called} published.",
            min(first.confidence, told[0].claim.confidence),
        )


RULE: Final = Rule("CH02", "hop-missing", Severity.NOTE, _check)
