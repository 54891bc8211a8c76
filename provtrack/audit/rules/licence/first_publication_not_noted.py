"""The terms ask to say where the text was first published, and nothing says so.

## Why it matters
"Republished from" leaves open whether the text was new there. Outlets that ask for the words want their readers, and their funders, to
see that it was.

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
<p>You may republish this article for free, provided that you say that it was first published by Harbour Reader.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

First published by [Harbour Reader](https://harbour-reader.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>You may republish this article for free, provided that you say that it was first published by Harbour Reader.</p></article></body></html>
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
    yield from unmet(case, Requirement.FIRST_PUBLICATION_NOTE)


RULE: Final = Rule("LI18", "terms-ask-for-first-publication", Severity.NOTE, _check)
