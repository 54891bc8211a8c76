"""Hostile pages: `examine` takes time in proportion to a page's length, and every quote is verbatim.

    python bench/hostile.py [--size CHARACTERS] [--shape NAME]

Each shape is read at a length, twice and four times that (125, 250 and 500 thousand characters). For the time to be linear,
four times the length may take at most 2.3 times 2.3 of the time; what takes less than 50 ms at the largest is not judged, for a
clock's grain and what is loaded late weigh more. Times are processor times, the better of two where they are short.
"""

import argparse
import time

import verdict
from hostile_pages import SHAPES, Shape

from provtrack.model.chain import Resolution
from provtrack.pipeline import examine

PER_DOUBLING = 2.3
TOO_SHORT_S = 0.05
SHORT_S = 0.5


def read(page: bytes) -> tuple[Resolution, float]:
    """Examine a page; return the result and the seconds it took."""
    start = time.process_time()
    resolution = examine(page, source="page.html")
    spent = time.process_time() - start
    if spent < SHORT_S:
        start = time.process_time()
        resolution = examine(page, source="page.html")
        spent = min(spent, time.process_time() - start)
    return resolution, spent


def unfaithful(resolution: Resolution) -> int:
    """Return how many claims quote what does not stand where they say."""
    text = resolution.document.text
    return sum(claim.span is not None and text[claim.span.start : claim.span.end] != claim.quote for claim in resolution.claims)


def measure(shape: Shape, size: int) -> tuple[list[float], int, int]:
    """Return the seconds at each length, the claims at the largest, and the quotes that are not verbatim at any."""
    times, wrong, claims = [], 0, 0
    for length in (size, 2 * size, 4 * size):
        resolution, spent = read(shape(length))
        times.append(spent)
        wrong += unfaithful(resolution)
        claims = len(resolution.claims)
    return times, claims, wrong


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=125_000)
    parser.add_argument("--shape", choices=SHAPES, action="append", help="only this one; may be given again")
    options = parser.parse_args()
    print(verdict.machine())
    print(f"{'shape':34} {'ms at ' + str(options.size):>16} {'doubled':>8} {'again':>8}   claims")
    read(SHAPES["statement, sentences"](10_000))
    worst, slowest, wrong = 0.0, 0.0, 0
    for name in options.shape or SHAPES:
        times, claims, unlike = measure(SHAPES[name], options.size)
        wrong += unlike
        print(f"{name:34} {times[0] * 1000:16.0f} {times[1] * 1000:8.0f} {times[2] * 1000:8.0f}   {claims}", flush=True)
        if times[2] > TOO_SHORT_S:
            worst = max(worst, (times[2] / max(times[0], TOO_SHORT_S / 8)) ** 0.5)
        slowest = max(slowest, times[2] / (4 * options.size) * 1_000_000)
    print(f"        the slowest shape takes {slowest:.1f} seconds a million characters")
    verdict.at_most("time for twice the length, the worst shape", worst, PER_DOUBLING, " times")
    verdict.at_most("quotes that are not verbatim", wrong, 0)
    verdict.finish()


if __name__ == "__main__":
    main()
