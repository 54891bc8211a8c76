"""The source credits a news agency for the text, the repost does not.

## Why it matters
Agencies license their texts on the condition that they are named, and a reader who knows that two reports are the same agency's does not
take them for two witnesses.

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

<p>NORDKAI (Reuters) - The council put the decision off until autumn.</p></article></body></html>
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article by Reuters originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:site_name" content="Nordkai-Bote"></head><body><article><h1>The old ferry pier stays, for now</h1>

<p>NORDKAI (Reuters) - The council put the decision off until autumn.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import is_in_text
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind
from provtrack.values.outlet import registry


def _check(case: Case) -> Iterator[Fault]:
    for page in case.sources:
        if page.resolution is None or not page.resolution.agencies:
            continue
        told = [claim for claim in page.claims(ClaimKind.AGENCY) if claim.span is not None]
        missing = [name for name in page.resolution.agencies if not _is_named(case, name)]
        if told and missing:
            yield Fault(
                f"{page.called} credits {', '.join(missing)} for the text, the repost does not",
                (page.evidence(told[0], f"credits {', '.join(missing)}"),),
                f"Credit {', '.join(missing)}.",
                told[0].confidence,
            )
            return


def _is_named(case: Case, name: str) -> bool:
    """Tell whether an agency's name or sign stands on the page."""
    agency = registry().agency_credited(name)
    forms = {name} if agency is None else {name, agency.short, agency.outlet.name, *agency.outlet.aliases}
    return name in case.resolution.agencies or any(is_in_text(case, form) for form in forms)


RULE: Final = Rule("AT14", "agency-dropped", Severity.WARNING, _check)
