"""What the commands that work on a case share: progress while they run, a summary at the end, the exit status."""

import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from crossclaim.cli.ending import DONE, PROBLEMS
from crossclaim.cli.listing import print_json
from crossclaim.cli.terminal.progress import Bar
from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.screen import notices, output

if TYPE_CHECKING:
    from crossclaim.workflow.progress import Progress
    from crossclaim.workflow.summary import Summary


def carry_out(
    work: "Callable[[Progress], Summary]", say: "Callable[[Summary], Iterator[str]]", *, as_json: bool
) -> int:
    """Run the work under a bar, print what it did, and return 0, or 1 where problems were met."""
    with Bar(notices()) as bar:
        summary = work(bar)
    if as_json:
        print_json([summary.to_json()])
    else:
        console = output()
        for number, line in enumerate(say(summary)):
            console.print(line, style="dim" if number else "")
    return PROBLEMS if summary.problems else DONE


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 document`, `1,204 statements`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def typed(case: Path) -> str:
    """The path of a case as it would have to be typed."""
    return shown(shlex.quote(str(case)))


def problems_line(summary: "Summary", case: Path) -> Iterator[str]:
    """What to do about problems, where there are any."""
    if summary.problems:
        yield f"{counted(summary.problems, 'problem')}. See: crossclaim problems {typed(case)}"
