"""JSON-LD names another author than the page.

## Why it matters
Search engines, libraries and citation tools read the markup, not the byline: the wrong person, or the outlet, is cited as the author.

## Example
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Slowwater Review"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Mira Okonjo</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html article.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Mira Okonjo"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Mira Okonjo</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import described
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.naming import is_called
from provtrack.audit.rule import Rule
from provtrack.model.chain import ContributorRole
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Role

_ROLES: Final = frozenset({Role.BYLINE, Role.HEADER, Role.DATELINE})
_SHORTEST: Final = 3
"""Letters of a part of a name that tells somebody: initials and particles do not."""


def _check(case: Case) -> Iterator[Fault]:
    byline = _byline(case)
    if byline is None or not (parts := _parts(case.page.names(ContributorRole.AUTHOR))):
        return
    named = [claim for claim in described(case, ClaimKind.AUTHOR) if claim.rule == "json-ld/author"]
    if not named or any(_parts([claim.value]) & parts or not _is_latin(claim.value) for claim in named):
        return
    kind = ", the outlet," if is_called(case.page, named[0].value) else ""
    yield Fault(
        f"JSON-LD names {named[0].value}{kind} as the author; the byline names {byline.value}",
        (case.quote(named[0], "author in JSON-LD"), case.quote(byline, "the byline")),
        f"Name {byline.value} as the author in JSON-LD.",
        min(byline.confidence, named[0].confidence),
    )


def _byline(case: Case) -> Claim | None:
    """Return the statement of the author that readers see at the head: a person's full name, in the script that markup is compared in."""
    authors = set(case.page.names(ContributorRole.AUTHOR))
    for claim in case.claims(ClaimKind.AUTHOR):
        if claim.span is not None and claim.value in authors and claim.place in _ROLES and " " in claim.value and _is_latin(claim.value):
            return claim if not is_called(case.page, claim.value) else None
    return None


def _parts(names: "tuple[str, ...] | list[str]") -> set[str]:
    return {part.strip(".,").casefold() for name in names for part in name.replace("-", " ").split() if len(part.strip(".,")) >= _SHORTEST}


def _is_latin(name: str) -> bool:
    """Tell whether a name is in Latin letters: others have several spellings in Latin ones."""
    return all(ord(letter) < 0x250 for letter in name if letter.isalpha())


RULE: Final = Rule("MU01", "markup-author-differs", Severity.NOTE, _check)
