"""The terms ask to name the translator, who is not named.

## Why it matters
A translation has two makers. Where the source names its translator and the repost does not, readers take the words for the author's
own.

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
<p>Translated from German by Tobias Renn</p></article></body></html>
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
requires = ["credit-translator"]
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Translated by Tobias Renn

Republished from [Harbour Reader](https://harbour-reader.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Translated from German by Tobias Renn</p></article></body></html>
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
requires = ["credit-translator"]
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
    yield from unmet(case, Requirement.CREDIT_TRANSLATOR)


RULE: Final = Rule("LI14", "terms-ask-to-credit-translator", Severity.WARNING, _check)
