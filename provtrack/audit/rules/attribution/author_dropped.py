"""The page of the source names who wrote the text, the repost does not.

## Why it matters
Whoever wrote a text has a right to be named with it in most countries, and nearly all terms of republication ask for it. A reader who
knows the author can judge the text.

## Example
```md repost.md
# The old ferry pier stays, for now

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

Slowwater Review, 12 May 2024

This article by Henrike Solbach originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

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


def _check(case: Case) -> Iterator[Fault]:
    written = next((page for page in case.sources if page.resolution is not None and authors(page)), None)
    if written is None:
        return
    missing = [name for name in authors(written) if is_of_script(case, name) and not is_named(case, name)]
    is_another = len(missing) == len(authors(written)) and bool(case.page.names(ContributorRole.AUTHOR))
    if missing and not is_another:  # of a byline that names others only, author-replaced tells
        part = "" if len(missing) == len(authors(written)) else " with others"
        verb = "is" if len(missing) == 1 else "are"
        yield Fault(
            f"{', '.join(missing)} wrote the text{part}, as the page of {written.called} says, but {verb} not named",
            tuple(byline(written, ContributorRole.AUTHOR, "names the author")),
            f"Name {', '.join(missing)} as the author.",
        )


RULE: Final = Rule("AT05", "author-dropped", Severity.WARNING, _check)
