"""`provtrack origins`: how many independent origins stand behind articles."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from provtrack.cli.context import DONE, Context, json_words

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrack.model.graph import Article, Member, Origin, Origins

_MOST_ORIGINS = 200
_MOST_MEMBERS = 50
"""What a person reads; JSON has all of it."""


@click.command(
    "origins",
    epilog="""\b
Examples:
  provtrack origins
  provtrack origins a1 a4 a8
  provtrack origins --format json | jq .independent

Articles that were made from one and the same article, directly or through others, are one origin, in whatever
language; dispatches of one agency are one where their articles share paragraphs. An article of which no source is
known is an origin of its own. ● is an article that we hold, ○ one known only from what a page states.""",
)
@click.argument("refs", metavar="[REF]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print them.")
@click.pass_obj
def COMMAND(context: Context, refs: tuple[str, ...], form: str) -> int:  # noqa: N802  the registry's name for a command
    """Tell how many independent origins stand behind articles."""
    found = context.tracker.origins(refs)
    if form == "json":
        _print_json(context, found)
        return DONE
    from provtrack.cli import render

    render.show(context.console, *_lines(found))
    return DONE


def _print_json(context: Context, found: "Origins") -> None:
    """Print the object that `print_json` would, one origin at a time: of 100,000 articles the whole of it takes half a gigabyte."""
    context.write('{\n  "origins": [')
    for place, origin in enumerate(found.origins):
        shown = json_words(_object(origin, found)).replace("\n", "\n    ")
        context.write(f"{',' if place else ''}\n    {shown}")
    closing = "\n  ]" if found.origins else "]"
    context.write(f'{closing},\n  "independent": {len(found.origins)}\n}}\n')


def _object(origin: "Origin", found: "Origins") -> dict[str, Any]:
    return {
        "origin": found.articles[origin.article].reference,
        "articles": [f"a{member.article}" for member in origin.members],
        "why": _summary(origin, found),
        "members": [
            {
                "article": f"a{member.article}",
                "why": _why(member, origin, found),
                "way": [
                    {"from": f"a{edge.made}", "to": f"a{edge.source}", "relation": edge.relation.value, "status": edge.status.value}
                    | {"stated_by": f"a{edge.stated_by}", "quote": edge.quote}
                    for edge in member.way
                ],
            }
            for member in origin.members
        ],
    }


def _summary(origin: "Origin", found: "Origins") -> str:
    """Say why these articles are one origin."""
    others = [member for member in origin.members if member.article != origin.article]
    if not others:
        return "no source of it is known"
    whose = _named(found.articles[origin.article])
    return f"{len(others)} {'articles were' if len(others) > 1 else 'article was'} made from that of {whose}, by what their pages state"


def _why(member: "Member", origin: "Origin", found: "Origins") -> str:
    """Say why an article stands on an origin."""
    if not member.way:
        return "the origin itself" if member.article == origin.article else "made from it"
    steps = [f"{edge.relation.value} of {_named(found.articles[edge.source])}" for edge in member.way]
    said = ", ".join((steps[0], *(f"a {step}" for step in steps[1:])))
    return said if member.same_text_as is None else f"{said}; the paragraphs are those of a{member.same_text_as}"


def _named(article: "Article") -> str:
    return f"{article.outlet or article.domain or article.title or 'an unnamed outlet'} ({article.id})"


def _lines(found: "Origins") -> Iterator["RenderableType"]:
    from provtrack.cli import render

    articles = sum(len(origin.members) for origin in found.origins)
    count = len(found.origins)
    yield render.heading(f"{count} independent origin{'s' if count != 1 else ''} of {articles} article{'s' if articles != 1 else ''}")
    for place, origin in enumerate(found.origins[:_MOST_ORIGINS], 1):
        article = found.articles[origin.article]
        mark = render.OBSERVED if article.is_observed else render.CITED
        parts = (article.outlet or article.domain, article.title, article.published)
        yield render.text("")
        yield render.joined([render.text(f"{place}. {mark} {article.id}"), *(render.text(part) for part in parts if part)])
        others = [member for member in origin.members if member.article != origin.article]
        for member in others[:_MOST_MEMBERS]:
            made = found.articles[member.article]
            yield render.inset(
                render.text(f"{render.OBSERVED if made.is_observed else render.CITED} {_named(made)}: {_why(member, origin, found)}"), 4
            )
            if member.way and member.way[0].quote:
                edge = member.way[0]
                yield render.inset(render.quoted(render.Quote(edge.quote or "", f"a{edge.stated_by}")), 8)
        if len(others) > _MOST_MEMBERS:
            yield render.inset(render.text(f"… and {len(others) - _MOST_MEMBERS} more articles (--format json)"), 4)
    if count > _MOST_ORIGINS:
        yield render.text("")
        yield render.text(f"… and {count - _MOST_ORIGINS} more origins (--format json)")
