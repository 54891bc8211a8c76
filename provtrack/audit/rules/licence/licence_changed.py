"""The text is under one licence at its source, and under another here.

## Why it matters
Only who holds the rights can license a text. Readers who follow the wrong licence break the right one without knowing. A later version
of the same licence is not counted as another; nor is what a translator says of a translation.

## Example
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
<a rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Republished from [Harbour Reader](https://harbour-reader.example/pier). It is licensed under [CC BY-NC 4.0](https://creativecommons.org/licenses/by-nc/4.0/).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import is_changed, licence_family, naming_evidence, text_licences
from provtrack.audit.rule import Rule
from provtrack.audit.terms import Precedence, is_permitted, terms
from provtrack.model.claim import Claim, Scope
from provtrack.resolve.rights import RESERVED

_OF_SITE: Final = 0.6
"""How sure it is that a licence of the whole site is meant for a text taken from elsewhere."""


def _check(case: Case) -> Iterator[Fault]:
    for found in terms(case):
        licence = found.policy.license
        if found.stated not in {Precedence.ARTICLE, Precedence.SITE}:
            continue
        if licence is None or licence == RESERVED or is_changed(case, found.page) or is_permitted(case, found.page):
            continue
        named = _own(case)
        site = case.sites.get(case.page.article.domain or "")
        here = [claim.value for claim in named] or ([site.license] if site is not None and site.license else [])
        if not here or any(licence_family(one) == licence_family(licence) for one in here):
            continue
        says = "all rights are reserved here" if here[0] == RESERVED else f"{here[0]} is given here"
        says += "" if named else " by your provtrack.toml"
        sure = _OF_SITE if not named or named[0].scope is not Scope.TEXT else 1
        yield Fault(
            f"the text is under {licence} at {found.page.called} ({found.known}), but {says}",
            (*((case.quote(named[0], "says so"),) if named else naming_evidence(case, found.page)), *found.evidence),
            f"Name {licence}, the licence of the source.",
            round(min(found.sureness, named[0].confidence if named else 1) * sure, 3),
        )
        return


def _own(case: Case) -> list[Claim]:
    """Return what the page says of this text; else under which licence it puts its whole site."""
    named = text_licences(case.page)
    return [one for one in named if one.scope is Scope.TEXT] or [one for one in named if one.value != RESERVED]


RULE: Final = Rule("LI02", "licence-changed", Severity.ERROR, _check)
