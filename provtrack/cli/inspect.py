"""`provtrack inspect`: what pages say, without a database."""

from collections.abc import Iterator

import click

from provtrack.cli.context import DONE, FAILED, Context, complain
from provtrack.ingest.attempt import Failure, examine_each
from provtrack.ingest.sources import Skipped, is_several
from provtrack.model.chain import Resolution


@click.command(
    "inspect",
    epilog="""\b
Examples:
  provtrack inspect article.html
  provtrack inspect --format json article.md | jq .chain
  provtrack inspect --format jsonl pages/ > pages.jsonl
  curl -s https://example.com/article | provtrack inspect -

SOURCE is a file (HTML, Markdown, plain text; also gzipped), a folder (with all below it), or - for standard input.
With --format json a single page is one object, a folder or several pages an array. A source that cannot be read does
not stop the others; the exit code is then 3.""",
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, sources: tuple[str, ...], form: str) -> int:  # noqa: N802  the registry's name for a command
    """Show what pages say of their origin, without a database."""
    outcomes = _outcomes(context, sources)
    match form:
        case "json":
            return _print_json(context, outcomes, is_array=is_several(sources))
        case "jsonl":
            return _print_lines(context, outcomes)
        case _:
            return _print_text(context, outcomes)


def _outcomes(context: Context, sources: tuple[str, ...]) -> Iterator[Resolution | Failure]:
    for outcome in examine_each(sources):
        if not isinstance(outcome, Skipped):
            yield outcome
        elif context.verbosity > 0:
            context.say(f"provtrack: skipped {outcome.name}: {outcome.why}")


def _object(outcome: Resolution | Failure) -> tuple[dict[str, object], int]:
    from provtrack.export import contract

    if isinstance(outcome, Failure):
        return contract.failure(outcome.name, outcome.kind, outcome.message), FAILED
    return contract.inspection(outcome), DONE


def _print_json(context: Context, outcomes: Iterator[Resolution | Failure], *, is_array: bool) -> int:
    """Print one object, or an array whose elements are written as they come."""
    from provtrack.cli.context import json_words

    code = DONE
    if is_array:
        context.write("[")
    separator = "\n"
    for outcome in outcomes:
        value, outcome_code = _object(outcome)
        code = max(code, outcome_code)
        context.write(f"{separator}{json_words(value)}" if is_array else f"{json_words(value)}\n")
        separator = ",\n"
    if is_array:
        context.write("\n]\n")
    return code


def _print_lines(context: Context, outcomes: Iterator[Resolution | Failure]) -> int:
    code = DONE
    for outcome in outcomes:
        value, outcome_code = _object(outcome)
        code = max(code, outcome_code)
        context.print_json_line(value)
    return code


def _print_text(context: Context, outcomes: Iterator[Resolution | Failure]) -> int:
    from provtrack.cli.pages import page
    from provtrack.cli.render import show

    code = DONE
    is_first = True
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            complain(f"provtrack: {outcome.name or 'no name'}: {outcome.message}")
            code = FAILED
            continue
        show(context.console, *([] if is_first else [""]), *page(outcome))
        is_first = False
    return code
