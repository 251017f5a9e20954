"""Which lines of a page are the article: trafilatura's choice, found again in the page's own text."""

import logging
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from crossclaim.read.page.layout import Line
from crossclaim.read.page.marks import TITLE

PIECE: Final = 32
ENOUGH: Final = 0.5

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def article_lines(tree: HtmlElement, text: str, lines: Sequence[Line]) -> set[int]:
    """The indices of the lines of which at least half lies in the article body that trafilatura chooses."""
    chosen = bare_extraction(tree, include_comments=False, fast=True, favor_recall=True)
    if chosen is None or isinstance(chosen, dict):
        return set()
    shown = ["" if line.mark is TITLE else text[line.start : line.end] for line in lines]
    squeezed = ["".join(line.split()) for line in shown]
    starts = [0, *accumulate(len(line) for line in squeezed)]
    covered = [0] * len(lines)
    for start, end in _places("".join(squeezed), _paragraphs(chosen.text or "")):
        _cover(covered, starts, start, end)
    return {i for i, line in enumerate(squeezed) if line and covered[i] >= ENOUGH * len(line)}


def _paragraphs(text: str) -> list[str]:
    """The chosen paragraphs without white space, and without the marks that stand for list items and table cells."""
    lines = (line.replace("|", "") if line.startswith("| ") else line.removeprefix("- ") for line in text.splitlines())
    return [squeezed for line in lines if (squeezed := "".join(line.split())) and not squeezed.startswith("|--")]


def _places(page: str, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each paragraph stands in the page, both without white space: the first place after the one before it."""
    at = 0
    for paragraph in wanted:
        start = page.find(paragraph, at)
        if start < 0:
            start = page.find(paragraph)
        if start >= 0:
            at = start + len(paragraph)
            yield start, at
        else:
            yield from _pieces(page, paragraph, at)


def _pieces(page: str, paragraph: str, at: int) -> Iterator[tuple[int, int]]:
    for offset in range(0, len(paragraph), PIECE):
        piece = paragraph[offset : offset + PIECE]
        start = page.find(piece, at)
        if start >= 0:
            yield start, start + len(piece)


def _cover(covered: list[int], starts: Sequence[int], start: int, end: int) -> None:
    line = bisect_right(starts, start) - 1
    while line < len(covered) and starts[line] < end:
        covered[line] += min(end, starts[line + 1]) - max(start, starts[line])
        line += 1
