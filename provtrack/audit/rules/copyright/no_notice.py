"""The source's site has a copyright notice, and the repost's page has none at all.

## Why it matters
Where no page around the text says whose it is, readers take it for free to use. Whether the law asks for a notice or not, it is the
cheapest way to send requests to the right place.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/a">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<time datetime="2024-05-06">6 May 2024</time>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article>
<footer>© 2024 Nordkai-Bote</footer></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2024 Nordkai-Bote
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/a">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<time datetime="2024-05-06">6 May 2024</time>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article>
<footer>© 2024 Nordkai-Bote</footer></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import naming_evidence
from provtrack.audit.rule import Rule
from provtrack.model.claim import Scope


def _check(case: Case) -> Iterator[Fault]:
    source = case.nearest
    if source is None or source.resolution is None or any(notice.scope is not Scope.IMAGE for notice in case.resolution.copyright):
        return
    notices = [notice for notice in source.resolution.copyright if notice.scope is Scope.SITE and notice.holders]
    if notices and not any(notice.scope is Scope.TEXT for notice in source.resolution.copyright):
        claim = source.resolution.claims[notices[0].claim]
        yield Fault(
            f"the site of {source.called} names {', '.join(notices[0].holders)} as the holder, but there is no copyright notice here",
            (*naming_evidence(case, source), source.evidence(claim, f"the notice at {source.called}")),
            f"Add a notice that names {source.called}.",
            round(claim.confidence * 0.8, 3),
        )


RULE: Final = Rule("CR03", "no-copyright-notice", Severity.NOTE, _check)
