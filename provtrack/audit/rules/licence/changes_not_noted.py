"""The licence asks to say what was changed, and the page does not say that the text was translated.

## Why it matters
Licences of Creative Commons let everybody change a text as long as readers see that it was changed. A translation that does not say so
passes its words off as the author's.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
The ferry goes on as before, twice an hour in summer and once in winter.</p>
</article></body></html>
```
```html source.html
<html lang="de"><head><title>Der alte Fähranleger bleibt vorerst</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>Der alte Fähranleger bleibt vorerst</h1>
<p class="byline">Von Ada Brandt</p>
<p>Der Rat hat die Entscheidung auf den Herbst verschoben, weil niemand weiß, wer den neuen Anleger bezahlen soll.
Die Fähre fährt weiter.</p>
<p>Dieser Artikel steht unter der Lizenz
<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://slowwater-review.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Translated from German by Tobias Renn. Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
The ferry goes on as before, twice an hour in summer and once in winter.</p>
</article></body></html>
```
```html source.html
<html lang="de"><head><title>Der alte Fähranleger bleibt vorerst</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>Der alte Fähranleger bleibt vorerst</h1>
<p class="byline">Von Ada Brandt</p>
<p>Der Rat hat die Entscheidung auf den Herbst verschoben, weil niemand weiß, wer den neuen Anleger bezahlen soll.
Die Fähre fährt weiter.</p>
<p>Dieser Artikel steht unter der Lizenz
<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.kept import unmet
from provtrack.audit.policy import Requirement
from provtrack.audit.rule import Rule


def _check(case: Case) -> Iterator[Fault]:
    yield from unmet(case, Requirement.NOTE_CHANGES)


RULE: Final = Rule("LI26", "terms-ask-to-note-changes", Severity.NOTE, _check)
