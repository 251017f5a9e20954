"""From scores of tags to stretches of words: the best sequence in which no stretch goes on that was not begun."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Tags = NDArray[np.int64]
Stretch = tuple[int, int, str]

OUTSIDE: Final = 0
NEVER: Final = np.float32(-1e4)


def begin(kind: int) -> int:
    """The tag that begins a stretch of a kind, by the place of the kind."""
    return 1 + 2 * kind


def best(scores: Scores, links: Scores) -> Tags:
    """The tags of highest summed score for `scores` of (words, tags) in the order of `labels.tags`; see `paths`."""
    return paths(scores[None], links)[0]


def paths(scores: Scores, links: Scores) -> Tags:
    """For each row of `scores` (rows, words, tags) the tags of highest summed score, by Viterbi: (rows, words).

    `links` are what a chain has learnt: the score of each tag (column) after each (row). Before the first is outside.
    All rows take each step together, which is what makes many short rows fast.
    """
    rows, size, width = scores.shape
    if not size:
        return np.zeros((rows, 0), dtype=np.int64)
    total = scores[:, 0] + links[OUTSIDE]
    back = np.zeros((size, rows, width), dtype=np.int64)
    after = np.ascontiguousarray(links.T)
    for at in range(1, size):
        step = total[:, None, :] + after
        back[at] = step.argmax(axis=2)
        total = step.max(axis=2) + scores[:, at]
    path = np.empty((rows, size), dtype=np.int64)
    path[:, -1] = total.argmax(axis=1)
    every = np.arange(rows)
    for at in range(size - 1, 0, -1):
        path[:, at - 1] = back[at, every, path[:, at]]
    return path


def chances(scores: Scores) -> Scores:
    """Scores of tags as shares that sum to 1 over the last axis."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = shifted / shifted.sum(axis=-1, keepdims=True)
    return shares


def plain(width: int) -> Scores:
    """Links that have learnt nothing: all is allowed but to go on inside what was not begun."""
    links = np.zeros((width, width), dtype=np.float32)
    for inside in range(2, width, 2):
        links[:, inside] = NEVER
        links[[inside - 1, inside], inside] = 0
    return links


def stretches(path: Sequence[int] | Tags, kinds: Sequence[str]) -> list[Stretch]:
    """The stretches `(first, after, kind)` that a sequence of tags marks, in words, in order."""
    found: list[Stretch] = []
    for at, tag in enumerate(path.tolist() if isinstance(path, np.ndarray) else path):
        if tag == OUTSIDE:
            continue
        kind = kinds[(tag - 1) // 2]
        is_begin = tag % 2 == 1
        if not is_begin and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        else:
            found.append((at, at + 1, kind))
    return found
