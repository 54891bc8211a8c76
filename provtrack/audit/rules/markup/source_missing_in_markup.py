"""The page names its source, but its JSON-LD does not.

## Why it matters
Programs that build on the markup, from search engines to archives, take the repost for an article of its own.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Mira Okonjo"}}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><meta property="og:site_name" content="Slowwater Review">
<meta property="og:url" content="https://slowwater.example/pier">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The old ferry pier stays, for now",
 "author": {"@type": "Person", "name": "Mira Okonjo"},
 "isBasedOn": "https://nordkai-bote.example/a"}</script></head>
<body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/a">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.described import UPSTREAM, headline, in_markup, shown
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.claim import ClaimKind

_LINKABLE: Final = (ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET, ClaimKind.ORIGINAL_URL)
"""Statements of an article: a wire's dispatch has no page to be based on."""
_TAKEN: Final = 2
"""The strength of a wording that says whose text it is; "via" may mean the news alone."""


def _check(case: Case) -> Iterator[Fault]:
    source, title = case.nearest, headline(case)
    if source is None or title is None or case.page.article.domain is None:
        return
    statement = next((claim for claim in shown(case, *_LINKABLE) if claim.strength >= _TAKEN), None)
    if statement is None or any(True for _ in in_markup(case, *UPSTREAM)):
        return
    yield Fault(
        f"readers are told that the text came from {source.called}, but JSON-LD does not say so",
        (case.quote(statement, f"names {statement.value}"), case.quote(title, "the article in JSON-LD")),
        f"Add isBasedOn with the address of the article at {source.called} to the JSON-LD.",
        statement.confidence,
    )


RULE: Final = Rule("MU07", "source-missing-in-markup", Severity.NOTE, _check)
