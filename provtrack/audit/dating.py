"""Dates as rules compare them: as precise as both are, and a day's difference is a matter of time zones."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from provtrack.audit.case import Case, Page
from provtrack.audit.finding import Evidence
from provtrack.model.chain import Node
from provtrack.model.claim import Claim, ClaimKind

_DAY: Final = len("2015-09-14")


def is_later(one: str, other: str, days: int = 1) -> bool:
    """Tell whether one date is later than the other for certain: by more than so many days.

    >>> is_later("2024-05-12", "2024-05-10"), is_later("2024-05-11", "2024-05-10"), is_later("2024", "2024-05")
    (True, False, False)
    """
    shorter = min(len(one), len(other), _DAY)
    if one[:shorter] <= other[:shorter]:
        return False
    if shorter < _DAY:
        return True
    try:
        return (date.fromisoformat(one[:_DAY]) - date.fromisoformat(other[:_DAY])).days > days
    except ValueError:
        return False


def own_date(page: Page) -> Claim | None:
    """Return the statement by which a page dates its own article; None where it is not observed or undated."""
    published = page.article.published
    stated = [claim for claim in page.claims(ClaimKind.PUBLISHED) if published is not None and claim.value == published]
    return max(stated, key=lambda claim: (claim.span is not None, claim.confidence), default=None)


def stated_date(case: Case, node: Node) -> Claim | None:
    """Return the statement by which the page dates an article that it was made from."""
    for place in node.claims:
        claim = case.claim(place)
        if claim.kind is ClaimKind.ORIGINAL_DATE and claim.value == node.published:
            return claim
    return next((claim for claim in case.claims(ClaimKind.ORIGINAL_DATE) if claim.value == node.published), None)


def date_of(case: Case, page: Page) -> tuple[Claim, Evidence] | None:
    """Return the statement that gives an article its date: its own page's, else that of the page under audit."""
    claim = own_date(page)
    if claim is not None:
        return claim, page.evidence(claim, f"dates the article of {page.called}")
    if page.resolution is not None:
        return None
    for node in case.stated:
        found = stated_date(case, node) if node.published == page.article.published else None
        if found is not None:
            return found, case.quote(found, f"dates the article of {page.called}")
    return None


def steps(case: Case) -> Iterator[tuple[Page, Page, bool]]:
    """Yield each article of the chain with the nearest dated one before it, as far as the page itself says that it was made from it.

    The third value tells whether it is a translation of that one.
    """
    pages = (*case.sources, case.page)
    for place, hop in enumerate(case.chain.hops):
        made = pages[place]
        if hop.derivation is None or case.page.article.number not in hop.derivation.stated_by or made.article.published is None:
            continue
        dated = [earlier for earlier in range(place) if pages[earlier].article.published is not None]
        if dated:
            is_translation = any(step.relation.value == "translation" for step in case.chain.hops[dated[-1] + 1 : place + 1])
            yield made, pages[dated[-1]], is_translation
