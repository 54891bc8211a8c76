"""`provtrack show`: all that is known of one article."""

import click

from provtrack.cli.context import DONE, Context


@click.command(
    "show",
    epilog="""\b
Examples:
  provtrack show a4
  provtrack show "old ferry pier"
  provtrack show a4 --format json | jq .claims

Every item stands with the words that state it and the place where they stand. For a cited article, whose page we do
not hold, what other pages state of it is shown.""",
)
@click.argument("ref")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, ref: str, form: str) -> int:  # noqa: N802  the registry's name for a command
    """Show all that is known of one article, with the quotes."""
    record = context.tracker.show(ref)
    if form == "json":
        from provtrack.export import graph

        context.print_json(graph.record(record))
    else:
        from provtrack.cli.records import sections
        from provtrack.cli.render import show

        around = context.tracker.store.graph(record.article.number).articles
        show(context.console, *sections(record, {article.number for article in around if article.is_observed}))
    return DONE
