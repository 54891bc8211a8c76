"""`provtrack search`: full text."""

from typing import TYPE_CHECKING

import click

from provtrack.cli.context import DONE, Context
from provtrack.model.graph import Hit

if TYPE_CHECKING:
    from rich.text import Text


@click.command(
    "search",
    epilog="""\b
Examples:
  provtrack search "ferry pier"
  provtrack search 难民危机
  provtrack search Renn --format json | jq '.articles[].id'

All words must occur, in the title, the text, the outlet's name or a contributor's; the best answers come first.""",
)
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="No more than this many.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, query: tuple[str, ...], limit: int, form: str) -> int:  # noqa: N802  the registry's name for a command
    """Search titles, texts, outlets and people."""
    if not any(character.isalnum() for word in query for character in word):
        raise click.BadParameter("say what to search for: at least one letter or digit", param_hint="QUERY")
    hits = context.tracker.search(" ".join(query), limit)
    if form == "json":
        from provtrack.export import graph

        context.print_json({"articles": [graph.hit(hit) for hit in hits]})
        return DONE
    if not hits:
        context.say(f"provtrack: nothing holds {' '.join(query)!r}")
        return DONE
    from rich.text import Text

    from provtrack.cli import render

    for hit in hits:
        article = hit.article
        outlet = render.names(article.outlet, article.domain, article.url)
        first = render.joined(
            (
                render.line(
                    render.mark(is_observed=article.is_observed),
                    Text(" "),
                    render.text(article.id, "cyan"),
                    Text(" "),
                    render.text(outlet, "bold"),
                ),
                render.text(article.published or ""),
                render.text(article.title or ""),
            )
        )
        render.show(context.console, first, *([render.inset(_snippet(hit), 4)] if hit.snippet else []))
    return DONE


def _snippet(hit: Hit) -> "Text":
    from provtrack.cli import render

    parts, last = [], 0
    for start, end in hit.marks:
        parts += [render.fragment(hit.snippet[last:start], "dim"), render.fragment(hit.snippet[start:end], "bold")]
        last = end
    return render.line(*parts, render.fragment(hit.snippet[last:], "dim"))
