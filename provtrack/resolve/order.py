"""Puts the upstreams of a page in order: the first publication first, what the page was taken from last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provtrack.model.chain import Conflict
from provtrack.model.claim import Claim, ClaimKind
from provtrack.resolve.upstream import Upstream

_COPY_RANK = 22
"""Where an outlet goes that is called the original source but is not: just before plain sources ("Source: X")."""


_OF_TRANSLATION = frozenset({ClaimKind.TRANSLATOR, ClaimKind.TRANSLATION_OUTLET, ClaimKind.ORIGINAL_LANGUAGE})
"""Claims that tell of a translation."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Upstreams by level, oldest first; those of one level stand side by side ("APA/sda/dpa")."""

    levels: tuple[tuple[Upstream, ...], ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """Why one outlet is believed to be the original, in points and in words."""

    upstream: Upstream
    points: int
    reasons: tuple[str, ...]


def put_in_order(upstreams: Sequence[Upstream], claims: Sequence[Claim], language: str | None) -> Ordered:
    """Order upstreams by wording, then date, then place; several "originals" are a conflict and all but one step back."""
    ranked, conflicts = _settle_originals(upstreams, claims, language)
    ordered = sorted(ranked, key=lambda upstream: (-upstream.rank, upstream.date or "9999", upstream.position))
    levels: list[list[Upstream]] = []
    for upstream in ordered:
        if levels and _stand_side_by_side(levels[-1][-1], upstream):
            levels[-1].append(upstream)
        else:
            levels.append([upstream])
    return Ordered(tuple(tuple(level) for level in levels), conflicts)


def _stand_side_by_side(one: Upstream, other: Upstream) -> bool:
    """Tell whether two are named alike in one breath, as several sources of one text."""
    return one.kinds == other.kinds and one.rank == other.rank and bool(one.statements & other.statements)


def _settle_originals(
    upstreams: Sequence[Upstream], claims: Sequence[Claim], language: str | None
) -> tuple[list[Upstream], tuple[Conflict, ...]]:
    originals = [upstream for upstream in upstreams if ClaimKind.ORIGINAL_OUTLET in upstream.kinds]
    if len(originals) < 2 or all(_said_together(originals[0], other) for other in originals[1:]):
        return list(upstreams), ()
    translating = frozenset(claim.statement for claim in claims if claim.kind in _OF_TRANSLATION)
    cases = [_case(upstream, originals, [claims[index] for index in upstream.claims], translating, language) for upstream in originals]
    best = max(cases, key=lambda case: (case.points, -case.upstream.position))
    losers = [case for case in cases if case is not best and not _said_together(best.upstream, case.upstream)]
    stepped_back = {id(case.upstream) for case in losers}
    ranked = [replace(upstream, rank=_COPY_RANK) if id(upstream) in stepped_back else upstream for upstream in upstreams]
    return ranked, (_conflict(best, losers, claims),)


def _said_together(one: Upstream, other: Upstream) -> bool:
    """Tell whether one sentence names both ("originally published in A and on B"): no contradiction."""
    return bool(one.statements & other.statements)


def _case(
    upstream: Upstream, originals: Sequence[Upstream], own: Sequence[Claim], translating: frozenset[int], language: str | None
) -> _Case:
    """Gather what speaks for an upstream: its `own` claims, and whether one of the `translating` statements names it."""
    points = 0
    reasons: list[str] = []
    name = upstream.outlet.name
    if upstream.translators or upstream.language or upstream.statements & translating:
        points += 4
        reasons.append(
            f"the statement that names {name} also tells of the translation made from it, and a translation comes after its original"
        )
    foreign = upstream.language or upstream.outlet.language
    if foreign and language and foreign != language:
        points += 2
        reasons.append(f"{name} publishes in another language ({foreign}) than this text ({language})")
    if upstream.kinds & {ClaimKind.SOURCE_OUTLET, ClaimKind.TRANSLATION_OUTLET}:
        points -= 3
        reasons.append(f"{name} is also named as a later stage of the text")
    if any(claim.is_main for claim in own):
        points += 1
    dates = sorted(other.date for other in originals if other.date)
    if upstream.date and len(dates) > 1 and upstream.date == dates[0] != dates[-1]:
        points += 2
        reasons.append(f"{name} has the earliest date ({upstream.date})")
    points += min(3, sum(claim.kind is ClaimKind.ORIGINAL_OUTLET for claim in own)) - 1
    return _Case(upstream, points, tuple(reasons))


def _conflict(best: _Case, losers: Sequence[_Case], claims: Sequence[Claim]) -> Conflict:
    def stating(upstream: Upstream) -> list[int]:
        return [index for index in upstream.claims if claims[index].kind is ClaimKind.ORIGINAL_OUTLET]

    chosen = stating(best.upstream)
    others = [index for case in losers for index in stating(case.upstream)]
    names = " and ".join(case.upstream.outlet.name for case in losers)
    because = [reason for reason in best.reasons if "later stage" not in reason]
    because += [reason for case in losers for reason in case.reasons if "later stage" in reason]
    if not because:
        because = [f"{best.upstream.outlet.name} is named first and nothing on the page decides otherwise"]
    why = f"{best.upstream.outlet.name} is taken for the original, {names} for where a later copy was taken from: " + "; ".join(because)
    return Conflict("original-outlet", (*chosen, *others), chosen[0], why)
