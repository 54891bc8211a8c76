"""The licence asks to publish what is made of the text under the same licence, and it is under another.

## Why it matters
Share-alike is the price of a licence with the element SA: a translation or an adaptation stays as free as its source. Readers who trust
the other licence use the text wrongly.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Harbour Reader](https://harbour-reader.example/pier), translated by Tobias Renn.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

This article is licensed under [CC BY-NC-ND 4.0](https://creativecommons.org/licenses/by-nc-nd/4.0/).
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Harbour Reader](https://harbour-reader.example/pier), translated by Tobias Renn.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

This article is licensed under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/).
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>.</p></article></body></html>
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
    yield from unmet(case, Requirement.SHARE_ALIKE)


RULE: Final = Rule("LI06", "share-alike-not-kept", Severity.ERROR, _check)
