"""The program: finds the command, runs it, and turns its end into a message and an exit status."""

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from crossclaim import __version__
from crossclaim.cli.commands import COMMANDS
from crossclaim.cli.ending import Ending, ending_of
from crossclaim.errors import RequestError

PROGRAM = "crossclaim"
COMPLETE = "_CROSSCLAIM_COMPLETE"
SQLITE = b"SQLite format 3\x00"


class CommandTable(click.Group):
    """The commands of the table, each imported when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """The names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click passes it
        """The command of this name, or None where the table has none."""
        row = COMMANDS.get(cmd_name)
        if row is None:
            return None
        command = cast("click.Command", import_module(row.module).command)
        command.short_help = row.doc
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; RequestError with a proposal where there is none."""
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise _unknown(args[0])
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the table by section, without importing a command."""
        for section in dict.fromkeys(row.section for row in COMMANDS.values()):
            with formatter.section(section):
                formatter.write_dl([(row.name, row.doc) for row in COMMANDS.values() if row.section == section])


@click.group(
    PROGRAM, cls=CommandTable, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name=PROGRAM)
@click.pass_context
def program(ctx: click.Context) -> None:
    """Cross-examine what is claimed about a conflict: who says it, who repeats it, who denies it.

    Out of a pile of articles crossclaim makes one case file. Every statement in it is tied to the exact words that make
    it and to whoever makes it.

    \b
      crossclaim build my.case articles/
      crossclaim statements my.case

    Exit status: 0 done; 1 done, with problems recorded; 2 could not be carried out; 130 stopped by Ctrl-C.
    """  # noqa: D301 - click keeps the lines after the sign that this escape stands for
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def run(args: Sequence[str]) -> int:
    """Run the program with these arguments and return the exit status; nothing is raised."""
    _prepare_streams()
    if os.environ.get(COMPLETE):
        program.main(list(args), PROGRAM, COMPLETE)
    try:
        with program.make_context(PROGRAM, list(args)) as context:
            status = program.invoke(context)
            sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        return _leave_quietly()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last stop: each becomes a message and a status
        return _say(ending_of(error, args))
    return status if isinstance(status, int) else 0


def _prepare_streams() -> None:
    """See to it that no sign that the terminal cannot show, and no stream that the shell closed, is an error."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _unknown(word: str) -> RequestError:
    """The error for a first word that is no command, with what was most likely meant."""
    from difflib import get_close_matches

    if _is_case(word):
        advice = f"To look into this case: {PROGRAM} statements {word}"
    elif near := get_close_matches(word, COMMANDS, n=1):
        advice = f"Did you mean: {PROGRAM} {near[0]}"
    else:
        advice = f"See what there is with: {PROGRAM} --help"
    return RequestError(word, found="no command of this name", advice=advice)


def _is_case(word: str) -> bool:
    try:
        with Path(word).open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except (OSError, ValueError):
        return False


def _say(ending: Ending) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_quietly()
    sys.stderr.write(ending.message)
    return ending.status


def _leave_quietly() -> int:
    """End without a word, since whoever read our output has seen enough (`| head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
