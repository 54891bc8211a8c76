"""`provtrack trace`: the chain of an article, back to its origin or on to its reposts."""

from dataclasses import replace

import click

from provtrack.cli.context import DONE, Context
from provtrack.model.graph import Graph
from provtrack.tracker import Followed, Traced


@click.command(
    "trace",
    epilog="""\b
Examples:
  provtrack trace a4
  provtrack trace https://example.com/2024/05/the-old-pier
  provtrack trace "old ferry pier" --down
  provtrack trace a4 --format mermaid > chain.mmd

In the tree ● is an article that we hold (observed), ○ one known only from what a page states (cited); under each hop
stands the sentence that states it, and where.""",
)
@click.argument("ref")
@click.option("--up", "direction", flag_value="up", default="up", help="Back to the origin.  [default]")
@click.option("--down", "direction", flag_value="down", help="On to what was made from it.")
@click.option(
    "--format", "form", type=click.Choice(["tree", "json", "mermaid", "dot"]), default="tree", show_default=True, help="How to print it."
)
@click.pass_obj
def COMMAND(context: Context, ref: str, direction: str, form: str) -> int:  # noqa: N802  the registry's name for a command
    """Show the chain of an article back to its origin, or where it went."""
    traced: Traced | Followed = context.tracker.trace(ref) if direction == "up" else context.tracker.follow(ref)
    match form:
        case "tree":
            _print_tree(context, traced)
        case "json":
            context.print_json(_object(traced))
        case _:
            from provtrack.export.choice import format_named

            context.write(format_named(form).write(_of_interest(traced)))
    return DONE


def _object(traced: Traced | Followed) -> dict[str, object]:
    from provtrack.export import graph

    if isinstance(traced, Traced):
        return graph.trace_up(traced.article, traced.chain, traced.graph)
    return graph.trace_down(traced.article, traced.reposts, traced.graph)


def _of_interest(traced: Traced | Followed) -> Graph:
    """Return the part of the neighbourhood that the chain or the reposts consist of."""
    hops = traced.chain.hops if isinstance(traced, Traced) else [item.hop for item in traced.reposts]
    numbers = {traced.article.number, *(hop.article.number for hop in hops)}
    return replace(
        traced.graph,
        articles=tuple(item for item in traced.graph.articles if item.number in numbers),
        derivations=tuple(item for item in traced.graph.derivations if {item.made, item.source} <= numbers),
    )


def _print_tree(context: Context, traced: Traced | Followed) -> None:
    from provtrack.cli import chains
    from provtrack.cli.render import show

    show(context.console, *chains.traced(traced) if isinstance(traced, Traced) else chains.followed(traced))
    if traced.graph.is_cut:
        context.say(f"provtrack: the neighbourhood was cut at {len(traced.graph.articles)} articles; there are more")
