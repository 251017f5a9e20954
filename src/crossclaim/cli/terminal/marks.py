"""Words marked where they stand: a text with lines under its spans, and under these what each span is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from unicodedata import bidirectional

from rich.cells import cell_len
from rich.text import Text

from crossclaim.cli.terminal.safe import shown_exactly
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
LINE: Final = "─"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch `[start, end)` of a text and what it is there: `agent`, `cue` and so on."""

    start: int
    end: int
    role: str


def marked(text: str, bright: tuple[int, int], marks: Sequence[Mark], width: int) -> Iterator[Text]:
    """The lines of a text of at most `width` cells with its marks; what lies outside `bright` is dimmed.

    Right-to-left lines are coloured but not underlined, since a terminal may show their letters in another order.
    """
    flat = _flat(text)
    for start, end in lines(flat, width):
        here = list(_clipped(marks, start, end))
        yield _line(flat, (start, end), bright, here)
        if here and not _is_right_to_left(flat[start:end]):
            yield from _under(flat[start:end], [Mark(m.start - start, m.end - start, m.role) for m in here])


def _flat(text: str) -> str:
    """The text with every white space a blank, so that offsets hold and lines are cut by width alone."""
    return "".join(" " if sign.isspace() else sign for sign in text)


def _clipped(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    """The marks within `[start, end)` in order, those on the same words as one."""
    roles: dict[tuple[int, int], list[str]] = {}
    for mark in marks:
        if mark.start < end and start < mark.end:
            roles.setdefault((max(mark.start, start), min(mark.end, end)), []).append(mark.role)
    for at, stop in sorted(roles):
        yield Mark(at, stop, ", ".join(dict.fromkeys(roles[at, stop])))


def _line(text: str, line: tuple[int, int], bright: tuple[int, int], marks: Sequence[Mark]) -> Text:
    edges = {*line, *bright, *(mark.start for mark in marks), *(mark.end for mark in marks)}
    cuts = sorted(edge for edge in edges if line[0] <= edge <= line[1])
    out = Text()
    for start, end in pairwise(cuts):
        styles = [_style(mark) for mark in marks if mark.start <= start and end <= mark.end]
        dim = "" if bright[0] <= start and end <= bright[1] else "dim"
        out.append(shown_exactly(text[start:end]), " ".join(dict.fromkeys([*styles, dim])).strip())
    return out


def _is_right_to_left(text: str) -> bool:
    return any(bidirectional(sign) in {"R", "AL"} for sign in text)


def _under(text: str, marks: Sequence[Mark]) -> Iterator[Text]:
    """The lines under a line, and the names under these: in as many rows as they need not to touch."""
    rows: list[list[tuple[int, Mark]]] = []
    rules = Text()
    for mark in marks:
        at, stop = (cell_len(shown_exactly(text[:edge])) for edge in (mark.start, mark.end))
        _rule(rules, at, stop, _style(mark))
        for row in rows:
            if row[-1][0] + len(row[-1][1].role) < at:
                row.append((at, mark))
                break
        else:
            rows.append([(at, mark)])
    yield rules
    for row in rows:
        names = Text()
        for at, mark in row:
            names.append(" " * (at - len(names)))
            names.append(mark.role, _style(mark))
        yield names


def _rule(rules: Text, at: int, stop: int, style: str) -> None:
    """Draw the line of a mark from cell `at` to `stop`, after what is drawn already."""
    drawn = len(rules)
    if at > drawn:
        rules.append(" " * (at - drawn))
        drawn = at
    rules.append(LINE * (stop - drawn), style)


def _style(mark: Mark) -> str:
    return STYLES.get(mark.role.split(",")[0], "")
