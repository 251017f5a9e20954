"""How a command ends that did not reach its end: the message and the exit status."""

import shlex
from collections.abc import Sequence
from traceback import format_exception
from typing import Final, NamedTuple

import click

from crossclaim.cli import STOPPED
from crossclaim.cli.terminal.safe import shown, shown_exactly
from crossclaim.errors import CrossclaimError, RequestError
from crossclaim.export.shape import json_line

DONE: Final = 0
PROBLEMS: Final = 1
NOT_DONE: Final = 2

REPORT: Final = "This is a defect of crossclaim: please report it."


class Ending(NamedTuple):
    """What goes to the standard error stream, and the exit status."""

    message: str
    status: int


def ending_of(error: BaseException, args: Sequence[str]) -> Ending:
    """The ending for what was raised.

    With `--json` among the arguments the message is the one JSON shape of every error. A defect of ours is shown with
    its whole trace, to be reported.
    """
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return Ending(_stopped(args), STOPPED)
    known = _as_known(error)
    told = known or CrossclaimError("crossclaim", found=f"{type(error).__name__}: {error}", advice=REPORT)
    if "--json" in args:
        return Ending(json_line(told.to_json()) + "\n", NOT_DONE)
    trace = [] if known else "".join(format_exception(error)).splitlines()
    return Ending("\n".join([*map(shown_exactly, trace), _sentence(told), ""]), NOT_DONE)


def _as_known(error: BaseException) -> CrossclaimError | None:
    if isinstance(error, CrossclaimError):
        return error
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "crossclaim"
        return RequestError(path, found=error.format_message().rstrip("."), advice=f"See: {path} --help")
    if isinstance(error, click.ClickException):
        return RequestError("crossclaim", found=error.format_message().rstrip("."))
    if isinstance(error, MemoryError):
        return RequestError("memory", found="none left", advice="Use fewer workers: --workers 1")
    if isinstance(error, OSError):
        return RequestError(str(error.filename or "output"), found=error.strerror or str(error))
    return None


def _sentence(error: CrossclaimError) -> str:
    """What is wrong on one line, what to do on the next."""
    is_plain = isinstance(error, RequestError) and error.found
    expected = f" (expected {error.expected})" if error.expected else ""
    reason = f"{error.found}{expected}" if is_plain else error.reason
    advice = f"\n       {shown(error.advice)}" if error.advice else ""
    return f"Error: {shown(error.where)}: {shown(reason)}.{advice}"


def _stopped(args: Sequence[str]) -> str:
    if args and args[0] in {"build", "add", "extract"}:
        again = shown(shlex.join(["crossclaim", *args]))
        return f"\nStopped. All that was finished is kept in the case. To go on where it stopped:\n  {again}\n"
    return "\nStopped.\n"
