"""A translation is dated before the original.

## Why it matters
A translation that is older than its original is none: one of the dates is wrong, or the languages are the other way round, and with
them who holds the rights in which text.

## Example
```html translation.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>12 May 2024</p>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a> on 20 May 2024.
Translated from German by Tobias Renn.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html translation.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier"></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>12 May 2024</p>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a> on 6 May 2024.
Translated from German by Tobias Renn.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
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
        if not is_translation or not is_later(later, earlier):
            continue
        of_made, of_source = date_of(case, made), date_of(case, source)
        if of_made is None or of_source is None:
            continue
        yield Fault(
            f"the translation at {made.called} is dated {earlier}, but its original at {source.called} {later}",
            (of_made[1], of_source[1]),
            f"Check both dates, and which of the two texts is the translation: the one at {made.called} or the one at {source.called}.",
            min(of_made[0].confidence, of_source[0].confidence),
        )


RULE: Final = Rule("DA03", "translated-before-original", Severity.WARNING, _check)
