"""How every list leaves: a table for eyes, JSON Lines or CSV for programs."""

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from crossclaim.cli.options import Form
from crossclaim.cli.terminal.safe import shown_exactly
from crossclaim.cli.terminal.screen import notices, output
from crossclaim.cli.terminal.table import Table
from crossclaim.export.shape import json_line
from crossclaim.export.statements_csv import guard

Noun = TypeVar("Noun")

FIRST_ROWS: Final = 50


@dataclass(frozen=True, slots=True)
class Listing(Generic[Noun]):
    """The three forms of one kind of list.

    `table` makes the table for a width in cells, `to_flat` a CSV row; `none` is said where there is nothing.
    """

    table: Callable[[int], Table[Noun]]
    to_json: Callable[[Noun], Mapping[str, object]]
    to_flat: Callable[[Noun], Mapping[str, object]]
    none: str

    def print(self, nouns: Iterable[Noun], form: Form) -> int:
        """Print the nouns in a form, as they come, and return how many there were."""
        if form == "json":
            return print_json(self.to_json(noun) for noun in nouns)
        if form == "csv":
            return print_csv(self.to_flat(noun) for noun in nouns)
        console = output()
        count = self.table(console.width).print(nouns, console)
        if not count:
            notices().print(self.none, style="dim")
        return count


def rows_wanted(limit: int | None, form: Form) -> int | None:
    """How many rows to print, None for all: as told, else a screenful in a table on a terminal and all elsewhere."""
    if limit is None:
        return FIRST_ROWS if form == "table" and sys.stdout.isatty() else None
    return limit or None


def print_json(values: Iterable[Mapping[str, object]]) -> int:
    """Print one object a line and return how many there were."""
    count = 0
    for value in values:
        count += 1
        sys.stdout.buffer.write(json_line(value).encode() + b"\n")
    return count


def print_csv(values: Iterable[Mapping[str, object]]) -> int:
    """Print a heading and a row for each flat object; cells cannot run in a spreadsheet, nor steer a terminal."""
    count = 0
    for line in _csv_lines(values):
        count += 1
        sys.stdout.buffer.write(line.encode(errors="replace"))
    return max(0, count - 1)


def remark(text: str) -> None:
    """Say something beside the output, where somebody looks at it."""
    if sys.stdout.isatty():
        notices().print(text, style="dim")


def _csv_lines(values: Iterable[Mapping[str, object]]) -> Iterator[str]:
    is_seen = sys.stdout.isatty()
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for number, value in enumerate(values):
        if number == 0:
            writer.writerow(value)
        writer.writerow([_cell(one, is_seen=is_seen) for one in value.values()])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _cell(value: object, *, is_seen: bool) -> object:
    if not isinstance(value, str):
        return value
    return guard(shown_exactly(value.replace("\n", " ")) if is_seen else value)
