"""Progress of long work: a calm bar on a terminal, nothing in a pipe."""

from types import TracebackType
from typing import Final, Self

from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from crossclaim.cli.terminal.safe import shown
from crossclaim.cli.terminal.width import shorten, shorten_start
from crossclaim.evidence import Problem

NAMED: Final = 5
"""So many problems are named as they come; the others are only counted."""
KEPT: Final = 1_000


class Count(ProgressColumn):
    """How many steps are done, and of how many where that is known."""

    def render(self, task: Task) -> Text:
        """`140`, or `140 of 1,204`."""
        of = "" if task.total is None else f" of {task.total:,.0f}"
        return Text(f"{task.completed:,.0f}{of}")


class Known(ProgressColumn):
    """Another column, shown only where the number of steps is known."""

    def __init__(self, column: ProgressColumn) -> None:
        super().__init__()
        self._column = column

    def render(self, task: Task) -> RenderableType:
        """The other column, or nothing."""
        return Text() if task.total is None else self._column(task)


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
            SpinnerColumn(style="cyan"),
            TextColumn("{task.description}"),
            Known(BarColumn(24, style="dim", complete_style="cyan")),
            Count(),
            Known(TimeRemainingColumn(compact=True)),
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
            place = shorten_start(shown(problem.place), self._console.width // 2)
            line = shorten(f"! {place}: {shown(problem.reason)}", self._console.width)
            self._console.print(Text(line, "yellow"))

    def done(self) -> None:
        """End the piece of work at hand."""
        if self._task is not None:
            self._bar.remove_task(self._task)
            self._task = None
