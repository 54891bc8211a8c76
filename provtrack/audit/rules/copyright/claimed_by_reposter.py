"""The reposter's own notice claims the copyright of a text that it took over.

## Why it matters
Taking a text over gives no right in it, unless somebody made it over. A notice in one's own name sends the next reposter, and the
court, to the wrong door. What an outlet translated itself, or has from an agency by contract, is not counted, nor is the notice at the
foot of the site.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>© 2024 Slowwater Review</p>
</article>
<footer>© 2024 Slowwater Review. Imprint</footer></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>© 2024 Nordkai-Bote</p>
</article>
<footer>© 2024 Slowwater Review. Imprint</footer></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import naming_evidence
from provtrack.audit.notices import is_contributor, is_holder_of, is_own, text_notices
from provtrack.audit.rule import Rule
from provtrack.model.claim import Relation

_OWN_WORK: Final = frozenset({Relation.TRANSLATION, Relation.ADAPTATION, Relation.SYNDICATION})


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    if origin is None or case.page.article.relation in _OWN_WORK:
        return
    for notice, claim in text_notices(case):
        if not all(is_own(case, holder) for holder in notice.holders):
            continue
        if any(is_holder_of(page, holder) for page in case.sources for holder in notice.holders):
            continue
        if any(is_contributor(case, holder) for holder in notice.holders):
            continue
        yield Fault(
            f"{', '.join(notice.holders)} claims the copyright, but the text comes from {origin.called}",
            (case.quote(claim, "claims the copyright of the text"), *naming_evidence(case, origin)),
            f"Name {origin.called} in the notice of the text, and keep your own to the foot of the site.",
            round(claim.confidence * 0.9, 3),
        )


RULE: Final = Rule("CR04", "copyright-claimed-by-reposter", Severity.WARNING, _check)
