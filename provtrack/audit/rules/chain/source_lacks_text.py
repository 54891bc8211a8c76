"""The article that is named as the source does not contain the text.

## Why it matters
A credit that leads to another article is worse than none: it lends a name to words that the named outlet never published.
Where both pages are kept, their texts can be laid side by side; whoever checks the claim should not have to.

## Example
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
<html lang="en"><head><title>What swans eat in winter</title><meta property="og:site_name" content="Nordkai-Bote">
<link rel="canonical" href="https://nordkai-bote.example/pier"></head><body><article><h1>What swans eat in winter</h1>
<p>Nobody who feeds bread to the birds on the quay means harm, but the keeper of the reserve asks people to bring lettuce.</p>
<p>She has counted ninety swans this January, more than in any year since the cold winter that froze the whole bay.</p>
<p>The birds find water plants under the ice where the current is strong, and walk to the fields when it is not.</p></article></body></html>
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
</article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence, Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.match import shares_words
from provtrack.model.claim import Relation
from provtrack.model.document import Span

_SAME: Final = frozenset({Relation.REPOST, Relation.SYNDICATION, Relation.EXCERPT})
"""Of a translation the source is another text; of an adaptation it may be."""
_SHORTEST: Final = 40
"""Words that both texts must have: of less, as of a page behind a paywall, nothing can be said."""
_NONE: Final = 0.02
"""The share of the text in the source up to which none of it counts as being there: a phrase that everybody uses."""


def _check(case: Case) -> Iterator[Fault]:
    source = case.nearest
    hop = case.chain.hops[-1]
    if source is None or source.resolution is None or hop.derivation is None or hop.derivation.relation not in _SAME:
        return
    if shares_words(case.resolution.document.text, source.resolution.document.text):
        return
    found = case.compared(source)
    if found is None or min(found.words, found.source_words) < _SHORTEST or max(found.taken, found.kept) > _NONE:
        return
    own = [stored.claim for stored in hop.claims if stored.article == case.page.article.number]
    yield Fault(
        f"{source.called} is credited, but nothing of this text stands in the article of {source.called} that is kept",
        (
            *(case.quote(claim, f"credits {source.called}") for claim in own[:1]),
            *_beginning(case.page, found.additions, "does not stand in the source"),
            *_beginning(source, found.cuts, f"is the text of {source.called}"),
        ),
        f"Link to the article of {source.called} that this text was taken from, or name the one that it was.",
        min([0.8, *(claim.confidence for claim in own)]),
    )


def _beginning(page: Page, spans: tuple[Span, ...], note: str) -> Iterator[Evidence]:
    """Yield the first line of a text."""
    for span in spans[:1]:
        line = page.passage(span).quote.partition("\n")[0]
        yield page.passage(Span(span.start, span.start + len(line)), note)


RULE: Final = Rule("CH20", "source-lacks-text", Severity.WARNING, _check)
