"""`crossclaim check`: verify a case."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossclaim.cli.options import case_argument, json_option

if TYPE_CHECKING:
    from crossclaim.workflow.summary import Summary


@click.command("check")
@case_argument
@json_option
def command(case: Path, *, as_json: bool) -> int:
    """Verify every hash, span and key of CASE, and name what does not hold."""
    from crossclaim.cli import problems
    from crossclaim.cli.ending import DONE, PROBLEMS
    from crossclaim.cli.listing import print_json
    from crossclaim.cli.terminal.progress import Bar
    from crossclaim.cli.terminal.screen import notices, output
    from crossclaim.workflow.check import check

    with Bar(notices(), named=0) as bar:
        summary = check(case, progress=bar)
    if as_json:
        print_json([{**summary.to_json(), "faults": [problems.to_json(fault) for fault in bar.noted]}])
    else:
        output().print(say(summary, case))
        problems.listing().print(bar.noted, "table") if bar.noted else None
    return PROBLEMS if summary.problems else DONE


def say(summary: "Summary", case: Path) -> str:
    """Whether the case holds, and what to do where it does not."""
    from crossclaim.cli.running import counted, typed

    checked = f"{counted(summary.documents, 'document')} and {counted(summary.statements, 'statement')} checked"
    if not summary.problems:
        return f"{checked}: every hash, span and key of {typed(case)} holds."
    advice = "Go back to a copy of this case, or build it again from its documents."
    return f"{checked}: {counted(summary.problems, 'fault')} found. {advice}"
