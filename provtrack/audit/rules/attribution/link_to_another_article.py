"""The credit links to another article of the outlet than the one the text was taken from.

## Why it matters
The reader who follows the link finds another text and cannot check anything. The right article is known where the page's own markup
names it, or where the article behind the link has another title than the one the credit gives.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:url" content="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/harvest-fair">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://nordkai-bote.example/pier">
<meta property="og:url" content="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>This article originally appeared at <a href="https://nordkai-bote.example/pier">Nordkai-Bote</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p></article></body></html>
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import address, shown_of
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.chain import Node
from provtrack.model.claim import Claim, ClaimKind
from provtrack.resolve.identity import fold
from provtrack.values.url import canonical, host, is_home_page

_SURE: Final = 0.7
"""An article may have two addresses, and two titles."""


def _check(case: Case) -> Iterator[Fault]:
    for node in case.stated:
        if node.url is None:
            continue
        linked = next(((claim, url) for claim in shown_of(case, node) if (url := _article(claim)) is not None), None)
        if linked is None:
            continue
        claim, url = linked
        right = _in_markup(case, url) or _of_another_title(case, node, url)
        if right is not None:
            called = node.outlet or claim.value
            yield Fault(
                f"the credit of {called} links to {url}, but the text comes from another article there",
                (case.quote(claim, f"links to {url}"), case.quote(right, "tells of another article")),
                f"Link to the article of {called} that the text was taken from.",
                min(_SURE, claim.confidence, right.confidence),
            )


def _article(claim: Claim) -> str | None:
    url = address(claim)
    return url if url is not None and not is_home_page(url) else None


def _in_markup(case: Case, url: str) -> Claim | None:
    """Return the claim by which the markup names another article on the same host as the source."""
    for claim in case.claims(ClaimKind.SOURCE_OUTLET, ClaimKind.ORIGINAL_OUTLET, ClaimKind.ORIGINAL_URL):
        other = _article(claim)
        if claim.span is None and other is not None and host(other) == host(url) and canonical(other) != canonical(url):
            return claim
    return None


def _of_another_title(case: Case, node: Node, url: str) -> Claim | None:
    """Return the title that the page gives its source where the page behind the link bears another, in the same language."""
    given = next((claim for place in node.claims if (claim := case.claim(place)).kind is ClaimKind.ORIGINAL_TITLE), None)
    if given is None:
        return None
    for page in case.sources:
        article = page.article
        if page.resolution is None or article.url is None or canonical(article.url) != canonical(url) or not article.title:
            continue
        one, other = fold(given.value), fold(article.title)
        if one not in other and other not in one and article.language == case.page.article.language:
            return given
    return None


RULE: Final = Rule("AT10", "link-to-another-article", Severity.WARNING, _check)
