"""Paragraphs that are wholly somebody's quoted words."""

import re
from typing import Final

OPENING: Final = frozenset("“„«‹「")
STRAIGHT: Final = '"'
TAIL: Final = 3
MARKS: Final = re.compile(r"[“„«‹「”»›」\"]")
MARKED: Final = re.compile(r">\s?\S")


def is_quoted(paragraph: str) -> bool:
    """Whether a paragraph opens with a quotation mark that nothing closes before its last signs, or is marked `>`.

    A paragraph that opens a quotation and leaves it open, as the middle of a long one does, is quoted too.
    """
    if MARKED.match(paragraph):
        return True
    if paragraph[0] not in OPENING and paragraph[0] != STRAIGHT:
        return False
    depth = 0
    for mark in MARKS.finditer(paragraph):
        at, sign = mark.start(), mark[0]
        if sign in OPENING or (sign == STRAIGHT and _opens(paragraph, at)):
            depth += 1
        else:
            depth -= 1
            if depth <= 0 and at < len(paragraph) - TAIL:
                return False
    return True


def _opens(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    return (before.isspace() or before in "([—–") and not after.isspace()
