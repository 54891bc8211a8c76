"""A repost is dated before the article it was made from.

## Why it matters
A text cannot be taken from a page that was not there yet. One of the two dates is wrong, or the credit goes the wrong way: the source
may have copied the repost.

## Example
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 2 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a) on 6 May 2024.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a) on 6 May 2024.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.dating import date_of, is_later, steps
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    for made, source, is_translation in steps(case):
        later, earlier = source.article.published or "", made.article.published or ""
        if is_translation or not is_later(later, earlier):
            continue
        of_made, of_source = date_of(case, made), date_of(case, source)
        if of_made is None or of_source is None:
            continue
        yield Fault(
            f"{made.called} dates its article {earlier}, but {source.called}, from which it was taken, published it on {later}",
            (of_made[1], of_source[1]),
            f"Check both dates; if they are right, the text was at {made.called} first, and the credit has to be turned round.",
            min(of_made[0].confidence, of_source[0].confidence),
        )


RULE: Final = Rule("DA02", "reposted-before-source", Severity.WARNING, _check)
