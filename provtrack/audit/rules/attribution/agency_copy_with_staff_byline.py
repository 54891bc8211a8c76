"""A member of the outlet's staff stands in the byline of a text that is credited to a news agency.

## Why it matters
The agency's reporter did the work. A staff byline over it tells readers that the outlet was there itself.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Doe, Harbour Reader</p>
<p>NORDKAI (Reuters) - The council put the decision off until autumn.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Reuters</p>
<p>NORDKAI (Reuters) - The council put the decision off until autumn.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.values.name import NameKind, kind_of

_SURE: Final = 0.6
"""Many desks write on from an agency's text, and say so in ways of their own."""

_STAFF: Final = ("staff", "redaktionsmitglied", "de la rédaction", "redacción")


def _check(case: Case) -> Iterator[Fault]:
    agencies = case.resolution.agencies
    if not agencies or len(case.stated) != len(agencies):
        return
    credit = next((claim for claim in case.claims(ClaimKind.AGENCY) if claim.span is not None and "partial" not in claim.flags), None)
    own = (case.page.article.outlet or "").casefold()
    if credit is None or not own:
        return
    for claim in case.claims(ClaimKind.AUTHOR):
        line = claim.quote.casefold()
        is_staff = claim.span is not None and (own in line.replace(claim.value.casefold(), "") or any(word in line for word in _STAFF))
        if is_staff and kind_of(claim.value) is NameKind.PERSON and not any(name.casefold() in line for name in agencies):
            yield Fault(
                f"{claim.value} of {case.page.called} stands in the byline, but the text is credited to {', '.join(agencies)}",
                (case.quote(claim, "is the byline"), case.quote(credit, f"credits {credit.value}")),
                f"Put {', '.join(agencies)} into the byline, or say what {claim.value} added.",
                min(_SURE, claim.confidence, credit.confidence),
            )
            return


RULE: Final = Rule("AT15", "agency-copy-with-staff-byline", Severity.WARNING, _check)
