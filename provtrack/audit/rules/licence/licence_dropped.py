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
from provtrack.audit.terms import Precedence, is_permitted, terms
from provtrack.model.claim import Scope
from provtrack.resolve.rights import RESERVED

_ASKS_NOTHING: Final = ("CC0", "PDDL", "Unlicense", "LicenseRef-US-PD", "CC-PDDC", "CC-PDM")
"""The beginnings of the ids of licences that ask nothing of anybody."""


def _check(case: Case) -> Iterator[Fault]:
    own = case.sites.get(case.page.article.domain or "")
    if any(claim.value != RESERVED or claim.scope is Scope.TEXT for claim in text_licences(case.page)) or (own is not None and own.license):
        return  # what is said instead, LI02 judges
    for found in terms(case):
        licence = found.policy.license
        if found.stated not in {Precedence.ARTICLE, Precedence.SITE}:
            continue
        if licence is None or licence == RESERVED or licence.startswith(_ASKS_NOTHING) or is_permitted(case, found.page):
            continue
        yield Fault(
            f"{found.page.called} gives the text away under {licence} ({found.known}), but no licence is named here",
            (*naming_evidence(case, found.page), *found.evidence),
            f"Name {licence} next to the credit, with a link to its text.",
            round(found.sureness * 0.9, 3),
        )
        return


RULE: Final = Rule("LI01", "licence-dropped", Severity.WARNING, _check)
