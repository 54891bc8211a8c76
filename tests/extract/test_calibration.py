from itertools import pairwise

import pytest

from provtrack.extract.calibration import calibrated, confidence_of, line_of
from provtrack.model.claim import Claim, ClaimKind

WEIGHTS = [place / 100 for place in range(101)]


def confidences(kind: ClaimKind) -> list[float]:
    return [claim.confidence for claim in calibrated(Claim(kind, "v", "q", None, "r", weight) for weight in WEIGHTS)]


@pytest.mark.parametrize("kind", ClaimKind)
def test_the_order_of_claims_of_one_kind_stays(kind: ClaimKind) -> None:
    found = confidences(kind)
    assert all(low < high for low, high in pairwise(found))
    assert 0.0 <= found[0] <= found[-1] <= 1.0


@pytest.mark.parametrize("kind", ClaimKind)
def test_what_decides_whether_a_claim_counts_at_all_stays(kind: ClaimKind) -> None:
    assert confidences(kind)[:51] == pytest.approx(WEIGHTS[:51])


def test_between_two_points_it_runs_straight() -> None:
    line = line_of([(0.0, 0.0), (0.5, 0.5), (1.0, 0.9)])
    assert [confidence_of(weight, line) for weight in (0.25, 0.5, 0.75, 1.0)] == [0.25, 0.5, 0.7, 0.9]
