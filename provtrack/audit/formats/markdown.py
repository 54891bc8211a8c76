"""Markdown, for a comment or a ticket; words from pages are text in it and nothing else."""

import re
from collections.abc import Iterator

from provtrack.audit.finding import Finding
from provtrack.audit.format import Format
from provtrack.audit.run import Run
from provtrack.audit.selection import Reviewed
from provtrack.values.untrusted import printable, shorten

_QUOTE = 400
_TITLE = 120
_SYNTAX = re.compile(r"[\\`*_\[\]<>#|~$&]|\A[-+=]|\A\d+(?=[.)])")
_REFERENCE = re.compile(r"@(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=\bGH)(?=-\d)", re.IGNORECASE)
"""Where GitHub and GitLab make links by themselves: to people, issues, addresses."""


def write(run: Run) -> Iterator[str]:
    """Yield a section for each article with findings, and the tally."""
    yield "# Audit\n"
    for reviewed in run:
        if reviewed.open:
            yield "".join(_section(reviewed))
    yield f"\n{run.finish().words}\n"


def _section(reviewed: Reviewed) -> Iterator[str]:
    article = reviewed.article
    called = article.outlet or article.domain or "outlet not named"
    title = f": {text(article.title, _TITLE)}" if article.title else ""
    yield f"\n## {article.id} {text(called)}{title}\n\n"
    place = article.url or article.source
    if place:
        yield f"{text(place)}\n\n"
    for finding in reviewed.open:
        yield from _item(finding)


def _item(finding: Finding) -> Iterator[str]:
    yield f"- **{finding.severity.value}** {finding.code} ({finding.name}): {text(finding.message)}\n"
    for place in finding.evidence:
        note = f" {text(place.note)}" if place.note else ""
        yield f"  > “{text(place.quote, _QUOTE)}” (a{place.article}{',' if note else ''}{note})\n  >\n"
    yield f"\n  {text(finding.fix)}\n"


def text(words: str, limit: int = 2000) -> str:
    r"""Return words as one line of Markdown that shows exactly them.

    >>> text("<b>@boss</b> #1 *see* https://x.example")
    '\\<b\\>@<!-- -->boss\\</b\\> \\#<!-- -->1 \\*see\\* https:<!-- -->//x.example'
    """
    safe = _SYNTAX.sub(lambda found: f"{found[0]}\\" if found[0][0].isdigit() else f"\\{found[0]}", shorten(printable(words), limit))
    return _REFERENCE.sub(lambda found: f"{found[0]}<!-- -->", safe)


FORMAT = Format(name="markdown", suffix=".md", media_type="text/markdown", write=write)
