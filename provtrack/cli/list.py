"""`provtrack list`: articles, filtered."""

import click

from provtrack.cli.context import DONE, Context
from provtrack.model.claim import Relation
from provtrack.model.graph import Article, Filter

_RELATIONS = [relation.value for relation in Relation]


@click.command(
    "list",
    epilog="""\b
Examples:
  provtrack list --outlet "Lantern Post"
  provtrack list --since 2024-05 --until 2024 --relation translation
  provtrack list --cited --language de
  provtrack list --contributor Renn --format json | jq '.articles[].id'""",
)
@click.option("--outlet", metavar="NAME", help="Only of this outlet: its name or its domain.")
@click.option("--since", metavar="DATE", help="Only published on or after this date: 2024-05-13, 2024-05 or 2024.")
@click.option("--until", metavar="DATE", help="Only published on or before this date; 2024 reaches to the end of that year.")
@click.option("--language", metavar="TAG", help="Only in this language: de, en, zh.")
@click.option("--relation", type=click.Choice(_RELATIONS), help="Only made in this way from the article before it.")
@click.option("--contributor", metavar="NAME", help="Only by this author, translator, editor or photographer; a part of the name will do.")
@click.option("--observed/--cited", "is_observed", default=None, help="Only those we hold, or only those known from statements.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="No more than this many.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(  # noqa: N802, PLR0917  Click hands options over by name; the registry's name for a command
    context: Context,
    outlet: str | None,
    since: str | None,
    until: str | None,
    language: str | None,
    relation: str | None,
    contributor: str | None,
    is_observed: bool | None,
    limit: int | None,
    form: str,
) -> int:
    """List articles."""
    articles = context.tracker.list(
        Filter(
            outlet=outlet,
            since=_date(since, "--since"),
            until=_date(until, "--until"),
            language=language,
            relation=Relation(relation) if relation else None,
            contributor=contributor,
            is_observed=is_observed,
            limit=limit,
        )
    )
    if form == "json":
        from provtrack.export import graph

        context.print_json({"articles": [graph.listed(article) for article in articles]})
        return DONE
    if not articles:
        context.say("provtrack: no article answers to that")
        return DONE
    from provtrack.cli import render

    columns = (("ID", "id"), ("", ""), ("OUTLET", ""), ("PUBLISHED", ""), ("LANG", ""), ("RELATION", ""), ("TITLE", "cut"))
    render.show(context.console, render.table(columns, (_row(article) for article in articles)))
    return DONE


def _row(article: Article) -> tuple[object, ...]:
    from provtrack.cli import render
    from provtrack.values.untrusted import shorten

    outlet = shorten(render.names(article.outlet, article.domain, article.url), 40)
    title = shorten(article.title or "", render.TITLE_LIMIT)
    sign = render.mark(is_observed=article.is_observed)
    return article.id, sign, outlet, article.published, article.language, article.relation.value, title


def _date(given: str | None, option: str) -> str | None:
    """Check a date as precise as the user likes: 2024, 2024-05 or 2024-05-13."""
    if given is not None and not _is_date(given):
        raise click.BadParameter(f"{given!r} is no date: write 2024-05-13, 2024-05 or 2024", param_hint=option)
    return given


def _is_date(given: str) -> bool:
    from datetime import date

    try:
        date.fromisoformat(given + "-01" * (2 - given.count("-")))
    except ValueError:
        return False
    return len(given) in {4, 7, 10}
