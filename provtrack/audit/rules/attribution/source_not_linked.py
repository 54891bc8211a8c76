"""A source is named, but no link leads to it.

## Why it matters
A reader cannot check a source that is only named, and most terms of republication ask for a link to the original article.

## Example
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at Nordkai-Bote.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Harbour Reader, 10 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/2024/05/faehranleger).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

import re
from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.chain import Node
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Span
from provtrack.values.outlet import OutletKind, registry

_NAMING: Final = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET})

_PRESS_RELEASE: Final = "press-release/"
"""Rules of claims that name who issued a press release: it has no other page."""

_IN_PRINT: Final = re.compile(
    r"\b(?:issue|no\.?|nr\.?|n[º°]|numéro|número|numero|numer|nummer|Ausgabe|Heft|vol\.?)\s?\d"
    r"|№\s?\d|\d\s?[期号號호]|[春夏秋冬月][号號]|월호|גיליון|\b(?:issue|edition) of\b"
    r"|édition imprimée|edición impresa|Druckausgabe|sayısı"
    r"|\b(?:Books|Verlag|Publishing|Publishers|University Press|Éditions|Edizioni|ISBN)\b|出版社|書房",
    re.IGNORECASE,
)
"""Signs that the source is a printed issue or a book, which can be found without an address."""


def _check(case: Case) -> Iterator[Fault]:
    named = {node.outlet or claims[0].value: claims for node in case.stated if (claims := _unlinked(case, node))}
    if not named:
        return
    names = list(named)
    called = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    about: dict[Span | None, list[str]] = {}
    for name, claims in named.items():
        for claim in claims:
            about.setdefault(claim.span, []).append(name)
    quoted = {claim.span: claim for claims in named.values() for claim in claims}
    yield Fault(
        f"{called} {'is' if len(names) == 1 else 'are'} named as where the text came from, but no link leads there",
        tuple(case.quote(claim, f"names {', '.join(dict.fromkeys(about[span]))}") for span, claim in quoted.items()),
        f"Link the name of {called} to its article." if len(names) == 1 else f"Link the names of {called} to their articles.",
        min(claim.confidence for claim in quoted.values()),
    )


def _unlinked(case: Case, node: Node) -> list[Claim]:
    """Return the statements that name a source which none of them links, though it could be."""
    claims = [case.claim(place) for place in node.claims]
    named = [claim for claim in claims if claim.kind in _NAMING and claim.span is not None]
    if not named or any(address(claim) for claim in claims):
        return []
    if any("link-beside" in claim.flags or claim.rule.startswith(_PRESS_RELEASE) or _IN_PRINT.search(claim.quote) for claim in named):
        return []
    known = registry().by_name(node.outlet or named[0].value).outlet
    return [] if known is not None and known.kind is OutletKind.AGENCY else named


RULE: Final = Rule("AT01", "source-not-linked", Severity.WARNING, _check)
