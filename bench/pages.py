"""Pages a second and core: `examine` against trafilatura's extraction with metadata, on the same pages, in the same run.

    python bench/pages.py [--rounds N] [FOLDER...]

Without a folder: the HTML pages of data/sample and data/gold, dressed to the size of a news site's. The programs take turns
page by page, so that a busy machine hurts all alike; times are processor times, after one round that loads what each loads
late. trafilatura reads less (main text and metadata), provtrack the whole page. The limit is for trafilatura as it comes;
its fast mode leaves its fallback extractors out.
"""

import argparse
import contextlib
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import verdict
from corpus import html_pages
from trafilatura import bare_extraction

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


def measure(pages: list[bytes], rounds: int) -> dict[str, list[float]]:
    """Return the seconds of processor time that each contestant takes for all pages, round by round."""
    for contestant in CONTESTANTS.values():
        for page in pages:
            contestant(page)
    seconds: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    for _ in range(rounds):
        spent = dict.fromkeys(CONTESTANTS, 0.0)
        for page in pages:
            for name, contestant in CONTESTANTS.items():
                start = time.process_time()
                contestant(page)
                spent[name] += time.process_time() - start
        for name, total in spent.items():
            seconds[name].append(total)
    return seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    pages = html_pages(options.folders)
    size = sum(map(len, pages)) / len(pages) / 1000
    print(f"{len(pages)} pages, {size:.0f} kB on average, {options.rounds} rounds; {verdict.machine()}")
    rates = {name: len(pages) / statistics.median(seconds) for name, seconds in measure(pages, options.rounds).items()}
    for name, rate in rates.items():
        print(f"        {name}: {rate:.0f} pages a second and core ({1000 / rate:.2f} ms a page)")
    print(f"        provtrack against trafilatura, fast: {rates['provtrack'] / rates['trafilatura, fast']:.3g} times")
    verdict.at_least("provtrack against trafilatura", rates["provtrack"] / rates["trafilatura"], LIMIT, " times")
    verdict.finish()


if __name__ == "__main__":
    main()
