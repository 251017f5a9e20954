"""`crossclaim completion`: the set-up of completion for a shell."""

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the set-up of completion for a shell.

    \b
    bash, in ~/.bashrc:                    eval "$(crossclaim completion bash)"
    zsh, in ~/.zshrc:                      eval "$(crossclaim completion zsh)"
    fish, in ~/.config/fish/config.fish:   crossclaim completion fish | source

    Cases complete to the files here that end in .case, ids to the documents and statements in the case.
    """  # noqa: D301 - click keeps the lines after the sign that this escape stands for
    program = ctx.find_root().command
    click.echo(SHELLS[shell](program, {}, "crossclaim", "_CROSSCLAIM_COMPLETE").source())
