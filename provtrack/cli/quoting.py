"""Which statement is quoted under which hop of a chain."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provtrack.cli.render import Quote
from provtrack.model.claim import Claim, ClaimKind

MOST = 3
"""Quotes shown under one hop; `show` and the JSON have them all."""

_TELLING = (
    ClaimKind.ORIGINAL_OUTLET,
    ClaimKind.SOURCE_OUTLET,
    ClaimKind.TRANSLATION_OUTLET,
    ClaimKind.AGENCY,
    ClaimKind.ORIGINAL_URL,
    ClaimKind.ORIGINAL_DATE,
    ClaimKind.ORIGINAL_TITLE,
    ClaimKind.TRANSLATOR,
)
"""Kinds of claims that state a step of a chain, the most telling first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A hop, and the claims that it rests on."""

    made: int
    """The article that was made, by whatever number tells it apart."""
    page: str
    """What that article's own page is called: "a4"; "" where there is but one page."""
    source: tuple[str, ...]
    """Names of the article it was made from: its outlet, its domain."""
    claims: tuple[tuple[Claim, str], ...]
    """Each with the name of the page it stands on."""


def allot(hops: Sequence[Stated]) -> dict[int, tuple[Quote, ...]]:
    """Return the quotes of each hop, by the article made; each sentence is quoted once in the whole chain.

    A page's own word on where it took its text from comes first, then what any page says of that source. A
    hop that has none of these, being inferred from several statements, gets what is left.
    """
    shown: set[str] = set()
    allotted: dict[int, list[Quote]] = {hop.made: [] for hop in hops}
    for hop in hops:
        own = [(claim, page) for claim, page in hop.claims if page == hop.page and _names(claim, hop.source)]
        allotted[hop.made] += pick(own, shown, MOST)
    for hop in hops:
        others = [(claim, page) for claim, page in hop.claims if _names(claim, hop.source)]
        allotted[hop.made] += pick(others, shown, MOST - len(allotted[hop.made]))
    for hop in hops:
        if not allotted[hop.made]:
            allotted[hop.made] += pick(hop.claims, shown, MOST)
    return {made: tuple(quotes) for made, quotes in allotted.items()}


def pick(claims: Iterable[tuple[Claim, str]], shown: set[str], most: int) -> list[Quote]:
    """Return claims as quotes, the most telling first, markup last.

    Args:
        claims: Each with the name of the page it stands on ("" where that is plain).
        shown: Sentences quoted already; those returned are added.
        most: How many at most.
    """
    order = {kind: place for place, kind in enumerate(_TELLING)}
    ranked = sorted(claims, key=lambda item: (item[0].span is None, order.get(item[0].kind, len(order)), -item[0].confidence))
    quotes: list[Quote] = []
    for claim, page in ranked:
        sentence = _letters(claim.quote)
        if sentence not in shown and len(quotes) < most:
            shown.add(sentence)
            quotes.append(Quote(claim.quote, where(claim, page), claim.value))
    return quotes


def where(claim: Claim, page: str = "") -> str:
    """Return where a claim stands, in words: "a4, footer" or "markup: json-ld/author"."""
    place = f"markup: {claim.rule}" if claim.span is None else (claim.place.value.replace("-", " ") if claim.place else "text")
    return f"{page}, {place}" if page else place


def _names(claim: Claim, source: Sequence[str]) -> bool:
    """Tell whether a claim names the source, as an outlet or by an address of its domain."""
    if claim.kind not in _TELLING:
        return False
    value = _letters(claim.value)
    return any(value == _letters(name) for name in source) or any(
        "." in name and name.casefold() in (claim.url or claim.value) for name in source
    )


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())
