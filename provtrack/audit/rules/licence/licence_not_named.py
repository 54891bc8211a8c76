"""The outlet asks to name its licence, and the repost names none.

## Why it matters
A text under an open licence stays free only as long as its readers learn of the licence. Where the source's own page is held and names
it, LI01 tells of it instead.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Harbour Reader](https://harbour-reader.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
license = "CC-BY-4.0"
requires = ["license-notice"]
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Harbour Reader](https://harbour-reader.example/pier). It is licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```toml provtrack.toml
[[policy]]
outlet = "Harbour Reader"
domains = ["harbour-reader.example"]
license = "CC-BY-4.0"
requires = ["license-notice"]
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import unmet
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule
from provtrack.audit.terms import Precedence

_OF_OUTLET: Final = frozenset({Precedence.USER, Precedence.OUTLET})


def _check(case: Case) -> Iterator[Fault]:
    yield from unmet(case, Requirement.LICENSE_NOTICE, lambda found: found.stated in _OF_OUTLET)


RULE: Final = Rule("LI24", "terms-ask-to-name-licence", Severity.WARNING, _check)
