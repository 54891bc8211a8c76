"""A rule: one file that declares `RULE`; its docstring is its page in the documentation, and its tests.

The docstring has a title line that states the fault, a section "Why it matters", "Example" with one or more pages in
fences, and "Instead" with the same pages mended. The first page of a section is the one audited; others are what provtrack
has observed besides. A fence's info string is the file's name: ```` ```html repost.html ````.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import getdoc

from provtrack.audit.case import Case
from provtrack.audit.finding import Fault, Severity

_SECTION = re.compile(r"^## (?P<title>.+)\n", re.MULTILINE)
_FENCE = re.compile(r"^```\w* ?(?P<name>\S*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rule:
    """What is looked for."""

    code: str
    """Two letters of its family and two digits; never used again."""
    name: str
    """The fault, in kebab case, as it reads after "ignore": "source-not-linked"."""
    severity: Severity
    check: Callable[[Case], Iterator[Fault]]

    @property
    def page(self) -> str:
        """Its documentation, in Markdown."""
        return getdoc(import_module(self.check.__module__)) or ""

    @property
    def title(self) -> str:
        """The fault in one sentence."""
        return self.page.partition("\n")[0]

    @property
    def family(self) -> str:
        """What it is about: "attribution"."""
        return self.check.__module__.rsplit(".", 2)[-2]

    def pages(self, section: str) -> tuple[tuple[str, str], ...]:
        """Return the pages of a section ("Example", "Instead"): the name and text of each, the audited one first."""
        parts = _SECTION.split(self.page)
        found = next((text for title, text in zip(parts[1::2], parts[2::2], strict=True) if title == section), "")
        return tuple((match["name"] or "page.md", match["text"]) for match in _FENCE.finditer(found))
