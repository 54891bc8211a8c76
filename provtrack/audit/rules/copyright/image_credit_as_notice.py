"""The notice of the text names whoever made the picture.

## Why it matters
Photographers hold the rights in their pictures, not in the words around them. Programs that fill in the notice of a page often take the
first "©" they find.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

![The pier](pier.jpg)

Photo: Bildkontor Möwenstein

Copyright 2024 Bildkontor Möwenstein
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/a).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.

![The pier](pier.jpg)

Photo: Bildkontor Möwenstein

Copyright 2024 Nordkai-Bote
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.notices import is_alike, is_contributor, is_holder_of, is_own
from provtrack.audit.rule import Rule
from provtrack.model.claim import Claim, ClaimKind, Scope


def _check(case: Case) -> Iterator[Fault]:
    if not case.is_made_from_another:
        return
    pictures = _credits(case)
    if not pictures:
        return
    for notice in case.resolution.copyright:
        claim = case.claim(notice.claim)
        if notice.scope is Scope.IMAGE or (notice.scope is Scope.SITE and claim.span is not None):
            continue
        for holder in notice.holders:
            picture = next((one for one, name in pictures if is_alike(holder, name)), None)
            if picture is None or is_own(case, holder) or is_contributor(case, holder):
                continue
            if any(is_holder_of(page, holder) for page in case.sources) or picture.quote == claim.quote:
                continue
            yield Fault(
                f"the notice of the text names {holder}, who is credited here for an image",
                (case.quote(claim, "names the holder"), case.quote(picture, "credits the image")),
                "Name the holder of the text, and credit the image at the image.",
                round(min(claim.confidence, picture.confidence) * 0.8, 3),
            )


def _credits(case: Case) -> list[tuple[Claim, str]]:
    """Return who is credited for images, with the statements."""
    found = [(claim, claim.value) for claim in case.claims(ClaimKind.IMAGE_CREDIT, ClaimKind.PHOTOGRAPHER)]
    printed = [notice for notice in case.resolution.copyright if notice.scope is Scope.IMAGE]
    return found + [(case.claim(notice.claim), holder) for notice in printed for holder in notice.holders]


RULE: Final = Rule("CR08", "image-credit-as-notice", Severity.WARNING, _check)
