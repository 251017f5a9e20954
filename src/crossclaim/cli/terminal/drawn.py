"""Words marked where they stand: a text, and under each of its lines a row for whoever says something of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from crossclaim.cli.terminal.brackets import HEAVY, LIGHT, Bracket, listed, rows
from crossclaim.cli.terminal.flat import Flat, is_right_to_left
from crossclaim.cli.terminal.width import lines

STYLES: Final = {
    "predicate": "bold",
    "agent": "green",
    "recipient": "magenta",
    "third": "magenta",
    "source": "blue",
    "cue": "cyan",
    "place": "yellow",
    "time": "yellow",
    "number": "yellow",
}
GAP: Final = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of a text, its role (`agent`), and what to call it, from full name to shortest."""

    start: int
    end: int
    role: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks that belong together and the name of their rows; those of a bright layer are drawn heavy and coloured."""

    name: str
    marks: tuple[Mark, ...]
    name_style: str = ""
    is_bright: bool = False


def drawn(text: str, bright: tuple[int, int], layers: Sequence[Layer], width: int) -> Iterator[Text]:
    """The lines of a text in at most `width` cells, each with the rows of its layers under it.

    The names of the layers stand in a margin. What lies outside `bright` is dimmed.
    """
    flat = Flat.of(text)
    margin = max((cell_len(layer.name) + GAP for layer in layers), default=0)
    cuts = list(lines(flat.text, width - margin))
    merged = [replace(layer, marks=tuple(_merged(flat, layer.marks))) for layer in layers]
    for number, line in enumerate(cuts):
        below = [row for layer in merged for row in _layer_rows(flat.text, cuts, number, layer, (margin, width))]
        yield Text(" " * margin).append_text(_line(flat.text, line, flat.bounds(*bright), merged))
        yield from below
        if below and number + 1 < len(cuts):
            yield Text()


def _merged(flat: Flat, marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks that show anything, in order and in places of the flat text; those on the same words as one."""
    found: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        found.setdefault(flat.bounds(mark.start, mark.end), []).append(mark)
    for start, end in sorted(found):
        same = found[start, end]
        most = max(len(mark.labels) for mark in same)
        labels = tuple(", ".join(dict.fromkeys(_label(mark, size) for mark in same)) for size in range(most))
        if cell_len(flat.text[start:end]):
            yield Mark(start, end, same[0].role, labels)


def _label(mark: Mark, size: int) -> str:
    """The label of a mark at a size, 0 for the full one; the shortest that there is where there are fewer."""
    return mark.labels[min(size, len(mark.labels) - 1)]


def _line(text: str, line: tuple[int, int], bright: tuple[int, int], layers: Sequence[Layer]) -> Text:
    """The words of a line, those of the bright layer in the colours of their roles."""
    marks = [mark for layer in layers if layer.is_bright for mark in layer.marks]
    edges = {*line, *bright, *(mark.start for mark in marks), *(mark.end for mark in marks)}
    out = Text()
    for start, end in pairwise(sorted(edge for edge in edges if line[0] <= edge <= line[1])):
        styles = [STYLES[mark.role] for mark in marks if mark.start <= start and end <= mark.end]
        dim = [] if bright[0] <= start and end <= bright[1] else ["dim"]
        out.append(text[start:end], " ".join(dict.fromkeys([*styles, *dim])))
    return out


def _layer_rows(
    text: str, cuts: Sequence[tuple[int, int]], number: int, layer: Layer, sides: tuple[int, int]
) -> Iterator[Text]:
    """The rows of a layer under a line, between the `sides`, with its name before the first of them."""
    start, end = cuts[number]
    margin, width = sides
    here = [_bracket(text, cuts, number, mark, layer) for mark in layer.marks if mark.start < end and start < mark.end]
    room = width - margin
    is_listed = is_right_to_left(text[start:end])
    found = listed(here, room) if is_listed else rows(here, room, HEAVY if layer.is_bright else LIGHT)
    for count, row in enumerate(found):
        yield _name(layer, margin, is_first=not count).append_text(row)


def _name(layer: Layer, margin: int, *, is_first: bool) -> Text:
    name = Text(layer.name if is_first else "", layer.name_style)
    return Text.assemble(name, " " * (margin - cell_len(name.plain)))


def _bracket(text: str, cuts: Sequence[tuple[int, int]], number: int, mark: Mark, layer: Layer) -> Bracket:
    """The part of a mark on a line; the widest part of it bears the label."""
    parts = [(max(mark.start, start), min(mark.end, end)) for start, end in cuts]
    widths = [cell_len(text[start:end]) if start < end else 0 for start, end in parts]
    (start, end), (first, last) = parts[number], cuts[number]
    words = text[mark.start : mark.end]
    is_labelled = widths.index(max(widths)) == number
    return Bracket(
        cell_len(text[first:start]),
        cell_len(text[first:end]),
        words,
        mark.labels if is_labelled else (),
        STYLES[mark.role] if layer.is_bright else "dim",
        is_open=mark.start >= first,
        is_shut=mark.end <= last,
    )
