"""Tables that fit the terminal: columns are chosen by width, and what is cut ends with an ellipsis."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, Generic, TypeVar

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from crossclaim.cli.terminal.screen import width_of
from crossclaim.cli.terminal.width import first_lines, shorten

Noun = TypeVar("Noun")

GAP: Final = 2
SAMPLE: Final = 200
"""Widths are chosen from so many first rows; the rest stream."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Noun]):
    """One column: `cell` gives its text, made safe already; it takes `least` to `most` cells.

    The higher `rank`, the sooner it is left out where there is little room; 0 always stays. `style` may depend on
    the noun; `cut` shortens what is too long.
    """

    title: str
    cell: Callable[[Noun], str]
    least: int = 4
    most: int = 40
    rank: int = 0
    style: Callable[[Noun], str] | str = ""
    is_number: bool = False
    cut: Callable[[str, int], str] = shorten


@dataclass(frozen=True, slots=True)
class Table(Generic[Noun]):
    """A table of nouns.

    `group` gives the heading under which neighbouring rows stand, `below` a text under each row, `indent` cells in
    and of at most so many lines.
    """

    columns: tuple[Column[Noun], ...]
    group: Callable[[Noun], str] | None = None
    below: Callable[[Noun], str] | None = None
    indent: int = 0
    lines_below: int = 1

    def print(self, nouns: Iterable[Noun], console: Console) -> int:
        """Print the rows as they come and return how many there were; nothing at all where there are none."""
        rows = iter(nouns)
        sample = list(islice(rows, SAMPLE))
        if not sample:
            return 0
        width = width_of(console)
        plan = choose(self.columns, sample, width)
        console.print(_heading(plan))
        count, group = 0, None
        for noun in chain(sample, rows):
            count += 1
            if self.group and (heading := self.group(noun)) != group:
                group = heading
                console.print(Text(f"\n{shorten(heading, width)}" if heading else "", "bold"))
            for line in self._row(noun, plan, width):
                console.print(line)
        return count

    def _row(self, noun: Noun, plan: "Sequence[tuple[Column[Noun], int]]", width: int) -> Iterator[Text]:
        line = Text()
        for column, cells in plan:
            style = column.style if isinstance(column.style, str) else column.style(noun)
            line.append(_fill(column.cell(noun), cells, column), style)
            line.append(" " * GAP)
        line.rstrip()
        yield line
        if self.below and (text := self.below(noun)):
            for line_below in first_lines(text, width - self.indent, self.lines_below):
                yield Text(" " * self.indent + line_below, "dim")


def choose(columns: Sequence[Column[Noun]], nouns: Sequence[Noun], width: int) -> list[tuple[Column[Noun], int]]:
    """The columns that fit into `width` cells with the cells that each takes, in order.

    Columns that hold nothing and may go do so; then those of the highest rank, until the rest has its least. What is
    left over is shared out evenly among those that want more, up to the widest cell that they hold.
    """
    wanted = {column.title: _wanted(column, nouns) for column in columns}
    kept = [column for column in columns if not column.rank or any(map(column.cell, nouns))]
    while _sum(min(column.least, wanted[column.title]) for column in kept) > width and any(one.rank for one in kept):
        kept.remove(max(reversed(kept), key=lambda column: column.rank))
    cells = {column.title: min(column.least, wanted[column.title]) for column in kept}
    left = width - _sum(cells.values())
    while left > 0 and (hungry := [title for title in cells if cells[title] < wanted[title]]):
        for title in hungry[: max(1, left)]:
            cells[title] += min(wanted[title] - cells[title], max(1, left // len(hungry)))
        left = width - _sum(cells.values())
    return [(column, cells[column.title]) for column in kept]


def _wanted(column: Column[Noun], nouns: Sequence[Noun]) -> int:
    widest = max((cell_len(column.cell(noun)) for noun in nouns), default=0)
    return min(column.most, max(cell_len(column.title), widest))


def _sum(cells: Iterable[int]) -> int:
    return sum(one + GAP for one in cells) - GAP


def _heading(plan: "Sequence[tuple[Column[Noun], int]]") -> Text:
    titles = (_fill(column.title, cells, column) for column, cells in plan)
    return Text((" " * GAP).join(titles).rstrip(), "dim underline")


def _fill(text: str, cells: int, column: Column[Noun]) -> str:
    cut = column.cut(text, cells)
    blanks = " " * (cells - cell_len(cut))
    return blanks + cut if column.is_number else cut + blanks
