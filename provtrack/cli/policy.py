"""`provtrack policy`: what an outlet asks of whoever reposts it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provtrack.cli.context import DONE, Context
from provtrack.cli.steering import config_option, settings_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from provtrack.audit.policy import Policy, PolicyBook


@click.command(
    "policy",
    epilog="""\b
Examples:
  provtrack policy
  provtrack policy ProPublica
  provtrack policy theconversation.com --format json
  provtrack policy CC-BY-ND-4.0

OUTLET is a name, a domain, an address, or the SPDX id of a licence. Terms change: what the outlet's own page says
decides. A [[policy]] of provtrack.toml comes before what is known here.""",
)
@click.argument("outlet", required=False)
@config_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def COMMAND(context: Context, outlet: str | None, config: Path | None, form: str) -> int:  # noqa: N802  the registry's name for a command
    """Show what an outlet or a licence asks of a repost."""
    book = settings_of(config).policies
    policies = [*book] if outlet is None else [find_policy(book, outlet)]
    if form == "json":
        context.print_json({"policies": [_object(policy) for policy in policies]})
        return DONE
    from provtrack.cli import render

    if outlet is None:
        columns = (("OUTLET", ""), ("LICENCE", ""), ("KNOWN", ""), ("ASKS", "words"))
        rows = ((policy.outlet, policy.license, policy.basis.value, ", ".join(policy.requires)) for policy in policies)
        render.show(context.console, render.table(columns, rows))
        return DONE
    render.show(context.console, *_words(policies[0]))
    return DONE


def find_policy(book: "PolicyBook", wanted: str) -> "Policy":
    """Return the terms of an outlet, by name, other name, domain or address, or those of a licence.

    Raises:
        UnknownName: None are known; the names that come near are told.
    """
    from difflib import get_close_matches

    from provtrack.audit.policy import Basis, Policy
    from provtrack.audit.settings import is_license
    from provtrack.errors import UnknownName
    from provtrack.values.outlet import registry

    if is_license(wanted):
        return book.of_license(wanted) or Policy(wanted, (), Basis.REMEMBERED, license=wanted)
    known = registry().look_up(wanted).outlet
    names = [(wanted, wanted), *((known.name, domain) for domain in (known.domains if known else ()) if known)]
    found = next((policy for name, address in names if (policy := book.of_outlet(name, address)) is not None), None)
    if found is None:
        folded = {name.casefold(): policy.outlet for policy in book for name in (policy.outlet, *policy.domains)}
        near = dict.fromkeys(folded[name] for name in get_close_matches(wanted.casefold(), folded, 5, 0.6))
        raise UnknownName("policy of", wanted, tuple(near)[:3], "`provtrack policy` lists those that are known")
    return found


def _words(policy: "Policy") -> Iterator["RenderableType"]:
    from provtrack.audit.policy import WORDS, Basis
    from provtrack.cli import render

    known = {
        Basis.READ: "read on the outlet's own page",
        Basis.REPORTED: "from somebody else's record of them",
        Basis.REMEMBERED: "from general knowledge: verify before you rely on it",
        Basis.PRINTED: "printed on the article's page",
        Basis.GIVEN: "given in your provtrack.toml",
    }
    yield render.heading(render.text(policy.outlet).plain)
    rows = [("domains", ", ".join(policy.domains)), ("licence", policy.license or "")]
    rows += [("asks you to", f"{WORDS[requirement]} ({requirement.value})") for requirement in policy.requires]
    rows += [("asks you to", "use a credit line of set words: see its terms")] * policy.has_set_wording
    rows += [("asks you to", "do nothing: it sets no condition")] * (not policy.requires)
    rows += [("terms", policy.terms or ""), ("known", known[policy.basis])]
    yield render.facts((label, render.text(words)) for label, words in rows if words)


def _object(policy: "Policy") -> dict[str, Any]:
    return {
        "outlet": policy.outlet,
        "domains": list(policy.domains),
        "license": policy.license,
        "requires": [requirement.value for requirement in policy.requires],
        "set_wording": policy.has_set_wording,
        "terms": policy.terms,
        "basis": policy.basis.value,
    }
