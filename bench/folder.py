"""Memory and speed of `provtrack add` on a folder of invented pages.

    python bench/folder.py [--pages N] [--workers N]

Memory is the sum of the resident sizes of all its processes, looked up in /proc twenty times a second: pages that the
processes share are counted in each, so the true figure is a little lower.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import verdict
from corpus import write_pages

PROGRAM = Path(sys.executable).parent / "provtrack"
LIMIT_MB = 300.0


def resident_mb(pid: int) -> float:
    """Return the resident megabytes of a process and its descendants."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return 0.0
    own = next((float(line.split()[1]) / 1000 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)
    return own + sum(resident_mb(int(child)) for child in children)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--workers", type=int)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "pages"
        write_pages(folder, options.pages)
        command = [str(PROGRAM), "--db", str(Path(scratch) / "folder.db"), "add", str(folder)]
        command += ["--workers", str(options.workers)] if options.workers else []
        start = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL) as process:
            peak = 0.0
            while process.poll() is None:
                peak = max(peak, resident_mb(process.pid))
                time.sleep(0.05)
        took = time.perf_counter() - start
    print(
        f"{options.pages} pages added in {took:.1f} s ({options.pages / took:.0f} a second), exit {process.returncode}; {verdict.machine()}"
    )
    verdict.at_most("memory of all processes", peak, LIMIT_MB, " MB")
    verdict.finish()


if __name__ == "__main__":
    main()
