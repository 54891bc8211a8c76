"""`provtrack db`: the database itself."""

import click

from provtrack.cli.context import DONE, FAILED, Context


@click.group(
    "db",
    epilog="""\b
Examples:
  provtrack db path
  provtrack --db news.db db init
  provtrack db upgrade
  provtrack db stats --format json""",
)
def COMMAND() -> None:  # noqa: N802  the registry's name for a command
    """Create, upgrade, check and measure the database."""


@COMMAND.command("path", epilog="\b\nExample:\n  sqlite3 \"$(provtrack db path)\" 'SELECT count(*) FROM articles'")
@click.pass_obj
def print_path(context: Context) -> int:
    """Print where the database is: its file, or its URL without the password."""
    from provtrack.store.location import locate

    context.write(f"{locate(context.database)}\n")
    return DONE


@COMMAND.command("init", epilog="\b\nExample:\n  provtrack --db news.db db init")
@click.pass_obj
def init(context: Context) -> int:
    """Create the database; one that is there already keeps all it holds."""
    from provtrack import store

    context.say(f"provtrack: {store.init(context.database)}: ready, at version {store.HEAD}")
    return DONE


@COMMAND.command("upgrade", epilog="\b\nExample:\n  provtrack db upgrade")
@click.pass_obj
def upgrade(context: Context) -> int:
    """Bring the database to this program's version; it keeps all it holds."""
    from provtrack import store

    context.say(f"provtrack: {store.upgrade(context.database)}: at version {store.HEAD}")
    return DONE


@COMMAND.command("downgrade", epilog="\b\nExample:\n  provtrack db downgrade 0001")
@click.argument("revision")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def downgrade(context: Context, revision: str, yes: bool) -> int:
    """Bring the database back to an earlier version: its number, or "base", which empties it."""
    from provtrack import store

    if not yes:
        place = store.locate(context.database)
        click.confirm(f"{place} loses what version {revision} has no place for. Go on?", abort=True, err=True)
    context.say(f"provtrack: {store.downgrade(context.database, revision)}: at version {revision}")
    return DONE


@COMMAND.command("check", epilog="\b\nExample:\n  provtrack db check && echo sound")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def check(context: Context, form: str) -> int:
    """Check that the database is sound and of this program's version."""
    problems = context.tracker.store.check()
    if form == "json":
        context.print_json({"problems": list(problems)})
    elif problems:
        context.write("".join(f"{problem}\n" for problem in problems))
    else:
        context.write(f"{context.tracker.store.location}: sound\n")
    return FAILED if problems else DONE


@COMMAND.command("stats", epilog="\b\nExample:\n  provtrack db stats --format json | jq .stats.articles")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print it.")
@click.pass_obj
def print_stats(context: Context, form: str) -> int:
    """Count what the database holds."""
    stats = context.tracker.stats()
    if form == "json":
        from provtrack.export import graph

        context.print_json({"stats": graph.stats(stats)})
        return DONE
    from provtrack.cli import render

    rows = [("database", stats.database), ("version", stats.revision), ("size", f"{stats.size / 1e6:,.1f} MB")]
    rows += [(name, f"{number:,}") for name, number in stats.counts]
    render.show(context.console, render.facts([(label, render.text(value)) for label, value in rows], indent=0))
    return DONE
