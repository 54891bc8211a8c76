"""Terms allow no shortened versions, but only a part of the text was taken over.

## Why it matters
Outlets that ask to republish a text whole do so because a part can say what the whole does not. The Creative Commons no-derivatives
licences do allow a part that is otherwise unchanged; it must be plain that it is one, or readers take it for the article.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<link rel="canonical" href="https://slowwater.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Nordkai-Bote">
<link rel="canonical" href="https://nordkai-bote.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p>
<p>The mayor wants the harbour fund to pay; the fund's chairman calls that a joke told by a man without a budget.</p>
<p>This article is licensed under <a rel="license" href="https://creativecommons.org/licenses/by-nd/4.0/">CC BY-ND 4.0</a>.</p>
</article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<link rel="canonical" href="https://slowwater.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p>
<p>The mayor wants the harbour fund to pay; the fund's chairman calls that a joke told by a man without a budget.</p>
</article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Nordkai-Bote">
<link rel="canonical" href="https://nordkai-bote.example/pier"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>Two engineers had warned in March that the piles were rotten, and that no ship heavier than a barge may moor.</p>
<p>The mayor wants the harbour fund to pay; the fund's chairman calls that a joke told by a man without a budget.</p>
<p>This article is licensed under <a rel="license" href="https://creativecommons.org/licenses/by-nd/4.0/">CC BY-ND 4.0</a>.</p>
</article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.audit.unchanged import kept_unchanged
from provtrack.model.claim import Relation

_WHOLE: Final = 0.9
"""The share from which a text counts as taken over whole: pages differ in captions and boxes."""
_SHOWN: Final = 2


def _check(case: Case) -> Iterator[Fault]:
    for kept in kept_unchanged(case):
        found = kept.comparison
        left_out = kept.left_out()
        if found.kept >= _WHOLE or not left_out or case.page.article.relation is Relation.EXCERPT:
            continue
        first = found.passages[0]
        yield Fault(
            f"only {found.kept:.0%} of the text of {kept.called} was taken over, but its terms allow no shortened version",
            (
                *(kept.terms.page.passage(span, f"left out of the text of {kept.called}") for span in left_out[:_SHOWN]),
                case.page.passage(first.made, "what was taken over"),
                *kept.stated(),
            ),
            f"Publish the text of {kept.called} whole, or say that this is an excerpt and link to the whole.",
            kept.confidence * (0.6 if kept.is_creative_commons else 1.0),
        )


RULE: Final = Rule("LI41", "no-derivatives-excerpted", Severity.WARNING, _check)
