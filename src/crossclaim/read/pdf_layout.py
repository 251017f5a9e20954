"""The paragraphs of a PDF page: its lines, joined where neither space, nor indent, nor letter size tells them apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol

from crossclaim.read.decode import mend

WIDE_GAP: Final = 1.35
OTHER_SIZE: Final = 0.2
INDENT: Final = 0.8
SHORT: Final = 0.7
WORD: Final = 30
SPLIT_WORD: Final = re.compile("(?<=\\w)[\ufffe\x02]$")
CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
BREAK: Final = re.compile("\r\n|\r|\n")


class Words(Protocol):
    """What is asked of a page's text: its characters, and the box of each, (left, bottom, right, top) in points."""

    def count_chars(self) -> int:
        """The number of characters."""
        ...

    def get_text_range(self) -> str:
        """All characters in reading order."""
        ...

    def get_charbox(self, index: int, *, loose: bool) -> tuple[float, float, float, float]:
        """The box of one character."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its text, where it starts, its base and the height of its letters; zeros where unknown."""

    text: str
    left: float = 0.0
    base: float = 0.0
    height: float = 0.0


def page_paragraphs(words: Words) -> list[str]:
    """The paragraphs of a page in reading order, with one new line between lines, and split words made whole."""
    lines = _lines(words)
    pitch, width = _pitch(lines), max((len(line.text) for line in lines), default=0)
    found: list[str] = []
    for number, line in enumerate(lines):
        if number and found and not _begins(line, lines[number - 1], pitch, width):
            found[-1] = _joined(found[-1], line.text)
        else:
            found.append(line.text)
    return [clean for one in found if (clean := mend(CONTROLS.sub(" ", one)).strip())]


def _lines(words: Words) -> list[Line]:
    text = words.get_text_range()
    has_boxes = len(text) == words.count_chars()
    lines, at = [], 0
    for end in (*BREAK.finditer(text), None):
        line = text[at : end.start() if end else None]
        if line.strip():
            lines.append(_boxed(words, line, at) if has_boxes else Line(line))
        at = end.end() if end else at
    return lines


def _boxed(words: Words, line: str, at: int) -> Line:
    first = at + len(line) - len(line.lstrip())
    try:
        left, bottom, _, top = words.get_charbox(first, loose=True)
    except (ValueError, RuntimeError):
        return Line(line)
    return Line(line, left, bottom, top - bottom)


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from line to line, or 0 where there is none."""
    steps = sorted(last.base - line.base for last, line in pairwise(lines) if last.base - line.base > 1)
    return steps[len(steps) // 4] if steps else 0.0


def _begins(line: Line, last: Line, pitch: float, width: int) -> bool:
    """Whether a paragraph begins with this line."""
    step = last.base - line.base
    if not pitch or not line.height or not last.height:
        return True
    if abs(line.height - last.height) > OTHER_SIZE * last.height:
        return True
    if not -1 < step <= pitch * WIDE_GAP:
        return step > 0 or last.text.rstrip().endswith((".", "!", "?", ":", "”", '"'))
    return line.left > last.left + INDENT * line.height or _was_last(last.text.rstrip(), line.text.lstrip(), width)


def _was_last(last: str, line: str, width: int) -> bool:
    """Whether a line ends so early that the next one's first word had room in it, and that word begins a sentence."""
    word = line[:WORD].split(maxsplit=1)[0]
    return len(last) + len(word) < SHORT * width and line[0].isupper() and last[-1] not in ",;-–"


def _joined(text: str, line: str) -> str:
    whole = SPLIT_WORD.sub("", text.rstrip())
    return whole + line if len(whole) < len(text.rstrip()) else f"{text}\n{line}"
