"""A row of brackets under a line of text, each with its label inside, beside it, or at the end of the row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from crossclaim.cli.terminal.width import shorten

GAP: Final = 2
WORDS: Final = 24
"""So many cells of its words stand before a label that went to the end of the row."""
BETWEEN: Final = " · "


@dataclass(frozen=True, slots=True)
class Pen:
    """The signs that a bracket is drawn with."""

    opening: str
    line: str
    closing: str


LIGHT: Final = Pen("└", "─", "┘")
HEAVY: Final = Pen("┗", "━", "┛")


@dataclass(frozen=True, slots=True)
class Bracket:
    """The cells `[at, stop)` of a line that hold `words`, and what these are: the `labels` from full to shortest.

    A bracket without labels is the continuation of one that says it. `is_open` and `is_shut` tell whether the words
    begin and end here or go on over the end of the line.
    """

    at: int
    stop: int
    words: str
    labels: tuple[str, ...] = ()
    style: str = ""
    is_open: bool = True
    is_shut: bool = True


def rows(brackets: Sequence[Bracket], width: int, pen: Pen) -> Iterator[Text]:
    """The rows that hold all brackets within `width` cells: as many as they need not to cross."""
    for lane in _lanes(brackets):
        row, homeless = _row(lane, width, pen)
        yield from _with_end(row, homeless, width)


def listed(brackets: Sequence[Bracket], width: int) -> Iterator[Text]:
    """The labels with their words and nothing drawn, where a terminal may show letters in another order."""
    yield from _with_end(Text(), [one for one in brackets if one.labels], width)


def _lanes(brackets: Sequence[Bracket]) -> list[list[Bracket]]:
    lanes: list[list[Bracket]] = []
    for one in sorted(brackets, key=lambda bracket: (bracket.at, -bracket.stop)):
        lane = next((lane for lane in lanes if lane[-1].stop <= one.at), None)
        if lane is None:
            lanes.append([one])
        else:
            lane.append(one)
    return lanes


def _row(lane: Sequence[Bracket], width: int, pen: Pen) -> tuple[Text, list[Bracket]]:
    """The row, and the brackets whose labels found no room in it."""
    row, homeless = Text(), list[Bracket]()
    for number, one in enumerate(lane):
        is_last = number + 1 == len(lane)
        drawn = _drawn(one, width if is_last else lane[number + 1].at - 1, pen)
        row.append(" " * (one.at - cell_len(row.plain)))
        row.append(drawn or _line(one, "", pen), one.style)
        if not drawn and one.labels:
            homeless.append(one)
    return row, homeless


def _drawn(one: Bracket, room: int, pen: Pen) -> str:
    """The bracket with the first of its labels that fits into it or, up to the cell `room`, behind it."""
    cells = one.stop - one.at
    is_whole = one.is_open and one.is_shut
    for label in one.labels:
        if len(label) <= cells - 2:
            return _line(one, label, pen)
        if len(label) == cells - 1 and is_whole:
            return pen.opening + label
        if one.stop + len(label) <= room:
            return _line(one, "", pen) + label
    return ""


def _line(one: Bracket, label: str, pen: Pen) -> str:
    cells = one.stop - one.at
    opening = pen.opening if one.is_open else pen.line
    if cells == 1:
        return opening
    closing = pen.closing if one.is_shut else pen.line
    inner = cells - 2
    before = (inner - len(label)) // 2
    return f"{opening}{pen.line * before}{label}{pen.line * (inner - before - len(label))}{closing}"


def _with_end(row: Text, homeless: Sequence[Bracket], width: int) -> Iterator[Text]:
    """The row with the labels that it had no room for at its end, or on rows below."""
    between = " " * GAP
    for one in homeless:
        room = min(WORDS, width - len(f"“” {one.labels[0]}"))
        end = shorten(f"“{shorten(one.words, room)}” {one.labels[0]}", width)
        if row.plain and cell_len(row.plain) + len(between) + cell_len(end) > width:
            yield row
            row = Text()
        if row.plain:
            row.append(between)
        row.append(end, one.style)
        between = BETWEEN
    if row.plain:
        yield row
