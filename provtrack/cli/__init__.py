"""The command line. Nothing is imported for a command that is not asked for: `--help` costs what Click costs."""

import gc
import importlib
import sys
from typing import Any

import click

from provtrack.cli.context import Context, finish, leave_pipe

COMMANDS = {
    "inspect": "Show what pages say of their origin, without a database.",
    "add": "Read pages into the database.",
    "phrase": "Show which rule reads a sentence, and how.",
    "trace": "Show the chain of an article back to its origin, or where it went.",
    "show": "Show all that is known of one article, with the quotes.",
    "audit": "Find reposts that do not credit their source as they must.",
    "credit": "Print the credit that an article should carry: in words, and as markup.",
    "rule": "List the audit's rules, or show one rule's page.",
    "policy": "Show what an outlet or a licence asks of a repost.",
    "origins": "Tell how many independent origins stand behind articles.",
    "list": "List articles.",
    "search": "Search titles, texts, outlets and people.",
    "outlets": "List the outlets met, and who reposts whom.",
    "outlet": "Show whom a name or an address means, and why.",
    "db": "Create, upgrade, check and measure the database.",
    "completion": "Print the script that completes commands in your shell.",
}
"""Each command's module in this package and its line of help, in the order of work; a test compares the lines with the modules."""

_COLLECTED_AT = 100_000
"""New values between two rounds of the garbage collector: most of what a command makes lives to its end, and Python's own 700
cost a command that reads one page 30 ms of half a second."""


class CommandLine(click.Group):
    """A group whose commands are imported when they are called, and whose errors become words and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's signature
        """Return the commands in the order of work."""
        return [*COMMANDS]  # the module `list` of this package hides the builtin

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  Click's signature
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"provtrack.cli.{cmd_name}").COMMAND
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  Click's signature
        """Write the table of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that closed the pipe (`| head`) ends it quietly."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            return leave_pipe()
        return result

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command line; every way it can end is one exit code of the contract."""
        extra["standalone_mode"] = False
        gc.set_threshold(_COLLECTED_AT)
        return finish(lambda: super(CommandLine, self).main(*args, **extra))


@click.group(
    cls=CommandLine,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  provtrack inspect article.html          what the page says, nothing is kept
  provtrack add pages/                    keep a folder of pages
  provtrack trace a1                      the chain back to the origin

REF, wherever an article is named, is its id (a1), its URL, the file it came from, the first 8 or more digits of its
SHA-256, or words of its title.

Exit codes: 0 done; 1 the audit found something; 2 wrong usage, or a REF that is unknown or ambiguous; 3 an input, database or
environment error; 130 interrupted.""",
)
@click.option(
    "--db",
    "database",
    metavar="PATH|URL",
    envvar="PROVTRACK_DB",
    help="The database: a file of SQLite or the URL of a server.  [default: $PROVTRACK_DB, else provtrack.db in your data folder]",
)
@click.option("-v", "--verbose", count=True, help="Say more on stderr; twice for everything.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr but errors.")
@click.option("--no-color", is_flag=True, help="No colour, also on a terminal (as NO_COLOR in the environment).")
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=lambda ctx, _, value: _print_version(ctx, asked=value),
    help="Print the version and exit.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context, database: str | None, verbose: int, quiet: bool, no_color: bool) -> None:
    """Show where a news article came from.

    Reads the statements of provenance on its page ("originally appeared at…", "translated by… for…"), keeps each
    with its quote, and rebuilds the chain back to the original.
    """
    ctx.obj = ctx.with_resource(Context(database, verbosity=-1 if quiet else verbose, may_colour=not no_color))


def _print_version(ctx: click.Context, *, asked: bool) -> None:
    if asked:
        from provtrack.cli.version import installed_version

        click.echo(f"provtrack {installed_version()}")
        ctx.exit()
