"""The terms ask for a link to the outlet's home page, and no link leads to the outlet.

## Why it matters
Some outlets ask for nothing but a link to their front page. A link to the article serves as well.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from Harbour Reader.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

Read on: [all articles](https://slowwater-review.example/all)
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
requires = ["link-home"]
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Harbour Reader](https://harbour-reader.example/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
requires = ["link-home"]
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
    yield from unmet(case, Requirement.LINK_HOME)


RULE: Final = Rule("LI16", "terms-ask-to-link-home", Severity.NOTE, _check)
