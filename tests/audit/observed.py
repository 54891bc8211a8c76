"""Pages kept in a database of their own and made a case of, as `provtrack audit` does it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from provtrack.audit import Case, all_rules
from provtrack.audit.settings import FILE, read_settings
from provtrack.tracker import Tracker


def case_of(pages: Iterable[tuple[str, str]], folder: Path) -> Case:
    """Keep the pages and return the case of the first; later pages are added first, as originals come before reposts.

    A page named `provtrack.toml` is the user's settings: the policies and sites in it are the case's.
    """
    listed = list(pages)
    settings = next((text for name, text in listed if name == FILE), None)
    with Tracker.open(folder / "pages.db") as tracker:
        added = [tracker.add(text.encode(), source=name) for name, text in reversed(listed) if name != FILE]
        case = tracker.case(added[-1].number)
        if settings is not None:
            (folder / FILE).write_text(settings, encoding="utf-8")
            read = read_settings(folder / FILE, all_rules())
            case = replace(case, policies=read.policies, sites=read.sites)
        reread = case.reread
        if reread is not None:  # while the database is open
            documents = {page.article.number: reread(page) for page in (*case.sources, case.page)}
            case = replace(case, reread=lambda page: documents[page.article.number])
        return case
