"""From scores of tags to stretches of words: the best sequence in which no stretch goes on that was not begun."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Stretch = tuple[int, int, str]

OUTSIDE: Final = 0
NEVER: Final = np.float32(-1e4)


def begin(kind: int) -> int:
    """The tag that begins a stretch of a kind, by the place of the kind."""
    return 1 + 2 * kind


def best(scores: Scores, links: Scores) -> NDArray[np.int64]:
    """The tags of highest summed score, by Viterbi, for `scores` of (words, tags) in the order of `labels.tags`.

    `links` are what a chain has learnt: the score of each tag (column) after each (row). Before the first is outside.
    """
    size, width = scores.shape
    if not size:
        return np.zeros(0, dtype=np.int64)
    total = scores[0] + links[OUTSIDE]
    back = np.zeros((size, width), dtype=np.int64)
    for at in range(1, size):
        step = total[:, None] + links
        back[at] = step.argmax(axis=0)
        total = step.max(axis=0) + scores[at]
    path = np.empty(size, dtype=np.int64)
    path[-1] = total.argmax()
    for at in range(size - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def plain(width: int) -> Scores:
    """Links that have learnt nothing: all is allowed but to go on inside what was not begun."""
    links = np.zeros((width, width), dtype=np.float32)
    for inside in range(2, width, 2):
        links[:, inside] = NEVER
        links[[inside - 1, inside], inside] = 0
    return links


def stretches(path: Sequence[int] | NDArray[np.int64], kinds: Sequence[str]) -> list[Stretch]:
    """The stretches `(first, after, kind)` that a sequence of tags marks, in words, in order."""
    found: list[Stretch] = []
    for at, tag in enumerate(path):
        if tag == OUTSIDE:
            continue
        kind = kinds[(int(tag) - 1) // 2]
        is_begin = tag % 2 == 1
        if not is_begin and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        else:
            found.append((at, at + 1, kind))
    return found
