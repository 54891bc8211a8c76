"""The terms ask for permission before a translation, and the page claims none.

## Why it matters
Leave to republish is not leave to translate: many outlets sell the rights of translation, or have promised them to somebody. It may
have been given without a word about it on the page.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Harbour Reader](https://harbour-reader.example/pier), translated by Tobias Renn.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
requires = ["translation-permission"]
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Harbour Reader](https://harbour-reader.example/pier), translated by Tobias Renn
and republished with permission of Harbour Reader.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
requires = ["translation-permission"]
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
    yield from unmet(case, Requirement.TRANSLATION_PERMISSION)


RULE: Final = Rule("LI23", "terms-ask-before-translating", Severity.NOTE, _check)
