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


def paths(scores: Scores, links: Scores) -> Tags:
    """For each row of `scores` (rows, words, tags) the tags of highest summed score, by Viterbi: (rows, words).

    `links` are what a chain has learnt: the score of each tag (column) after each (row), one table for all rows or
    one for each. Before the first is outside. All rows take each step together, which is what makes many rows fast.
    """
    rows, size, width = scores.shape
    if not size:
        return np.zeros((rows, 0), dtype=np.int64)
    tables = np.broadcast_to(links, (rows, width, width))
    totals = _totals(np.ascontiguousarray(scores.transpose(1, 0, 2)), np.ascontiguousarray(tables.transpose(1, 0, 2)))
    before = np.ascontiguousarray(tables.transpose(0, 2, 1))
    path = np.empty((size, rows), dtype=np.int64)
    every = np.arange(rows)
    path[-1] = totals[-1].argmax(axis=1)
    for at in range(size - 1, 0, -1):
        path[at - 1] = (totals[at - 1] + before[every, path[at]]).argmax(axis=1)
    return np.ascontiguousarray(path.T)


def _totals(scores: Scores, links: Scores) -> Scores:
    """The highest sum that ends in each tag: all three are (words, rows, tags), `links` (tags before, rows, tags).

    The tags before lie on the first axis because a maximum over the first is many times faster than over the last.
    """
    totals = np.empty_like(scores)
    step = np.empty_like(links)
    total = np.add(scores[0], links[OUTSIDE], out=totals[0])
    for at in range(1, len(scores)):
        np.add(total.T[:, :, None], links, out=step)
        total = np.maximum.reduce(step, axis=0, out=totals[at])
        total += scores[at]
    return totals


def together(scores: Sequence[Scores], links: Sequence[Scores]) -> Tags:
    """The best tags of several heads (words, tags) of the same words, each with its own links: (heads, words)."""
    width = max(one.shape[1] for one in scores)
    padded = np.full((len(scores), len(scores[0]), width), -np.inf, dtype=np.float32)
    tables = np.full((len(scores), width, width), -np.inf, dtype=np.float32)
    for at, (head, table) in enumerate(zip(scores, links, strict=True)):
        padded[at, :, : head.shape[1]] = head
        tables[at, : len(table), : len(table)] = table
    return paths(padded, tables)


def chances(scores: Scores) -> Scores:
    """Scores of tags as shares that sum to 1 over the last axis."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Scores = shifted / shifted.sum(axis=-1, keepdims=True)
    return shares


def stretches(path: Sequence[int] | Tags, kinds: Sequence[str]) -> list[Stretch]:
    """The stretches `(first, after, kind)` that a sequence of tags marks, in words, in order."""
    found: list[Stretch] = []
    tags = np.asarray(path, dtype=np.int64)
    marked = np.flatnonzero(tags != OUTSIDE)
    for at, tag in zip(marked.tolist(), tags[marked].tolist(), strict=True):
        kind = kinds[(tag - 1) // 2]
        is_begin = tag % 2 == 1
        if not is_begin and found and found[-1][1:] == (at, kind):
            found[-1] = (found[-1][0], at + 1, kind)
        else:
            found.append((at, at + 1, kind))
    return found
