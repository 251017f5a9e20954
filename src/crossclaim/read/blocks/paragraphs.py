"""Paragraphs of flattened text: its lines, with hard-wrapped lines joined and tickers cut at their gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
GAP: Final = re.compile(r"(?:[ \t]{3,}|\xa0{2,}|\t)[ \t\xa0]*")
WIDE_SPACE: Final = re.compile(r"\t|  |\xa0\xa0")
INK: Final = re.compile(r"\S(?:.*\S)?", re.DOTALL)
NARROW, WIDE, RAGGED = 45, 100, 16
TICKER_PARTS: Final = 4
LONGEST_WORD: Final = 24
ENDS: Final = frozenset('.!?:;"”’»)')


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch `[start, end)` that begins and ends with ink; `gap` counts the blank lines before it.

    `part` is true of a piece of a line that was cut at wide gaps, as tickers and menus have them.
    """

    start: int
    end: int
    gap: int = 0
    part: bool = False


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[Paragraph]:
    """The paragraphs of `[start, end)` in order; every character there that is not white space lies in one."""
    lines = list(_lines(text, start, len(text) if end is None else end))
    width = _wrap_width(text, lines)
    joined = list(_join(text, lines, width)) if width else lines
    return [piece for line in joined for piece in _cut(text, line)]


def _lines(text: str, start: int, end: int) -> Iterator[Paragraph]:
    before = start
    for line in LINE.finditer(text, start, end):
        ink = INK.search(text, *line.span())
        if ink:
            gap = text.count("\n", before, ink.start()) or text.count("\r", before, ink.start())
            yield Paragraph(*ink.span(), gap=max(0, gap - 1) if before > start else gap)
            before = ink.end()


def _wrap_width(text: str, lines: list[Paragraph]) -> int:
    """The column at which the text is hard-wrapped, or 0.

    Wrapped text lies mostly in full lines of about that width, and most of those end within a sentence.
    """
    lengths = [line.end - line.start for line in lines]
    narrow = sorted(length for length in lengths if length <= WIDE)
    if not narrow or sum(narrow) < 0.8 * sum(lengths):
        return 0
    width = narrow[-1 - len(narrow) // 50]
    full = [line for line in lines if width - RAGGED <= line.end - line.start <= width]
    if width < NARROW or sum(line.end - line.start for line in full) < 0.55 * sum(lengths):
        return 0
    ended = [line for line in full if text[line.end - 1] in ENDS]
    return width if 2 * len(ended) < len(full) else 0


def _join(text: str, lines: list[Paragraph], width: int) -> Iterator[Paragraph]:
    """Lines joined where the break between them is the wrapping's."""
    held = last = lines[0]
    for line in lines[1:]:
        if not line.gap and _runs_on(text, last, line, width):
            held = Paragraph(held.start, line.end, held.gap)
        else:
            yield held
            held = line
        last = line
    yield held


def _runs_on(text: str, last: Paragraph, line: Paragraph, width: int) -> bool:
    """Whether the next line's first word, if it is a word, would not have fitted into this one."""
    word = text[line.start : min(line.end, line.start + LONGEST_WORD)].split(maxsplit=1)[0]
    return any(map(str.isalnum, word)) and last.end - last.start + 1 + len(word) > width - 2


def _cut(text: str, line: Paragraph) -> Iterator[Paragraph]:
    gaps = list(GAP.finditer(text, line.start, line.end)) if WIDE_SPACE.search(text, line.start, line.end) else []
    if len(gaps) + 1 < TICKER_PARTS or "\n" in text[line.start : line.end]:
        yield line
        return
    start = line.start
    for gap in gaps:
        if gap.start() > start:
            yield Paragraph(start, gap.start(), line.gap if start == line.start else 0, part=True)
        start = gap.end()
    yield Paragraph(start, line.end, part=True)
