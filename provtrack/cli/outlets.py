"""`provtrack outlets`: who reposts whom."""

import click

from provtrack.cli.context import DONE, Context
from provtrack.model.graph import OutletSummary


@click.command(
    "outlets",
    epilog="""\b
Examples:
  provtrack outlets
  provtrack outlets --format json | jq '.outlets[] | select(.given > 10) | .name'

GIVEN counts the articles of other outlets that were made from this one's.""",
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, form: str) -> int:  # noqa: N802  the registry's name for a command
    """List the outlets met, and who reposts whom."""
    outlets = context.tracker.outlets()
    if form == "json":
        from provtrack.export import graph

        context.print_json({"outlets": [graph.outlet(outlet) for outlet in outlets]})
        return DONE
    if not outlets:
        context.say("provtrack: no outlet was met yet; `provtrack add` reads pages")
        return DONE
    from provtrack.cli import render

    columns = (("OUTLET", ""), ("ARTICLES", "number"), ("OBSERVED", "number"), ("GIVEN", "number"), ("TAKES FROM", "words"))
    render.show(context.console, render.table(columns, (_row(outlet) for outlet in outlets)))
    return DONE


def _row(outlet: OutletSummary) -> tuple[object, ...]:
    takes = ", ".join(f"{flow.source} ({flow.articles} {flow.relation.value})" for flow in outlet.takes_from)
    from provtrack.values.untrusted import shorten

    return shorten(outlet.name, 40), outlet.articles, outlet.observed, outlet.given, takes
