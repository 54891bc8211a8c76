"""`provtrack audit`: does a repost credit its source as it must?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from provtrack.cli.context import DONE, Context

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrack.audit import Finding

FOUND = 1


@click.command(
    "audit",
    epilog="""\b
Examples:
  provtrack audit
  provtrack audit a8 --select AT,CR
  provtrack audit --fail-on error --format json | jq .findings""",
)
@click.argument("refs", metavar="[REF]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print the findings.")
@click.pass_obj
def COMMAND(context: Context, refs: tuple[str, ...], form: str) -> int:  # noqa: N802  the registry's name for a command
    """Find reposts that do not credit their source as they must."""
    findings = [finding for ref in refs for finding in context.tracker.audit(ref)]
    if form == "json":
        context.print_json({"findings": [_object(finding) for finding in findings]})
        return DONE
    from provtrack.cli import render

    render.show(context.console, *_lines(findings))
    return DONE


def _object(finding: "Finding") -> dict[str, Any]:
    from provtrack.export import graph

    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 3),
        "article": graph.reference(finding.article),
        "message": finding.message,
        "evidence": [
            {"article": f"a{place.article}", "quote": place.quote, "start": place.start, "end": place.end} for place in finding.evidence
        ],
        "fix": finding.fix,
    }


def _lines(findings: "list[Finding]") -> Iterator["RenderableType"]:
    from provtrack.cli import render

    for finding in findings:
        yield render.text(f"{finding.article.id}: {finding.severity.value} {finding.code} [{finding.name}] {finding.message}")
        for place in finding.evidence:
            yield render.inset(render.quoted(render.Quote(place.quote, f"a{place.article}: {place.note}")), 4)
        yield render.inset(render.text(finding.fix, "green"), 4)
