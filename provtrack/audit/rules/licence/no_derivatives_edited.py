"""Terms allow no changes, but the text was changed.

## Why it matters
A no-derivatives licence, or an outlet's terms that ask to leave the text as it is, allow copies and no new versions. An author answers
for every sentence under the name; sentences that somebody else put in, or took out between two others, are not the author's.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<link rel="canonical" href="https://slowwater.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This is, of course, exactly what the mayor and his friends in the building trade had wanted from the very beginning.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Nordkai-Bote">
<link rel="canonical" href="https://nordkai-bote.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p>
<p>This article is licensed under <a rel="license" href="https://creativecommons.org/licenses/by-nd/4.0/">CC BY-ND 4.0</a>.</p>
</article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<link rel="canonical" href="https://slowwater.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Nordkai-Bote">
<link rel="canonical" href="https://nordkai-bote.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p>
<p>This article is licensed under <a rel="license" href="https://creativecommons.org/licenses/by-nd/4.0/">CC BY-ND 4.0</a>.</p>
</article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.audit.unchanged import Kept, kept_unchanged

_SHOWN: Final = 3


def _check(case: Case) -> Iterator[Fault]:
    for kept in kept_unchanged(case):
        found = kept.comparison
        inserted, cut_out = kept.inserted(), kept.cut_out()
        if not (inserted or cut_out):
            continue
        places = (
            *(case.page.passage(span, f"not in the text of {kept.called}") for span in inserted[:_SHOWN]),
            *(kept.terms.page.passage(span, f"left out of the text of {kept.called}") for span in cut_out[:_SHOWN]),
        )
        yield Fault(
            f"{_what(kept)} was changed ({_counted(len(inserted), 'addition')}, {_counted(len(cut_out), 'cut')}; "
            f"{found.kept:.0%} of it is kept), but the terms of {kept.called} allow no changes",
            (*places, *kept.stated()),
            f"Restore the text of {kept.called}, or ask it for permission to change it.",
            kept.confidence,
        )


def _what(kept: Kept) -> str:
    headline = kept.comparison.headline
    return f"the text (and its headline, {headline.source!r} before)" if headline else "the text"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


RULE: Final = Rule("LI40", "no-derivatives-edited", Severity.WARNING, _check)
