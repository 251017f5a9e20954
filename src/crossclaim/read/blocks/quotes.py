"""Paragraphs that are wholly somebody's quoted words."""

import re
from typing import Final

OPENING: Final = frozenset("“„«‹「")
CLOSING: Final = frozenset("”»›」")
STRAIGHT: Final = '"'
TAIL: Final = 3
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
    for at, sign in enumerate(paragraph):
        if sign in OPENING or (sign == STRAIGHT and _opens(paragraph, at)):
            depth += 1
        elif sign in CLOSING or sign == STRAIGHT:
            depth -= 1
            if depth <= 0 and at < len(paragraph) - TAIL:
                return False
    return True


def _opens(paragraph: str, at: int) -> bool:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    return (before.isspace() or before in "([—–") and not after.isspace()
