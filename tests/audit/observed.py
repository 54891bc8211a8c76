"""Pages kept in a database of their own and made a case of, as `provtrack audit` does it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import tomli

from provtrack.audit import Case
from provtrack.audit.policy import Basis, PolicyBook, policy_of
from provtrack.tracker import Tracker

SETTINGS = "provtrack.toml"
"""A page of this name holds the user's own policies."""


def case_of(pages: Iterable[tuple[str, str]], folder: Path) -> Case:
    """Keep the pages and return the case of the first; later pages are added first, as originals come before reposts."""
    listed = list(pages)
    with Tracker.open(folder / "pages.db") as tracker:
        added = [tracker.add(text.encode(), source=name) for name, text in reversed(listed) if name != SETTINGS]
        case = tracker.case(added[-1].number)
        given = [policy_of(one, SETTINGS, Basis.GIVEN) for name, text in listed if name == SETTINGS for one in tomli.loads(text)["policy"]]
        if given:
            case = replace(case, policies=PolicyBook(given, {}))
        for source in case.sources:
            case.compared(source)  # while the database is open: the answer is kept
        return case
