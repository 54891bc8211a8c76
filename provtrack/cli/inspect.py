"""`provtrack inspect`: what pages say, without a database."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import click

from provtrack.cli.context import DONE, FAILED, Context, complain
from provtrack.ingest.attempt import Failure, examine_each
from provtrack.ingest.sources import Skipped, is_several
from provtrack.model.chain import Resolution

if TYPE_CHECKING:
    from provtrack.resolve.explain import Conclusion


@click.command(
    "inspect",
    epilog="""\b
Examples:
  provtrack inspect article.html
  provtrack inspect --explain article.html
  provtrack inspect --format json article.md | jq .chain
  provtrack inspect --format jsonl pages/ > pages.jsonl
  curl -s https://example.com/article | provtrack inspect -

SOURCE is a file, a folder (with all below it), or - for standard input. Read are HTML, MHTML, Markdown, plain text, PDF, Word
(.docx), mail (.eml), feeds (RSS, Atom, JSON Feed), NITF, NewsML-G2 and ninjs; also gzipped. A feed is as many articles as
it has entries, each called by the feed's name and the entry's id: feed.xml#ID.
With --format json a single page is one object; a folder, a feed or several pages are an array. A source that cannot be read does
not stop the others; the exit code is then 3.

--explain adds, for each conclusion, the claims that spoke for it (+), against it (-) and those set aside (o), with what
each counted; weights are comparable within one conclusion.""",
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True, help="How to print it.")
@click.option("--explain", is_flag=True, help="Show for each conclusion what spoke for it and against it, with the weights.")
@click.pass_obj
def COMMAND(context: Context, sources: tuple[str, ...], form: str, explain: bool) -> int:  # noqa: N802  the registry's name for a command
    """Show what pages say of their origin, without a database."""
    outcomes = _outcomes(context, sources)
    match form:
        case "json":
            return _print_json(context, outcomes, sources, explained=explain)
        case "jsonl":
            return _print_lines(context, outcomes, explained=explain)
        case _:
            return _print_text(context, outcomes, explained=explain)


def _outcomes(context: Context, sources: tuple[str, ...]) -> Iterator[Resolution | Failure]:
    for outcome in examine_each(sources):
        if not isinstance(outcome, Skipped):
            yield outcome
        elif context.verbosity > 0:
            context.say(f"provtrack: skipped {outcome.name}: {outcome.why}")


def _name(outcome: Resolution | Failure) -> str:
    return outcome.name if isinstance(outcome, Failure) else outcome.document.source


def _object(outcome: Resolution | Failure, *, explained: bool) -> tuple[dict[str, object], int]:
    from provtrack.export import contract

    if isinstance(outcome, Failure):
        return contract.failure(outcome.name, outcome.kind, outcome.message), FAILED
    return contract.inspection(outcome, _conclusions(outcome) if explained else None), DONE


def _conclusions(resolution: Resolution) -> tuple["Conclusion", ...]:
    from provtrack.resolve.explain import explain

    return explain(resolution)


def _print_json(context: Context, outcomes: Iterator[Resolution | Failure], sources: Sequence[str], *, explained: bool) -> int:
    """Print one object for one page; for several, and for a feed whatever it holds, an array whose elements are written as they come."""
    from provtrack.cli.context import json_words

    code = DONE
    first = next(outcomes, None)
    outcomes = chain([] if first is None else [first], outcomes)
    is_array = is_several(sources) or first is None or _name(first) not in sources
    if is_array:
        context.write("[")
    separator = "\n"
    for outcome in outcomes:
        value, outcome_code = _object(outcome, explained=explained)
        code = max(code, outcome_code)
        context.write(f"{separator}{json_words(value)}" if is_array else f"{json_words(value)}\n")
        separator = ",\n"
    if is_array:
        context.write("\n]\n")
    return code


def _print_lines(context: Context, outcomes: Iterator[Resolution | Failure], *, explained: bool) -> int:
    code = DONE
    for outcome in outcomes:
        value, outcome_code = _object(outcome, explained=explained)
        code = max(code, outcome_code)
        context.print_json_line(value)
    return code


def _print_text(context: Context, outcomes: Iterator[Resolution | Failure], *, explained: bool) -> int:
    from provtrack.cli.pages import page
    from provtrack.cli.render import show
    from provtrack.cli.weighing import weighing

    code = DONE
    is_first = True
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            complain(f"provtrack: {outcome.name or 'no name'}: {outcome.message}")
            code = FAILED
            continue
        reasons = weighing(outcome, _conclusions(outcome)) if explained else ()
        show(context.console, *([] if is_first else [""]), *page(outcome), *reasons)
        is_first = False
    return code
