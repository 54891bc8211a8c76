"""`provtrack rule`: what the audit looks for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from provtrack.cli.context import DONE, Context

if TYPE_CHECKING:
    from provtrack.audit import Rule


@click.command(
    "rule",
    epilog="""\b
Examples:
  provtrack rule
  provtrack rule AT
  provtrack rule source-not-linked
  provtrack rule --format json | jq '.rules[].code'

CODE is a code (AT03), the beginning of codes (AT) or a rule's name. The page of a rule says why it matters, shows a page
with the fault, and the same page mended. All pages together: docs/rules.md.""",
)
@click.argument("code", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, code: str | None, form: str) -> int:  # noqa: N802  the registry's name for a command
    """List the audit's rules, or show one rule's page."""
    from provtrack.audit import all_rules
    from provtrack.audit.selection import matching

    meant = matching(code, all_rules()) if code is not None else None
    rules = [rule for rule in all_rules() if meant is None or rule.code in meant]
    if form == "json":
        context.print_json({"rules": [_object(rule) for rule in rules]})
    elif code is not None and len(rules) == 1:
        context.write(page_of(rules[0]))
    else:
        from provtrack.cli import render
        from provtrack.cli.findings import severity_word

        columns = (("CODE", "id"), ("RULE", ""), ("SEVERITY", ""), ("FAULT", "words"))
        rows = ((rule.code, rule.name, severity_word(rule.severity), rule.title) for rule in rules)
        render.show(context.console, render.table(columns, rows))
    return DONE


def page_of(rule: "Rule", level: int = 1) -> str:
    """Return a rule's page in Markdown.

    Args:
        rule: The rule.
        level: Of its heading; those of its sections are one below.
    """
    heading = f"{'#' * level} {rule.code} {rule.name}"
    title, _, rest = rule.page.partition("\n")
    body = "\n".join(_deepened(rest.strip().split("\n"), level - 1))
    return f"{heading}\n\n{title}\n\n*{rule.severity.value}, {rule.family}*\n\n{body}\n"


def _deepened(lines: list[str], levels: int) -> Iterator[str]:
    """Yield the lines with their headings deeper; what stands in a fence is no heading."""
    is_fenced = False
    for line in lines:
        is_fenced ^= line.startswith("```")
        is_heading = line.startswith("#") and not is_fenced
        yield "#" * levels + line if is_heading else line


def _object(rule: "Rule") -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity.value,
        "title": rule.title,
        "page": rule.page,
    }
