"""From how much a rule prefers a reading to how often such readings are right.

Finders and wordings give each claim a weight that puts it in order among others of its kind. On annotated pages it was counted how often
claims of such a weight are right (bench/reliability.py --fit, `data/authority/calibration.toml`); that share is the claim's confidence.
The order of claims of one kind stays.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from provtrack.model.claim import Claim, ClaimKind
from provtrack.resources import folder

_Line = tuple[tuple[float, ...], tuple[float, ...]]
"""Weights, increasing, and the confidence of each; between two of them it runs straight."""


def calibrated(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims with the confidence that annotated pages bear out."""
    lines = _lines()
    for claim in claims:
        line = lines.get(claim.kind)
        yield claim if line is None else replace(claim, confidence=confidence_of(claim.confidence, line))


def confidence_of(weight: float, line: _Line) -> float:
    """Return the confidence of a weight.

    >>> confidence_of(0.75, ((0.0, 0.5, 1.0), (0.0, 0.5, 0.9)))
    0.7
    """
    weights, shares = line
    place = min(max(bisect_right(weights, weight), 1), len(weights) - 1)
    (low, high), (start, end) = weights[place - 1 : place + 1], shares[place - 1 : place + 1]
    return round(start + (end - start) * (weight - low) / (high - low), 4)


def line_of(points: Sequence[Sequence[float]]) -> _Line:
    """Return a line through points, each a weight and its confidence."""
    weights, shares = zip(*points, strict=True)
    return tuple(weights), tuple(shares)


@cache
def _lines() -> dict[ClaimKind, _Line]:
    import tomli

    table = tomli.loads((folder("data") / "authority" / "calibration.toml").read_text(encoding="utf-8"))
    return {ClaimKind(kind): line_of(points) for kind, points in table["lines"].items()}
