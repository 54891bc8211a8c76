"""The licence or terms forbid commercial use, and the notice of the site names a trading company.

## Why it matters
A company is not proof of commercial use, but reason to ask: most licences with the element NC mean what is primarily intended for
commercial advantage. Say in `provtrack.toml` what is known of the site.

## Example
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title>
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article><footer>© 2024 Slowwater Verlag GmbH</footer></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p></article></body></html>
```

## Instead
```html repost.html
<html lang="en"><head><title>The old ferry pier stays, for now</title>
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p>Republished from <a href="https://harbour-reader.example/pier">Harbour Reader</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
</article><footer>© 2024 Verein Slowwater</footer></body></html>
```
```html source.html
<html lang="en"><head><title>The old ferry pier stays, for now</title><link rel="canonical" href="https://harbour-reader.example/pier">
<meta property="og:site_name" content="Harbour Reader"></head><body><article><h1>The old ferry pier stays, for now</h1>
<p class="byline">By Ada Brandt</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
<p>This article is licensed under
<a rel="license" href="https://creativecommons.org/licenses/by-nc/4.0/">CC BY-NC 4.0</a>.</p></article></body></html>
```
"""

import re
from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.policy import Basis, Requirement
from provtrack.audit.rule import Rule
from provtrack.audit.terms import is_permitted, terms
from provtrack.model.claim import Scope

_COMPANY: Final = re.compile(
    r"(?<![\w.])(?<!gemeinnützige )(?:GmbH|AG|Ltd\.?|LLC|S\.?A\.?R\.?L\.?|S\.p\.A\.|S\.r\.l\."
    r"|B\.V\.|Sp\. z o\.o\.|ООО|ТОВ|A\.Ş|ApS|株式会社)(?!\w)"
)
"""Forms of companies that trade; "Inc." is left out, for societies have it too."""
_DOUBT: Final = 0.5


def _check(case: Case) -> Iterator[Fault]:
    site = case.sites.get(case.page.article.domain or "")
    if site is not None and site.is_commercial is not None:
        return
    for found in terms(case):
        if found.policy.basis is Basis.REMEMBERED or not found.asks(Requirement.NON_COMMERCIAL) or is_permitted(case, found.page):
            continue
        for notice in case.resolution.copyright:
            company = next((holder for holder in notice.holders if _COMPANY.search(holder)), None)
            if company is not None and notice.scope is Scope.SITE:
                claim = case.claim(notice.claim)
                yield Fault(
                    f"{found.said} forbid commercial use, and this site is that of {company}",
                    (case.quote(claim, "names the company"), *found.evidence),
                    f"Find out whether this is commercial use; if it is, ask {found.page.called}.",
                    round(_DOUBT * min(claim.confidence, found.sureness), 3),
                )
                break


RULE: Final = Rule("LI05", "commercial-use-possible", Severity.NOTE, _check)
