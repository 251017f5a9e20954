"""The consoles that commands print to: coloured on a terminal, plain in a pipe."""

import os
import sys
from typing import Final

from rich.console import Console

PIPED_WIDTH: Final = 120
NARROWEST: Final = 40
READABLE: Final = 100


class Screen(Console):
    """A console that leaves a broken pipe to the program, which ends quietly."""

    def on_broken_pipe(self) -> None:
        """Say that nobody reads any more."""
        raise BrokenPipeError


def output() -> Console:
    """The console on the standard output; as wide as its terminal, or as `COLUMNS` says, or 120 cells in a pipe."""
    width = None if sys.stdout.isatty() else _columns()
    return Screen(width=width, highlight=False, markup=False, emoji=False, soft_wrap=True)


def notices() -> Console:
    """The console on the standard error stream, for progress and remarks."""
    return Screen(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def width_of(console: Console) -> int:
    """The cells of a line; never fewer than 40, below which nothing can be laid out."""
    return max(NARROWEST, console.width)


def text_width(console: Console) -> int:
    """The cells of a line of running text: never more than 100, beyond which the eye loses its line."""
    return min(READABLE, width_of(console))


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdecimal() and 0 < int(given) < 10_000 else PIPED_WIDTH
