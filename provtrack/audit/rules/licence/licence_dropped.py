"""The source's page is under an open licence, and the repost names none.

## Why it matters
Whoever finds the text here cannot know that it is free to use. Nearly every open licence asks to name it; without the name the repost
itself is not covered by it.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Harbour Reader](https://harbour-reader.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Harbour Reader](https://harbour-reader.example/pier). It is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import naming_evidence, text_licences
from provtrack.audit.rule import Rule
from provtrack.audit.terms import is_permitted, license_claim
from provtrack.model.claim import Scope
from provtrack.resolve.rights import RESERVED

_ASKS_NOTHING: Final = ("CC0", "PDDL", "Unlicense", "LicenseRef-US-PD", "CC-PDDC", "CC-PDM")
"""The beginnings of the ids of licences that ask nothing of anybody."""


def _check(case: Case) -> Iterator[Fault]:
    source = case.nearest
    claim = license_claim(source) if source is not None else None
    if source is None or claim is None or claim.value == RESERVED or claim.value.startswith(_ASKS_NOTHING):
        return
    if any(own.value != RESERVED for own in text_licences(case.page)) or is_permitted(case, source):
        return
    where = "this text" if claim.scope is Scope.TEXT else "its whole site"
    yield Fault(
        f"{source.called} puts {where} under {claim.value}, but no licence is named here",
        (*naming_evidence(case, source), source.evidence(claim, f"names the licence at {source.called}")),
        f"Name {claim.value} next to the credit, with a link to its text.",
        round(claim.confidence * 0.9, 3),
    )


RULE: Final = Rule("LI01", "licence-dropped", Severity.WARNING, _check)
