"""`provtrack phrase`: which rule reads a sentence, and how."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from provtrack.cli.context import DONE, Context
from provtrack.model.document import Role

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrack.extract.rehearsal import Reading, Rehearsal

_MISSES_SHOWN = 12


@click.command(
    "phrase",
    epilog="""\b
Examples:
  provtrack phrase "This article originally appeared at DWN and was translated by Frank Jakob for South Front."
  provtrack phrase --place caption "Foto: dpa"
  provtrack phrase "Zuerst erschienen bei [Nordkai-Bote](https://nordkai.example/)." --format json
  pbpaste | provtrack phrase -

TEXT is read as if it stood on a page, one block a line; links are written as in Markdown. Shown are the rules that read it,
what each takes from it, and the wordings that came near with the reason why they read nothing. How to add a
wording: docs/phrases.md.""",
)
@click.argument("text", metavar="TEXT")
@click.option("--language", metavar="TAG", help="The language of the page around it (BCP 47).  [default: told by the words]")
@click.option(
    "--place",
    type=click.Choice([role.value for role in Role]),
    default=Role.PARAGRAPH.value,
    show_default=True,
    help="What sort of block it stands in.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, text: str, language: str | None, place: str, form: str) -> int:  # noqa: N802  the registry's name for a command
    """Show which rule reads a sentence, and how."""
    from provtrack.extract.rehearsal import rehearse

    words = sys.stdin.buffer.read().decode("utf-8", "replace") if text == "-" else text
    if not words.strip():
        raise click.UsageError("there is no text to read")
    rehearsal = rehearse(words.strip(), language=language, place=Role(place))
    if form == "json":
        from provtrack.export import rehearsed

        context.print_json(rehearsed.rehearsal(rehearsal))
        return DONE
    from provtrack.cli import render

    render.show(context.console, *_sections(rehearsal))
    return DONE


def _sections(rehearsal: "Rehearsal") -> Iterator["RenderableType"]:
    from rich.text import Text

    from provtrack.cli import render

    if not rehearsal.readings:
        yield render.heading("No rule reads this.")
    for place, reading in enumerate(rehearsal.readings):
        if place:
            yield Text()
        yield render.text(reading.rule, "bold")
        yield render.facts(list(_rows(rehearsal, reading)))
    if rehearsal.misses:
        yield Text()
        yield render.heading("Came near")
        shown = rehearsal.misses[:_MISSES_SHOWN]
        yield render.facts([(phrase.rule, render.text(why)) for phrase, why in shown])
        if len(rehearsal.misses) > len(shown):
            yield render.inset(render.text(f"and {len(rehearsal.misses) - len(shown)} more", "dim"))


def _rows(rehearsal: "Rehearsal", reading: "Reading") -> Iterator[tuple[str, "RenderableType"]]:
    from rich.text import Text

    from provtrack.cli import render
    from provtrack.cli.quoting import where

    match = reading.match
    if match is not None:
        yield "file", render.text(match.phrase.file)
        for template in match.phrase.templates:
            yield "pattern", render.text(template)
        yield "fits", render.quoted(render.Quote(rehearsal.document.text[match.start : match.end], ""))
        for name, fillings in match.slots:
            for filling in fillings:
                yield f"{{{name}}}", render.text(f"{filling.value} ({filling.url})" if filling.url else filling.value)
        if not match.phrase.states:
            yield "says", Text("nothing: it is there so that no other rule reads these words")
    for claim in reading.claims:
        told = [claim.relation.value] if claim.relation else []
        told += [f"about the {claim.scope.value}"] if claim.scope else []
        told += sorted(claim.flags)
        value = render.text(claim.value, "bold")
        rest = Text(f"  confidence {claim.confidence:.2f}" + "".join(f" · {word}" for word in told), style="dim")
        yield claim.kind.value, render.line(value, rest)
        if match is None:
            yield "", render.quoted(render.Quote(claim.quote, where(claim), claim.value))
