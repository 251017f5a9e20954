"""Text cut and wrapped by the cells it takes on a terminal, in any script."""

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len, split_graphemes

ELLIPSIS: Final = "…"
KEPT: Final = 0.6
"""A cut goes back to the end of a word as long as this share of the width stays filled."""


def shorten(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it was cut, after a whole word if one ends near."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    head = text[: fit(text, width - 1)]
    cut = head.rfind(" ")
    if cut >= 0 and cell_len(head[:cut]) >= KEPT * width and text[len(head) : len(head) + 1] != " ":
        head = head[:cut]
    return head.rstrip(" ,;:") + ELLIPSIS


def shorten_start(text: str, width: int) -> str:
    """As `shorten`, but the end is kept: of a path, the name of the file."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    start = 1
    while cell_len(text[start:]) > width - 1:
        start += max(1, (cell_len(text[start:]) - width) // 2)
    return ELLIPSIS + text[start:]


def fit(text: str, width: int) -> int:
    """How many characters of the text fit into `width` cells without cutting a grapheme."""
    if text.isascii():
        return max(0, min(width, len(text)))
    end = used = 0
    for start, stop, cells in split_graphemes(text)[0]:
        if used + cells > width:
            return start
        used, end = used + cells, stop
    return end


def lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The stretches of the text that make its lines of at most `width` cells, cut after words where there are any.

    The blank at which a line is cut belongs to no line; line breaks in the text always cut.
    """
    start = 0
    for line in text.split("\n"):
        yield from _wrapped(text, start, start + len(line), width)
        start += len(line) + 1


def first_lines(text: str, width: int, most: int) -> Iterator[str]:
    """At most so many lines of a text, the last of them shortened where there would be more."""
    for number, (start, end) in enumerate(lines(text, width), 1):
        if number == most:
            yield shorten(text[start:], width)
            return
        yield text[start:end]


def _wrapped(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while True:
        # A cell is at least a quarter of a character but for runs of combining signs, which are cut apart.
        ahead = text[start : min(end, start + 4 * width)]
        fits = max(1, fit(ahead, width))
        if start + fits >= end:
            yield start, end
            return
        cut = fits if ahead[fits : fits + 1] == " " else ahead.rfind(" ", 0, fits)
        stop = start + (cut if cut > 0 else fits)
        yield start, stop
        start = stop + (text[stop] == " ")
