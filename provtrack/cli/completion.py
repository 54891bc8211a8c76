"""`provtrack completion`: the shell's script, printed."""

import click

COMMAND_VARIABLE = "_PROVTRACK_COMPLETE"


@click.command(
    "completion",
    epilog="""\b
Examples:
  provtrack completion bash > ~/.local/share/bash-completion/completions/provtrack
  provtrack completion zsh > ~/.zfunc/_provtrack
  provtrack completion fish > ~/.config/fish/completions/provtrack.fish""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def COMMAND(ctx: click.Context, shell: str) -> None:  # noqa: N802  the registry's name for a command
    """Print the script that completes commands in your shell."""
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    root = ctx.find_root().command
    kind = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}[shell]
    # Click's bash script asks for bash 4.4 by running bash; the script is printed all the same where there is none.
    script = kind(root, {}, "provtrack", COMMAND_VARIABLE)
    click.echo(script.source_template % script.source_vars())
