"""The credit links to the outlet's home page, not to the article.

## Why it matters
A home page shows today's news. A reader who wants to compare the text with its original, or to see whether it was corrected, does not
find it there.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, shown_of
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule
from provtrack.values.url import is_home_page


def _check(case: Case) -> Iterator[Fault]:
    for node in case.stated:
        claims = shown_of(case, node)
        linked = [(claim, url) for claim in claims if (url := address(claim)) is not None]
        if node.url is not None or not linked or not all(is_home_page(url) for _, url in linked):
            continue
        claim, url = linked[0]
        called = node.outlet or claim.value
        policy = case.policies.of_outlet(node.outlet, url)
        if policy is not None and Requirement.LINK_HOME in policy.requires and Requirement.LINK_ORIGINAL not in policy.requires:
            continue
        yield Fault(
            f"the credit links to the home page of {called}, not to the article",
            (case.quote(claim, f"links to {url}"),),
            f"Link to the article's own address at {called}.",
            claim.confidence,
        )


RULE: Final = Rule("AT09", "link-to-home-page", Severity.NOTE, _check)
