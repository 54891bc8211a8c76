"""The byline names somebody else than the one who wrote the text.

## Why it matters
A byline says who wrote the text. One that names the reposting outlet or one of its people claims another's work, and readers, libraries
and search engines carry the error on.

## Example
```md repost.md
# The old ferry pier stays, for now

By Slowwater Review

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Henrike Solbach</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

By Henrike Solbach

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Henrike Solbach</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import authors, byline, is_named, is_of_script
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.chain import ContributorRole
from provtrack.model.claim import Relation
from provtrack.resolve.identity import fold

_ANEW: Final = frozenset({Relation.ADAPTATION, Relation.EXCERPT})
"""What has an author of its own beside that of its source."""


def _check(case: Case) -> Iterator[Fault]:
    written = next((page for page in case.sources if page.resolution is not None and authors(page)), None)
    named = case.page.names(ContributorRole.AUTHOR)
    if written is None or not named or case.page.article.relation in _ANEW:
        return
    real = authors(written)
    translating = {fold(person.name) for person in case.contributors(ContributorRole.TRANSLATOR)}
    others = [name for name in named if fold(name) not in translating]
    if not others or any(is_named(case, name) or not is_of_script(case, name) for name in real):
        return
    yield Fault(
        f"the byline names {', '.join(others)}, but the text is by {', '.join(real)}, as the page of {written.called} says",
        (
            *byline(case.page, ContributorRole.AUTHOR, "is given as the author"),
            *byline(written, ContributorRole.AUTHOR, "is the author at the source"),
        ),
        f"Put {', '.join(real)} into the byline.",
        _SURE,
    )


_SURE: Final = 0.8
"""Two pages may name two of several authors."""

RULE: Final = Rule("AT06", "author-replaced", Severity.ERROR, _check)
