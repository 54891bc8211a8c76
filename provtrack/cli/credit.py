"""`provtrack credit`: the mended credit of an article, to paste."""

from pathlib import Path

import click

from provtrack.cli.context import DONE, Context
from provtrack.cli.steering import config_option, settings_of


@click.command(
    "credit",
    epilog="""\b
Examples:
  provtrack credit a8
  provtrack credit a8 --format html > credit.html
  provtrack credit a8 --language de --format markdown

It names the original with its date, author and link, the translator and the articles between; what is not known is
left out. The sentences are in the article's language where there are some: de, en, es, fr, it, pt, ru, zh; else in
English. The canonical link is there where the original's terms ask for it.""",
)
@click.argument("ref")
@click.option("--language", metavar="TAG", help="Write the sentences in this language.")
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "html", "json"]), default="text", show_default=True, help="How to print it."
)
@config_option
@click.pass_obj
def COMMAND(context: Context, ref: str, language: str | None, form: str, config: Path | None) -> int:  # noqa: N802  the registry's name for a command
    """Print the credit that an article should carry: in words, and as markup."""
    from provtrack.audit.credit import as_html, as_markdown, as_object, as_text

    context.tracker.settings = settings_of(config)
    credit = context.tracker.credit(ref, language)
    if not credit.sentences:
        context.say(f"provtrack: {credit.article.id} is the most original article known of its text: there is no source to credit")
    match form:
        case "json":
            context.print_json({"credit": as_object(credit)})
        case "html":
            context.write(as_html(credit))
        case "markdown":
            context.write(as_markdown(credit))
        case _:
            context.write(as_text(credit))
    return DONE
