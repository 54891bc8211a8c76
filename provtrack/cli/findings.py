"""Findings for people: by article, each quote underlined in the words around it, as compilers show faults."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from provtrack.audit.finding import Evidence, Finding, Severity
from provtrack.audit.rule import Rule
from provtrack.audit.run import Run, Tally
from provtrack.audit.selection import Reviewed
from provtrack.cli import render
from provtrack.values.untrusted import printable, shorten

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

_TITLE = 80
_WIDEST = 120
"""Columns of a line of context: longer ones are hard to read, and pipes have no width."""
_NARROWEST = 40
_MARGIN = 8
_MOST_LINES = 3
"""Lines shown of a quote that runs over several."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, with the part of it that is quoted; each part harmless to print."""

    before: str
    quoted: str
    after: str


def article_lines(run: Run, reviewed: Reviewed, width: int) -> Iterator[RenderableType]:
    """Yield what is wrong with one article: a heading, then each finding with its places and what to do."""
    article = reviewed.article
    outlet = shorten(render.names(article.outlet, article.domain, article.url), 60)
    title = Text(shorten(article.title or "", _TITLE))
    yield render.joined([render.line(render.text(article.id, "cyan"), Text(" "), Text(outlet, style="bold")), title])
    place = article.url or article.source
    if place:
        yield render.inset(render.text(place, "dim"))
    for finding in reviewed.open:
        yield from _finding(run, finding, width)
    yield Text()


def _finding(run: Run, finding: Finding, width: int) -> Iterator[RenderableType]:
    style = STYLES[finding.severity]
    head = render.line(Text(f"{finding.severity.value} {finding.code} ", style=style), Text(f"[{finding.name}] ", style="dim"))
    yield render.inset(render.line(head, render.text(finding.message)))
    for place in finding.evidence:
        yield render.inset(Text("\n").join(_place(run, finding, place, max(_NARROWEST, width - _MARGIN), style)), 4)
    if finding.fix:
        yield render.inset(render.line(Text("→ ", style="dim"), render.text(finding.fix, "green")), 4)


def _place(run: Run, finding: Finding, place: Evidence, width: int, style: str) -> Iterator[Text]:
    """Yield the lines of one place: the words in their context, and under them a line that marks them and says what they are."""
    note = printable(place.note)
    page = run.page(place.article)
    elsewhere = "" if place.article == finding.article.number else f"a{place.article}: "
    if page is None or page.resolution is None or place.start is None or place.end is None:
        where = ", ".join(part for part in (elsewhere.rstrip(": "), "markup" if place.start is None else "", note) if part)
        yield render.quoted(render.Quote(place.quote, where))
        return
    lines = list(context(page.resolution.document.text, place.start, place.end, min(width, _WIDEST - _MARGIN)))
    words = f"{elsewhere}{note}".rstrip(": ")
    for number, line in enumerate(lines, 1):
        yield Text.assemble(("│ ", "dim"), line.before, (line.quoted, "bold"), line.after)
        lead, marks = cell_len(line.before), max(1, cell_len(line.quoted))
        told = words if number == len(lines) else ""
        is_beside = lead + marks + 1 + cell_len(told) <= width
        yield Text.assemble(("│ ", "dim"), " " * lead, ("^" * marks, style), (f" {told}" if told and is_beside else "", style))
        if told and not is_beside:
            yield Text.assemble(("│ ", "dim"), " " * max(0, min(lead, width - cell_len(told))), (told, style))


def context(text: str, start: int, end: int, width: int) -> Iterator[Line]:
    """Yield the lines on which a quote stands, cut to `width` characters around it; of a long quote, the first lines."""
    place = start
    for _ in range(_MOST_LINES):
        line_start = text.rfind("\n", 0, place) + 1
        line_end = text.find("\n", place)
        line_end = len(text) if line_end < 0 else line_end
        stop = min(end, line_end)
        if text[place:stop].strip():
            yield _cut(text[line_start:place], text[place:stop], text[stop:line_end], width)
        place = line_end + 1
        if place >= end:
            return


def _cut(before: str, quoted: str, after: str, width: int) -> Line:
    """Return a line cut around its quote: the quote first, then as much as there is room for on both sides."""
    shown = _fit(printable(quoted), width, from_end=False, is_cut=False)
    room = max(0, width - cell_len(shown))
    ahead, behind = render.fragment(before[-width:]).plain, render.fragment(after[:width]).plain
    lead = _fit(ahead, max(room // 2, room - cell_len(behind)), from_end=True, is_cut=len(before) > width)
    rest = max(0, room - cell_len(lead))
    return Line(lead, shown, _fit(behind, rest, from_end=False, is_cut=len(after) > width))


def _fit(words: str, room: int, *, from_end: bool, is_cut: bool) -> str:
    """Return as much of the words as there is room for, with "…" where they were cut; measured in columns."""
    if cell_len(words) <= room and not is_cut:
        return words
    kept = words
    while kept and cell_len(kept) > room - 1:
        excess = max(1, (cell_len(kept) - room + 1) // 2)
        kept = kept[excess:] if from_end else kept[:-excess]
    if room < 1:
        return ""
    return f"…{kept}" if from_end else f"{kept}…"


def tally_line(tally: Tally) -> Text:
    """Return what the audit came to, in the colour of the worst."""
    return Text(tally.words, style=STYLES[tally.worst] if tally.worst else "green")


def statistics_table(tally: Tally, rules: Iterable[Rule]) -> RenderableType:
    """Return how often each rule found something, the most frequent first."""
    columns = (("COUNT", "number"), ("CODE", "id"), ("RULE", ""), ("SEVERITY", ""))
    rows = ((count, rule.code, rule.name, severity_word(rule.severity)) for rule, count in statistics(tally, rules))
    return render.table(columns, rows)


def severity_word(severity: Severity) -> Text:
    """Return a severity in its colour."""
    return Text(severity.value, style=STYLES[severity])


def statistics(tally: Tally, rules: Iterable[Rule]) -> list[tuple[Rule, int]]:
    """Return the rules that found something, and how often, the most frequent first."""
    counted = [(rule, tally.by_rule[rule.code]) for rule in rules if tally.by_rule[rule.code]]
    return sorted(counted, key=lambda each: (-each[1], each[0].code))
