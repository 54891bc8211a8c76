"""The notice of the text gives a year before the original appeared.

## Why it matters
A copyright begins when the text is made. A year before it is that of another text, of the site, or of a template that nobody looked at
since.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2021 Nordkai-Bote
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/a">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<time datetime="2024-05-06">6 May 2024</time>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

© 2024 Nordkai-Bote
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/a">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>
<time datetime="2024-05-06">6 May 2024</time>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.notices import text_notices, year_of
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    origin = case.origin
    published = origin.article.published if origin is not None else None
    if origin is None or published is None:
        return
    year = year_of(published)
    for notice, claim in text_notices(case):
        if notice.years and max(notice.years) < year:
            yield Fault(
                f"the notice gives {max(notice.years)}, but {origin.called} published the text in {year}",
                (case.quote(claim, "gives the year"),),
                f"Give {year} as the year of the copyright.",
                round(claim.confidence * 0.8, 3),
            )


RULE: Final = Rule("CR06", "notice-year-before-original", Severity.WARNING, _check)
