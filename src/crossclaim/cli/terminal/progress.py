"""Progress of long work: a calm bar on a terminal, nothing in a pipe."""

from types import TracebackType
from typing import Final, Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.width import shorten
from crossclaim.evidence import Problem

NAMED: Final = 5
"""So many problems are named as they come; the others are only counted."""
KEPT: Final = 1_000


class Bar:
    """The progress of one command on the standard error stream; use it as a context.

    `noted` are the first thousand problems; the first `named` are shown above the bar as they come.
    """

    def __init__(self, console: Console, *, named: int = NAMED) -> None:
        self.noted: list[Problem] = []
        self._console = console
        self._named = named
        self._problems = 0
        self._task: TaskID | None = None
        self._bar = Progress(
            SpinnerColumn(finished_text=" "),
            TextColumn("{task.description}"),
            BarColumn(24),
            MofNCompleteColumn(),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[problems]}", style="yellow"),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def start(self, what: str, total: int | None) -> None:
        """Begin a piece of work of so many steps, or of a number that is not known."""
        self.done()
        self._task = self._bar.add_task(what, total=total, problems="")

    def advance(self, n: int = 1) -> None:
        """Note that so many steps are done."""
        if self._task is not None:
            self._bar.advance(self._task, n)

    def note(self, problem: Problem) -> None:
        """Show a problem above the bar while there are few, and count it."""
        self._problems += 1
        if self._problems <= KEPT:
            self.noted.append(problem)
        if self._task is not None:
            self._bar.update(self._task, problems=f"{self._problems} problems" if self._problems > 1 else "1 problem")
        if self._console.is_terminal and self._problems <= self._named:
            text = f"! {shown(problem.place)}: {shown(problem.reason)}"
            self._bar.console.print(shorten(text, self._console.width), style="yellow")

    def done(self) -> None:
        """End the piece of work at hand."""
        if self._task is not None:
            self._bar.remove_task(self._task)
            self._task = None
