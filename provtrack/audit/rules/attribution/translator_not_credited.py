"""The text is a translation, and nobody says who translated it.

## Why it matters
A translation is a work of its own: its translator has a right to be named, and answers for the wording. Readers need to know that the
words are not the author's.

## Example
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Translated from German. This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```

## Instead
```md repost.md
# The old ferry pier stays, for now

Slowwater Review, 12 May 2024

Translated from German by Tobias Renn. This article originally appeared at [Nordkai-Bote](https://nordkai-bote.example/pier).

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
```
"""

from collections.abc import Iterator
from typing import Final

from provtrack.audit.case import Case
from provtrack.audit.crediting import byline, is_named, is_of_script
from provtrack.audit.finding import Fault, Severity
from provtrack.audit.rule import Rule
from provtrack.model.chain import ContributorRole
from provtrack.model.claim import Claim, ClaimKind, Relation

_TELLING: Final = (ClaimKind.ORIGINAL_LANGUAGE, ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.ORIGINAL_URL)

_UNNAMED: Final = 0.8
"""How much of its confidence is left where nobody is named anywhere: the page may do so in words that are not known here."""


def _check(case: Case) -> Iterator[Fault]:
    for page in reversed(case.sources):
        missing = [name for name in page.names(ContributorRole.TRANSLATOR) if page.resolution is not None and not is_named(case, name)]
        if missing and is_of_script(case, missing[0]) and page.article.language == case.page.article.language:
            yield Fault(
                f"{', '.join(missing)} translated the text, as the page of {page.called} says, but is not named",
                tuple(byline(page, ContributorRole.TRANSLATOR, "names the translator")),
                f"Name {', '.join(missing)} as the translator.",
            )
            return
    if case.page.article.relation is not Relation.TRANSLATION or any(True for _ in case.claims(ClaimKind.TRANSLATOR)):
        return
    telling = next((claim for claim in case.claims(*_TELLING) if _tells(claim)), None)
    if telling is not None:
        yield Fault(
            "the page says that the text is a translation, but not who made it",
            (case.quote(telling, "tells of a translation"),),
            'Name the translator: "translated from … by …".',
            telling.confidence * _UNNAMED,
        )


def _tells(claim: Claim) -> bool:
    return claim.span is not None and (claim.kind is ClaimKind.ORIGINAL_LANGUAGE or claim.relation is Relation.TRANSLATION)


RULE: Final = Rule("AT07", "translator-not-credited", Severity.WARNING, _check)
