"""`provtrack outlet`: whom a name or an address means, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from provtrack.cli.context import DONE, USAGE, Context
from provtrack.model.graph import OutletSummary

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrack.values.outlet import Lookup, Outlet


@click.group(
    "outlet",
    epilog="""\b
Examples:
  provtrack outlet show DWN
  provtrack outlet show "The Independent" --link https://www.independent.co.uk/news""",
)
def COMMAND() -> None:  # noqa: N802  the registry's name for a command
    """Show whom a name or an address means, and why."""


@COMMAND.command(
    "show",
    epilog="""\b
Examples:
  provtrack outlet show DWN
  provtrack outlet show news.bbc.co.uk
  provtrack outlet show "The Independent" --country IE
  provtrack outlet show "La Nación" --link https://www.lanacion.com.ar/ --format json

NAME is a name as a page prints it, a domain or an address. A name that several outlets bear is resolved only with evidence: the
address it links to, the country, the language; without, it is left as named. Where there is a database, what it holds of
the outlet is shown too. Exit code 2 where nobody is known by the name and none was met.""",
)
@click.argument("name")
@click.option("--link", metavar="URL", help="The address that the name links to.")
@click.option("--language", metavar="TAG", help="The language of the outlet sought (en, de, …).")
@click.option("--country", metavar="CODE", help="Its country (ISO 3166-1: GB, AR, …).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def show(context: Context, name: str, link: str | None, language: str | None, country: str | None, form: str) -> int:
    """Show the outlet that a name, domain or address means, what is known of it, and why it is the one."""
    from provtrack.values.outlet import registry

    if not name.strip():
        raise click.UsageError("there is no name to look up")
    lookup = registry().look_up(name, domain=link, language=language, country=country.upper() if country else None)
    met = _met(context, name, lookup)
    if form == "json":
        from provtrack.export import graph

        context.print_json({"outlet": graph.lookup(name, lookup, met)})
        return DONE if lookup.candidates or met else USAGE
    from provtrack.cli import render

    render.show(context.console, *_sections(name, lookup, met))
    return DONE if lookup.candidates or met else USAGE


def _met(context: Context, name: str, lookup: "Lookup") -> list[OutletSummary]:
    """Return what the database holds of the outlet, if there is a database."""
    from provtrack.store.location import locate
    from provtrack.values.outlet import fold_name

    path = locate(context.database).path
    if path is not None and not path.exists():
        return []
    known = lookup.outlet
    names = {fold_name(each) for each in ((name, known.name, *known.aliases) if known else (name,))}
    domains = set(known.domains) if known else {name.casefold()}
    return [
        outlet
        for outlet in context.tracker.outlets()
        if outlet.domain in domains or (outlet.domain is None and any(fold_name(each) in names for each in (outlet.name, *outlet.names)))
    ]


def _sections(name: str, lookup: "Lookup", met: list[OutletSummary]) -> Iterator["RenderableType"]:
    from rich.text import Text

    from provtrack.cli import render

    known = lookup.outlet
    yield render.heading(known.name if known else f"{render.text(name).plain}: left as named")
    rows = [("why", render.text(lookup.why))]
    yield render.facts(rows + (list(_facts(known)) if known else []))
    others = [outlet for outlet in lookup.candidates if outlet is not known]
    if others:
        yield Text()
        yield render.heading("Others of that name" if known else "Known by that name")
        columns = (("OUTLET", ""), ("DOMAINS", "words"), ("COUNTRY", ""), ("LANG", ""), ("KIND", ""), ("SOURCE", ""))
        yield render.inset(render.table(columns, ((*_row(outlet),) for outlet in others)))
    for outlet in met:
        yield Text()
        yield render.heading("In this database")
        takes = ", ".join(f"{flow.source} ({flow.articles} {flow.relation.value})" for flow in outlet.takes_from)
        found = (
            ("named as", ", ".join((outlet.name, *outlet.names))),
            ("articles", f"{outlet.articles} ({outlet.observed} observed), {outlet.given} of others made from them"),
            ("takes from", takes),
        )
        yield render.facts([(label, render.text(words)) for label, words in found if words])


def _facts(outlet: "Outlet") -> Iterator[tuple[str, "RenderableType"]]:
    from provtrack.cli import render
    from provtrack.values.outlet import registry, source_facts

    agency = registry().agency_of(outlet)
    facts = [
        ("domains", ", ".join(outlet.domains)),
        ("other names", ", ".join(outlet.aliases)),
        ("country", outlet.country or ""),
        ("language", outlet.language or "several, or not known"),
        ("kind", outlet.kind.value if outlet.kind else ""),
        ("wikidata", outlet.wikidata or ""),
        ("signs", ", ".join(dict.fromkeys((agency.short, *agency.signs))) if agency else ""),
        ("signs at home", ", ".join(agency.ambiguous) + " (they mean other things elsewhere)" if agency and agency.ambiguous else ""),
    ]
    yield from ((label, render.text(words)) for label, words in facts if words)
    for word, fact in source_facts(outlet.source):
        yield "source", render.text(f"{word}: {fact}")


def _row(outlet: "Outlet") -> tuple[object, ...]:
    return outlet.name, ", ".join(outlet.domains[:3]), outlet.country, outlet.language, outlet.kind and outlet.kind.value, outlet.source
