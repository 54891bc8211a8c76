"""The terms ask for permission before, and the repost claims none.

## Why it matters
Permission may have been given without a word about it on the page. Saying so spares the question, and readers see that the text was not
simply taken.

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
<p>This article may be republished only with prior written permission.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished with permission of [Harbour Reader](https://harbour-reader.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article may be republished only with prior written permission.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import unmet
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    yield from unmet(case, Requirement.PRIOR_PERMISSION)


RULE: Final = Rule("LI22", "terms-ask-for-permission", Severity.NOTE, _check)
