"""The terms leave the images out, and one of them stands in the repost.

## Why it matters
Outlets license most of their pictures for their own pages alone. Whoever takes them over with the text owes the photographer, whatever
the outlet allows.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title>
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<figure><img src="pier.jpg"><figcaption>The pier. Photo: Bildkontor Möwenstein</figcaption></figure>
<p>Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<figure><img src="pier.jpg"><figcaption>The pier. Photo: Bildkontor Möwenstein</figcaption></figure>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>You may republish this article for free, except for the images.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title>
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<figure><img src="pier.jpg"><figcaption>The pier. Photo: Bildkontor Möwenstein</figcaption></figure>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>You may republish this article for free, except for the images.</p></article></body></html>
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
    yield from unmet(case, Requirement.NO_IMAGES)


RULE: Final = Rule("LI20", "terms-exclude-images", Severity.WARNING, _check)
