"""Pages a second and core: `examine` against trafilatura's extraction with metadata, on the same pages, in the same run.

    python bench/pages.py [--rounds N] [FOLDER...]

Without a folder: the HTML pages of data/sample and data/gold, dressed to the size of a news site's. The programs take turns
page by page, so that a busy machine hurts all alike; times are processor times. No page is seen twice in a process, for
trafilatura remembers what it has seen: one half of the pages loads what each program loads late, the other half is timed.
trafilatura reads less (main text and metadata), provtrack the whole page. The limit is for trafilatura as it comes; its
fast mode leaves its fallback extractors out.
"""

import argparse
import contextlib
import statistics
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import verdict
from corpus import html_pages
from trafilatura import bare_extraction
from trafilatura.meta import reset_caches

from provtrack.errors import ReadError
from provtrack.pipeline import examine

LIMIT = 5.0


def examine_page(data: bytes) -> None:
    """Run provtrack's read, extract and resolve."""
    with contextlib.suppress(ReadError):
        examine(data, source="page.html")


def extract_page(data: bytes) -> None:
    """Run trafilatura with metadata, as it comes."""
    bare_extraction(data, with_metadata=True)


def extract_page_fast(data: bytes) -> None:
    """Run trafilatura with metadata, without its fallback extractors."""
    bare_extraction(data, with_metadata=True, fast=True)


CONTESTANTS: dict[str, Callable[[bytes], None]] = {
    "provtrack": examine_page,
    "trafilatura": extract_page,
    "trafilatura, fast": extract_page_fast,
}

COLD = "provtrack, all that is loaded once included"
"""The half of the pages that warms up."""
AGAIN = "provtrack, pages it has seen"
"""The other half a second time; trafilatura would remember its results, so it is no contest."""


def take_turns(pages: list[bytes]) -> dict[str, float]:
    """Return the seconds of processor time each contestant takes for the pages."""
    spent = dict.fromkeys(CONTESTANTS, 0.0)
    for page in pages:
        for name, contestant in CONTESTANTS.items():
            reset_caches()
            start = time.process_time()
            contestant(page)
            spent[name] += time.process_time() - start
    return spent


def run_round(warm: list[bytes], fresh: list[bytes]) -> dict[str, float]:
    """Return what each contestant takes for pages it has not seen, warm from others; and what provtrack takes otherwise."""
    first = take_turns(warm)
    spent = take_turns(fresh)
    return spent | {COLD: first["provtrack"], AGAIN: take_turns(fresh)["provtrack"]}


def measure(pages: list[bytes], rounds: int) -> list[dict[str, float]]:
    """Run the rounds, each in a process of its own: warm on one half of the pages, timed on the other, and the other way round."""
    halves = pages[::2], pages[1::2]
    found = []
    for _ in range(rounds):
        totals = dict.fromkeys((*CONTESTANTS, COLD, AGAIN), 0.0)
        for warm, fresh in (halves, halves[::-1]):
            with get_context("spawn").Pool(1) as pool:
                spent = pool.apply(run_round, (warm, fresh))
            for name, seconds in spent.items():
                totals[name] += seconds
        found.append(totals)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    pages = html_pages(options.folders)
    size = sum(map(len, pages)) / len(pages) / 1000
    print(f"{len(pages)} pages, {size:.0f} kB on average, {options.rounds} rounds; {verdict.machine()}")
    totals = measure(pages, options.rounds)
    rates = {name: len(pages) / statistics.median(total[name] for total in totals) for name in totals[0]}
    for name, rate in rates.items():
        print(f"        {name}: {rate:.0f} pages a second and core ({1000 / rate:.2f} ms a page)")
    print(f"        provtrack against trafilatura, fast: {rates['provtrack'] / rates['trafilatura, fast']:.3g} times")
    verdict.at_least("provtrack against trafilatura", rates["provtrack"] / rates["trafilatura"], LIMIT, " times")
    verdict.finish()


if __name__ == "__main__":
    main()
