"""Pages kept in a database of their own and made a case of, as `provtrack audit` does it."""

from collections.abc import Iterable
from pathlib import Path

from provtrack.audit import Case
from provtrack.tracker import Tracker


def case_of(pages: Iterable[tuple[str, str]], folder: Path) -> Case:
    """Keep the pages and return the case of the first; later pages are added first, as originals come before reposts."""
    listed = list(pages)
    with Tracker.open(folder / "pages.db") as tracker:
        added = [tracker.add(text.encode(), source=name) for name, text in reversed(listed)]
        case = tracker.case(added[-1].number)
        for source in case.sources:
            case.compared(source)  # while the database is open: the answer is kept
        return case
