"""Annotations of a run of GitHub Actions (https://docs.github.com/actions/reference/workflow-commands-for-github-actions)."""

import re
from collections.abc import Iterator

from provtrack.audit.finding import Finding, Severity
from provtrack.audit.format import Format
from provtrack.audit.run import Run
from provtrack.values.untrusted import printable, shorten

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_QUOTE = 200


def write(run: Run) -> Iterator[str]:
    """Yield one command a finding."""
    for reviewed in run:
        for finding in reviewed.open:
            yield _command(finding)
    run.finish()


def _command(finding: Finding) -> str:
    article = finding.article
    source = article.source if article.source and not _ADDRESS.match(article.source) else None
    properties = [("file", source)] * bool(source) + [("title", f"{finding.code} {finding.name}")]
    listed = ",".join(f"{name}={escape_property(value or '')}" for name, value in properties)
    quote = f" (“{shorten(finding.evidence[0].quote, _QUOTE)}”)" if finding.evidence else ""
    words = f"{article.id} {article.outlet or article.domain or 'outlet not named'}: {finding.message}{quote}. {finding.fix}"
    return f"::{_COMMANDS[finding.severity]} {listed}::{escape_message(words)}\n"


def escape_message(words: str) -> str:
    r"""Return words as a command's message holds them.

    >>> escape_message("50 %\n::error::x")
    '50 %25 ::error::x'
    """
    return printable(words).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(words: str) -> str:
    """Return words as the value of a command's property.

    >>> escape_property("a,b: c")
    'a%2Cb%3A c'
    """
    return escape_message(words).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(name="github", suffix=".txt", media_type="text/plain", write=write)
