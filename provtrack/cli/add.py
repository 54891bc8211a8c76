"""`provtrack add`: pages into the database."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from provtrack.cli.context import DONE, FAILED, Context, complain
from provtrack.ingest.adding import Summary, add_sources
from provtrack.ingest.attempt import Failure
from provtrack.ingest.sources import Skipped
from provtrack.model.graph import Saved

Settled = Saved | Failure | Skipped


@click.command(
    "add",
    epilog="""\b
Examples:
  provtrack add article.html
  provtrack add pages/ --workers 8
  curl -s https://example.com/article | provtrack add -

SOURCE is a file, a folder (with all below it), or - for standard input. Read are HTML, MHTML, Markdown, plain text, PDF, Word
(.docx), mail (.eml), feeds (RSS, Atom, JSON Feed), NITF, NewsML-G2 and ninjs; also gzipped. A feed is as many articles as
it has entries, each called by the feed's name and the entry's id: feed.xml#ID.
Adding a page again changes nothing. What cannot be read is named on stderr and counted, the rest is added; the exit
code is then 3. Ctrl-C leaves whole pages only; run the same command again to go on.""",
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N",
    help="Processes that read; pays from some hundred pages on.",
)  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print the summary.")
@click.pass_obj
def COMMAND(context: Context, sources: tuple[str, ...], workers: int, form: str) -> int:  # noqa: N802  the registry's name for a command
    """Read pages into the database."""
    with _progress(context) as advance:
        saved: list[Saved] = []

        def report(settled: Settled) -> None:
            advance()
            if isinstance(settled, Saved) and len(saved) <= _MOST_NAMED:
                saved.append(settled)
            _mention(context, settled)

        summary = add_sources(sources, context.tracker.store, workers=min(workers, 4 * (os.cpu_count() or 1)), report=report)
    if form == "json":
        context.print_json(_object(summary))
    else:
        context.write(_words(summary, saved))
    return FAILED if summary.failed else DONE


_MOST_NAMED = 20
"""Articles named one by one in the summary; of more, only the numbers."""


def _mention(context: Context, settled: Settled) -> None:
    """Tell what failed, and with -v what became of each source."""
    match settled:
        case Failure():
            complain(f"provtrack: {settled.name}: {settled.message}")
        case Skipped() if context.verbosity > 0:
            context.say(f"provtrack: skipped {settled.name}: {settled.why}")
        case Saved() if context.verbosity > 0:
            joins = "".join(f"\n  {reason}" for reason in settled.joins)
            context.say(f"provtrack: {settled.outcome.value} {settled.id} {settled.source}{joins}")
        case _:
            pass


@contextmanager
def _progress(context: Context) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many sources are settled; their number is not known before the folders are read."""
    console = context.progress_console
    if console is None:
        yield lambda: None
        return
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("reading"), MofNCompleteColumn(), TextColumn("sources"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("reading", total=None)
        yield lambda: progress.advance(task)


def _words(summary: Summary, saved: list[Saved]) -> str:
    from provtrack.values.untrusted import printable

    lines = []
    if len(saved) <= _MOST_NAMED:
        width = max((len(each.id) for each in saved), default=0)
        lines = [f"{each.outcome.value:9}  {each.id:{width}}  {printable(each.source)}" for each in saved]
    counts = [f"{summary.new} new", f"{summary.unchanged} unchanged"]
    counts += [f"{summary.updated} updated"] * bool(summary.updated)
    counts += [f"{len(summary.failed)} failed"]
    counts += [f"{summary.skipped} skipped (no pages)"] * bool(summary.skipped)
    return "\n".join([*lines, ", ".join(counts)]) + "\n"


def _object(summary: Summary) -> dict[str, object]:
    from provtrack.export import contract

    return {
        "new": summary.new,
        "updated": summary.updated,
        "unchanged": summary.unchanged,
        "failed": [contract.failure(each.name, each.kind, each.message) for each in summary.failed],
        "skipped": summary.skipped,
    }
