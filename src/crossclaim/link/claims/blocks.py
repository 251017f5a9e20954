"""Blocks: which statements are compared at all. Two are where they share a key that no more than `LARGEST` have.

A block that grows beyond that tells nobody apart: it gives no more pairs, and finer keys of the same statements do. So
whether two are compared depends on which statements there are, never on the order in which they came.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Rows: TypeAlias = NDArray[np.int64]
Keys: TypeAlias = Sequence[int]

LARGEST: Final = 60
"""Statements of one block; the pairs grow with its square."""


@dataclass(frozen=True, slots=True)
class Change:
    """What must be looked at when statements came or went.

    `anew` are the rows to be compared with all that share a block with them: those that came, and those of blocks that
    shrank under the limit. `doubtful` are rows of blocks that outgrew it: a link between two of them stands as long as
    they still share another block (`still_share`).
    """

    anew: Rows
    doubtful: Rows


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of statements: the rows of every block, block after block by key, and where each begins.

    `bounds` has the end as its last; `values` are the keys of the blocks, `count` is how many statements there are.
    """

    rows: Rows
    bounds: Rows
    values: Rows
    count: int


def blocks_of(keys: Sequence[Keys]) -> Blocks:
    """The blocks that statements with these keys are in; to be made once where several things are asked of them."""
    values = np.fromiter((key for some in keys for key in some), np.int64)
    owners = np.repeat(np.arange(len(keys)), [len(some) for some in keys])
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]]) if len(ordered) else np.empty(0, np.int64)
    return Blocks(owners[order], np.append(starts, len(ordered)), ordered[starts], len(keys))


def candidates(keys: Sequence[Keys] | Blocks, only: Rows | None = None) -> tuple[Rows, Rows]:
    """The pairs of rows that share a block, each once, the lower row first, in order; holds them all.

    With `only`, those pairs alone of which one is among these rows.
    """
    blocks = keys if isinstance(keys, Blocks) else blocks_of(keys)
    rows, bounds, count = blocks.rows, blocks.bounds, max(1, blocks.count)
    chosen = np.ones(blocks.count, bool)
    if only is not None:
        chosen[:] = False
        chosen[only] = True
    sizes = np.diff(bounds)
    codes = [np.empty(0, np.int64)]
    for size in range(2, LARGEST + 1):
        starts = bounds[:-1][sizes == size]
        members = rows[starts[:, None] + np.arange(size)]
        members = members[chosen[members].any(axis=1)]
        one, other = np.triu_indices(size, 1)
        left, right = members[:, one].ravel(), members[:, other].ravel()
        wanted = chosen[left] | chosen[right]
        codes.append(_distinct(left[wanted] * count + right[wanted]))
    found = _distinct(np.concatenate(codes))
    return found // count, found % count


def changed(keys: Sequence[Keys] | Blocks, added: Rows, removed: Iterable[Keys] = ()) -> Change:
    """What must be looked at, given the keys of all statements there are now, those rows that came, and what went."""
    blocks = keys if isinstance(keys, Blocks) else blocks_of(keys)
    rows, bounds = blocks.rows, blocks.bounds
    sizes = np.diff(bounds)
    is_new = np.zeros(blocks.count, bool)
    is_new[added] = True
    came = np.add.reduceat(is_new[rows].astype(np.int64), bounds[:-1]) if len(rows) else sizes
    went = _counts(blocks.values, removed)
    before = sizes - came + went
    outgrown = (sizes > LARGEST) & (before <= LARGEST)
    shrunk = (sizes <= LARGEST) & (before > LARGEST)
    members = [rows[bounds[at] : bounds[at + 1]] for at in np.flatnonzero(shrunk)]
    doubtful = [rows[bounds[at] : bounds[at + 1]] for at in np.flatnonzero(outgrown)]
    return Change(
        np.unique(np.concatenate([np.asarray(added, np.int64), *members])),
        np.unique(np.concatenate([np.empty(0, np.int64), *doubtful])),
    )


def still_share(keys: Sequence[Keys], left: Sequence[int], right: Sequence[int]) -> list[bool]:
    """Whether each pair of rows still shares a block that is not too large."""
    blocks = blocks_of(keys)
    large = set(blocks.values[np.diff(blocks.bounds) > LARGEST].tolist())
    return [bool((set(keys[one]) & set(keys[other])) - large) for one, other in zip(left, right, strict=True)]


def _distinct(codes: Rows) -> Rows:
    """The numbers in order, each once; faster than `np.unique` for millions."""
    ordered = np.sort(codes)
    return ordered[np.r_[True, ordered[1:] != ordered[:-1]]] if len(ordered) else ordered


def _counts(values: Rows, removed: Iterable[Keys]) -> Rows:
    """How many of the statements that went had each key."""
    counts = np.zeros(len(values), np.int64)
    gone = np.fromiter(_all(removed), np.int64)
    if len(gone) and len(values):
        at = np.minimum(np.searchsorted(values, gone), len(values) - 1)
        np.add.at(counts, at[values[at] == gone], 1)
    return counts


def _all(keys: Iterable[Keys]) -> Iterator[int]:
    return (key for some in keys for key in some)
