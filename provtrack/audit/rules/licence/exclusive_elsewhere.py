"""The text is said to have been made exclusively for one outlet, and stands at another.

## Why it matters
"Exclusively for" may be a promise of rights or mere pride. Where a third outlet has the text, either it had leave, which it could say,
or the promise is broken. A permission that the page claims of that outlet counts.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>,
translated by Tobias Renn exclusively for <a href="https://lantern-post.example/pier">Lantern Post</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>,
translated by Tobias Renn exclusively for <a href="https://lantern-post.example/pier">Lantern Post</a>.
Reprinted with permission of Lantern Post.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.audit.terms import permissions
from provtrack.model.chain import GrantKind


def _check(case: Case) -> Iterator[Fault]:
    if not case.sources:
        return
    grantors = [grant.grantor for grant in permissions(case.page, GrantKind.OBTAINED) if grant.grantor and not grant.is_exclusive]
    told: set[str] = set()
    for page in (case.page, *case.sources):
        for grant in permissions(page, GrantKind.OBTAINED):
            if not grant.is_exclusive or grant.grantee is None or is_called(case.page, grant.grantee) or page.resolution is None:
                continue
            owner = next((one for one in case.sources if is_called(one, grant.grantee)), None)
            if owner is None or owner.called in told or any(is_called(owner, grantor) for grantor in grantors):
                continue
            told.add(owner.called)
            claim = page.resolution.claims[grant.claim]
            by = f" by {grant.grantor}" if grant.grantor else ""
            yield Fault(
                f"the text is said to have been made{by} exclusively for {owner.called}, but it stands here at {case.page.called}",
                (page.evidence(claim, f"says that it is exclusive to {owner.called}"),),
                f"Ask {owner.called} whether others may have the text, and say that it allowed it.",
                round(claim.confidence * 0.8, 3),
            )


RULE: Final = Rule("LI07", "exclusive-elsewhere", Severity.NOTE, _check)
