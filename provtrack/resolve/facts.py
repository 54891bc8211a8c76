"""The facts of which an article has one: title, language, date. The most believed claim gives each; the rest may be a conflict."""

from collections.abc import Sequence
from datetime import date

from provtrack.model.chain import Conflict
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document
from provtrack.values.language import tag_of

DATE_BELIEVED = 0.3
"""Dates believed less than this are kept as claims only."""

_FROM_ELSEWHERE = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.AGENCY, ClaimKind.ORIGINAL_URL})
"""Claims that name where the text was published before."""

_DAY_LENGTH = len("2015-09-14")


def _ranked(claims: Sequence[Claim], kind: ClaimKind) -> list[tuple[int, Claim]]:
    stated = [(index, claim) for index, claim in enumerate(claims) if claim.kind is kind]
    return sorted(stated, key=lambda pair: (-pair[1].confidence, pair[0]))


def title_of(claims: Sequence[Claim]) -> tuple[str | None, tuple[int, ...]]:
    """Return the title and the claim that gives it."""
    ranked = _ranked(claims, ClaimKind.TITLE)
    return (ranked[0][1].value, (ranked[0][0],)) if ranked else (None, ())


def language_of(document: Document, claims: Sequence[Claim]) -> tuple[str | None, tuple[int, ...], tuple[Conflict, ...]]:
    """Return the language of the text: as judged from it, else as stated; a markup that says otherwise is a conflict."""
    ranked = _ranked(claims, ClaimKind.LANGUAGE)
    language = document.language or (tag_of(ranked[0][1].value) if ranked else None)
    agreeing = tuple(index for index, claim in ranked if tag_of(claim.value) == language)
    others = tuple(index for index, claim in ranked if tag_of(claim.value) not in {language, None})
    if not others or language is None:
        return language, agreeing[:1], ()
    stated = ", ".join(dict.fromkeys(claims[index].value for index in others))
    why = f"the text reads as {language}; the markup's {stated} is often left over from a template"
    return language, agreeing[:1], (Conflict("language", (*agreeing[:1], *others), agreeing[0] if agreeing else None, why),)


def published_of(claims: Sequence[Claim]) -> tuple[str | None, tuple[int, ...], tuple[Conflict, ...]]:
    """Return the date of publication as stated, and a conflict where another statement is more than a day off.

    One day's difference is a matter of time zones; the date of an upstream, printed beside its name, is not this article's. Where no
    other date and no other outlet is named, "first published on 3 May 2019" dates the article itself.
    """
    elsewhere = [claim for claim in claims if claim.kind is ClaimKind.ORIGINAL_DATE]
    ranked = [(index, claim) for index, claim in _ranked(claims, ClaimKind.PUBLISHED) if not why_not_published(claim, elsewhere)]
    if not ranked and not any(claim.kind in _FROM_ELSEWHERE for claim in claims):
        ranked = [pair for pair in _ranked(claims, ClaimKind.ORIGINAL_DATE) if pair[1].confidence >= DATE_BELIEVED]
    if not ranked:
        return None, (), ()
    chosen, best = ranked[0]
    precise = next((pair for pair in ranked if len(pair[1].value) > len(best.value) and pair[1].value.startswith(best.value)), None)
    value = precise[1].value if precise else best.value
    others = [(index, claim) for index, claim in ranked[1:] if contradict(value, claim.value)]
    used = (chosen,) if precise is None else (chosen, precise[0])
    if not others:
        return value, used, ()
    told = ", ".join(dict.fromkeys(f"{claim.value} ({claim.rule})" for _, claim in others))
    where = "on the page as readers see it" if best.span is not None else f"in the markup ({best.rule})"
    why = f"{value} stands {where}, which is believed more than {told}"
    return value, used, (Conflict("published", (chosen, *(index for index, _ in others)), chosen, why),)


def why_not_published(claim: Claim, elsewhere: Sequence[Claim]) -> str:
    """Return why a date is not this article's, in words; "" where it may be.

    Args:
        claim: A claim of publication.
        elsewhere: The claims of when the text was first published.
    """
    if claim.confidence < DATE_BELIEVED:
        return f"believed too little: less than {DATE_BELIEVED:.2f}"
    if any(claim.value == other.value and _is_within(claim, other) for other in elsewhere):
        return "it is the date of the original"
    return ""


def _is_within(claim: Claim, other: Claim) -> bool:
    """Tell whether a claim stands in the words of another; the same date elsewhere on the page is a statement of its own."""
    if claim.span is None or other.span is None:
        return claim.span is other.span and claim.quote in other.quote
    return other.span.start <= claim.span.start and claim.span.end <= other.span.end


def contradict(one: str, other: str) -> bool:
    """Tell whether two dates, each as precise as stated, are more than a day apart."""
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return False
    if shorter < _DAY_LENGTH:
        return True
    return abs((date.fromisoformat(one[:_DAY_LENGTH]) - date.fromisoformat(other[:_DAY_LENGTH])).days) > 1
