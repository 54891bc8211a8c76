"""`provtrack audit`: does a repost credit its source as it must?"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provtrack.cli.context import DONE, FAILED, Context, complain
from provtrack.cli.steering import config_option, settings_of
from provtrack.errors import NotObserved

if TYPE_CHECKING:
    from rich.progress import Progress

    from provtrack.audit.run import Run, Tally
    from provtrack.audit.selection import Selection
    from provtrack.audit.settings import Settings

FOUND = 1
FORMATS = ("text", "json", "sarif", "csv", "markdown", "github")
"""All but the first are files of `audit/formats`; a test compares them. Named here, for `--help` imports no format."""
_MANY = 50
"""Articles from which on progress is worth showing: fewer are done before one has looked."""


@click.command(
    "audit",
    epilog="""\b
Examples:
  provtrack audit
  provtrack audit a8 --select AT,CR --ignore source-not-linked
  provtrack audit --fail-on error --format json | jq .findings
  provtrack audit --write-baseline known.json
  provtrack audit --baseline known.json --format sarif > audit.sarif

Without REF all articles whose pages are held are judged. CODES are codes (AT03), beginnings of codes (AT), names
(source-not-linked) or ALL, parted by commas; `provtrack rule` lists them. Where --select and --ignore both mean a rule,
the more precise one decides. --select takes the place of what provtrack.toml selects and ignores; --ignore adds to it.

provtrack.toml also holds ignores for single outlets (with a reason, and a day on which they end), terms of outlets and
facts of sites; docs/rules.md shows it.

Exit codes: 1 where something at or above --fail-on is found, 3 where a rule failed (the others are done all the same).
With --write-baseline what is found counts as known, and the exit code is not 1.""",
)
@click.argument("refs", metavar="[REF]...", nargs=-1)
@click.option("--select", metavar="CODES", multiple=True, help="Run only these rules.")
@click.option("--ignore", metavar="CODES", multiple=True, help="Leave these rules out.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="warning", show_default=True,
    help="From which severity on the exit code is 1.",
)  # fmt: skip
@click.option(
    "--baseline", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE", help="Tell only what is not in this file."
)
@click.option(
    "--write-baseline", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Keep all that is found in this file."
)
@config_option
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes that judge, where there is enough to judge; one a core by default.",
)
@click.option("--statistics", is_flag=True, help="Count by rule, and show no findings (text and json only).")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How to print the findings.")
@click.pass_obj
def COMMAND(  # noqa: N802, PLR0917  Click hands options over by name; the registry's name for a command
    context: Context,
    refs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    baseline: Path | None,
    write_baseline: Path | None,
    config: Path | None,
    workers: int | None,
    statistics: bool,
    form: str,
) -> int:
    """Find reposts that do not credit their source as they must."""
    if statistics and form not in {"text", "json"}:
        raise click.BadOptionUsage("statistics", f"--statistics goes with --format text or json, not {form}")
    if write_baseline is not None and not write_baseline.absolute().parent.is_dir():
        raise click.BadOptionUsage("write_baseline", f"--write-baseline: there is no folder {write_baseline.parent}")
    settings = settings_of(config)
    selection = _selection(settings, _words(select), _words(ignore), baseline)
    for note in selection.notes:
        context.say(f"provtrack: {settings.file}: {note}")
    if not selection.rules:
        context.say("provtrack: no rule is left to be run: what is selected is ignored too")
    tracker = context.tracker
    tracker.settings = settings
    numbers = _named(context, refs) if refs else tracker.observed()
    if not numbers:
        context.say("provtrack: no page is held that could be judged: `provtrack add` reads some")
    with _progress(context, len(numbers)) as bar:
        run = _run(context, selection, bar.passing(numbers), workers or os.cpu_count() or 1)
        run.keeps_entries = write_baseline is not None
        run.on_failure = lambda failure: _tell(bar, f"provtrack: {failure}")
        _print(context, run, form, bar, statistics=statistics)
        tally = run.finish()
    if write_baseline is not None:
        from provtrack.audit.baseline import write_baseline as write

        kept = write(write_baseline, run.known)
        context.say(f"provtrack: {write_baseline}: {kept} finding{'s' * (kept != 1)} kept as known")
    return _exit_code(tally, "never" if write_baseline else fail_on)


def _named(context: Context, refs: tuple[str, ...]) -> list[int]:
    """Return the numbers of the articles named, each once.

    Raises:
        RefError: One is not there, not the only one, or cited only: told before anything is printed.
    """
    articles = [context.tracker.find(ref) for ref in refs]
    for article in articles:
        if not article.is_observed:
            raise NotObserved(article.id)
    return list(dict.fromkeys(article.number for article in articles))


def _words(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for each in given for word in each.split(",") if word.strip())


def _selection(settings: "Settings", select: tuple[str, ...], ignore: tuple[str, ...], baseline: Path | None) -> "Selection":
    from provtrack.audit import all_rules
    from provtrack.audit.baseline import read_baseline
    from provtrack.audit.selection import Selection, choose

    rules = all_rules()
    chosen = choose(rules, select, ignore) if select else choose(rules, settings.select, (*settings.ignore, *ignore))
    return Selection(chosen, settings.ignores, read_baseline(baseline) if baseline is not None else None)


def _run(context: Context, selection: "Selection", numbers: Iterable[int], workers: int) -> "Run":
    from provtrack.audit.run import Run

    tracker = context.tracker
    return Run(tracker.audits(numbers, selection.rules, workers=workers), selection, tracker.page)


def _exit_code(tally: "Tally", fail_on: str) -> int:
    from provtrack.audit import Severity

    if tally.failures:
        return FAILED
    if fail_on == "never" or tally.worst is None:
        return DONE
    return FOUND if tally.worst.rank >= Severity(fail_on).rank else DONE


def _print(context: Context, run: "Run", form: str, bar: "_Bar", *, statistics: bool) -> None:
    if statistics:
        _print_statistics(context, run, form)
    elif form == "text":
        _print_text(context, run, bar)
    else:
        from provtrack.audit.choice import all_formats

        chosen = next(each for each in all_formats() if each.name == form)
        is_json = chosen.media_type.endswith("json")
        for part in chosen.write(run):
            with bar.aside():
                context.write(_ascii(part) if is_json and not _speaks_utf8() else part)


def _print_text(context: Context, run: "Run", bar: "_Bar") -> None:
    from provtrack.cli import findings, render

    for reviewed in run:
        if reviewed.open:
            with bar.aside():
                render.show(context.console, *findings.article_lines(run, reviewed, context.console.width))
    with bar.aside():
        render.show(context.console, findings.tally_line(run.finish()))


def _print_statistics(context: Context, run: "Run", form: str) -> None:
    from provtrack.cli import findings, render

    tally = run.finish()
    if form == "json":
        counted = [
            {"code": rule.code, "name": rule.name, "severity": rule.severity.value, "count": count}
            for rule, count in findings.statistics(tally, run.rules)
        ]
        context.print_json({"statistics": counted, "summary": tally.summary})
        return
    if tally.findings:
        render.show(context.console, findings.statistics_table(tally, run.rules))
    render.show(context.console, findings.tally_line(tally))


def _speaks_utf8() -> bool:
    return (sys.stdout.encoding or "utf-8").replace("-", "").casefold() == "utf8"


def _ascii(part: str) -> str:
    """Return a part of JSON in ASCII: what lies beyond stands in strings only, where escapes mean the same."""
    return part if part.isascii() else "".join(map(_escape, part))


def _escape(character: str) -> str:
    if character.isascii():
        return character
    pair = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{pair[at]:02x}{pair[at + 1]:02x}" for at in range(0, len(pair), 2))


class _Bar:
    """Progress on a terminal; nothing elsewhere."""

    def __init__(self, progress: "Progress | None", total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("judging", total=total) if progress is not None else None

    def passing(self, numbers: Iterable[int]) -> Iterator[int]:
        """Yield the numbers, and move on with each."""
        for number in numbers:
            yield number
            if self._progress is not None and self._task is not None:
                self._progress.advance(self._task)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Step aside while something else is written to the same terminal."""
        if self._progress is None or not sys.stdout.isatty():
            yield
            return
        self._progress.stop()
        yield
        self._progress.start()


def _tell(bar: _Bar, message: str) -> None:
    with bar.aside():
        complain(message)


@contextmanager
def _progress(context: Context, total: int) -> Iterator[_Bar]:
    console = context.progress_console if total >= _MANY else None
    if console is None:
        yield _Bar(None, total)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("judging"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield _Bar(progress, total)
