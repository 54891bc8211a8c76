"""CSV (RFC 4180), one finding a row; no cell begins as a spreadsheet's formula does."""

import csv
import io
from collections.abc import Iterable, Iterator

from provtrack.audit.finding import Finding
from provtrack.audit.format import Format
from provtrack.audit.run import Run
from provtrack.values.untrusted import printable

COLUMNS = (
    "code", "name", "severity", "confidence", "article", "outlet", "title", "url", "published", "source",
    "message", "quote", "start", "end", "fix",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a cell a formula (https://owasp.org/www-community/attacks/CSV_Injection); tabs and line breaks are spaces by then."""


def write(run: Run) -> Iterator[str]:
    """Yield the head, and a row for each finding."""
    yield _row(COLUMNS)
    for reviewed in run:
        for finding in reviewed.open:
            yield _row(_cells(finding))
    run.finish()


def _cells(finding: Finding) -> Iterator[str]:
    article = finding.article
    first = finding.evidence[0] if finding.evidence else None
    cells: tuple[object, ...] = (
        finding.code, finding.name, finding.severity.value, round(finding.confidence, 3),
        article.id, article.outlet, article.title, article.url, article.published, article.source,
        finding.message, first and first.quote, first and first.start, first and first.end, finding.fix,
    )  # fmt: skip
    yield from (cell_text(cell) for cell in cells)


def cell_text(value: object) -> str:
    """Return a value as a cell that no spreadsheet takes for a formula.

    >>> cell_text("=HYPERLINK(1)"), cell_text(None), cell_text(12)
    ("'=HYPERLINK(1)", '', '12')
    """
    if value is None:
        return ""
    words = printable(str(value))
    return f"'{words}" if words.startswith(_FORMULA) else words


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


FORMAT = Format(name="csv", suffix=".csv", media_type="text/csv", write=write)
