"""The source prints a copyright notice with the text, and the repost leaves it out.

## Why it matters
A notice under the text itself is meant to travel with it: it tells every later reader whom to ask. A notice at the foot of the source's
whole site is another matter: see CR03.

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
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>© 2024 Nordkai-Bote</p>
</article>
<footer>Imprint</footer></body></html>
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
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>© 2024 Nordkai-Bote</p>
</article>
<footer>Imprint</footer></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import naming_evidence
from provtrack.audit.notices import is_holder_of
from provtrack.audit.rule import Rule
from provtrack.model.claim import Scope


def _check(case: Case) -> Iterator[Fault]:
    source = case.nearest
    if source is None or source.resolution is None:
        return
    kept = [holder for notice in case.resolution.copyright if notice.scope is not Scope.IMAGE for holder in notice.holders]
    for notice in source.resolution.copyright:
        if notice.scope is not Scope.TEXT or not notice.holders or any(is_holder_of(source, holder) for holder in kept):
            continue
        claim = source.resolution.claims[notice.claim]
        yield Fault(
            f"{source.called} prints a notice of {', '.join(notice.holders)} with the text, but no notice here names them",
            (*naming_evidence(case, source), source.evidence(claim, f"the notice at {source.called}")),
            f"Keep the notice: {claim.value}",
            round(claim.confidence * 0.9, 3),
        )
        return


RULE: Final = Rule("CR02", "notice-dropped", Severity.WARNING, _check)
