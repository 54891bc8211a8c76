"""How long a command takes from cold: `--version` and `--help` against a minimal Click program, `inspect` of one small page.

    python bench/startup.py [--runs N]

The programs take turns; medians of wall-clock times.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import verdict

MINIMAL = """
import click

@click.command()
@click.version_option("1")
def main():
    "Do nothing."

main()
"""
PROGRAM = Path(sys.executable).parent / "provtrack"
PAGE = Path(__file__).resolve().parent.parent / "data" / "sample" / "nordkai-bote.html"
RATIO_LIMIT = 1.5
INSPECT_LIMIT_S = 0.5


def measure(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Return the median seconds of each command; the first run of each only warms the disk's cache."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times[1:]) for name, times in seconds.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        minimal = Path(folder) / "minimal.py"
        minimal.write_text(MINIMAL, encoding="utf-8")
        medians = measure(
            {
                "minimal --version": [sys.executable, str(minimal), "--version"],
                "provtrack --version": [str(PROGRAM), "--version"],
                "minimal --help": [sys.executable, str(minimal), "--help"],
                "provtrack --help": [str(PROGRAM), "--help"],
                "provtrack inspect": [str(PROGRAM), "inspect", str(PAGE)],
            },
            options.runs,
        )
    print(f"medians of {options.runs} runs; {verdict.machine()}")
    for name, median in medians.items():
        print(f"        {name}: {median * 1000:.0f} ms")
    for flag in ("--version", "--help"):
        verdict.at_most(
            f"provtrack {flag} against minimal Click", medians[f"provtrack {flag}"] / medians[f"minimal {flag}"], RATIO_LIMIT, " times"
        )
    verdict.at_most("provtrack inspect of one small page", medians["provtrack inspect"], INSPECT_LIMIT_S, " s")
    verdict.finish()


if __name__ == "__main__":
    main()
