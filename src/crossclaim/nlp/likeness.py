"""Which event a predicate speaks of, as short vectors that can be kept: alike where two texts speak of one event.

Each predicate gets two unit vectors of 64 numbers in 8 bits, made from the states of words that the encoder has given
already: `event`, of the predicate as it stands in its sentence, and `story`, of the dozen words on either side. The
first tells events of one story apart, the second tells stories apart; neither says that two events are one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from crossclaim.errors import RequestError
from crossclaim.nlp.tagging import Scores
from crossclaim.nlp.words import Bounds

FILE: Final = "likeness.npy"
AGAIN: Final = "again.npy"
KINDS: Final = ("event", "story")
WIDTH: Final = 64
SIZE: Final = WIDTH * len(KINDS)
"""Bytes for a predicate."""
AROUND: Final = 12
STEPS: Final = 127
FLAT: Final = 1e-5

Vectors = NDArray[np.int8]


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """The maps from states to vectors: `(kinds, 3 x width of a state + 1, 64)`, the last row is added.

    `again` maps in the same way to one number: how likely an event is told again, in this text or another.
    """

    maps: Scores
    again: Scores

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The maps of a folder of weights; RequestError where a file holds no such table."""
        maps, again = (np.load(folder / name, allow_pickle=False).astype(np.float32) for name in (FILE, AGAIN))
        if maps.ndim != len("kij") or (maps.shape[0], maps.shape[2]) != (len(KINDS), WIDTH):
            expected = f"({len(KINDS)}, inputs, {WIDTH})"
            raise RequestError(str(folder / FILE), found=f"a table {maps.shape}", expected=expected)
        if again.shape != maps.shape[1:2]:
            raise RequestError(str(folder / AGAIN), found=f"a table {again.shape}", expected=f"({maps.shape[1]},)")
        return cls(maps, again)

    def of(self, seen: Sequence[Scores]) -> list[bytes]:
        """The vectors of predicates by what is seen of each."""
        if not seen:
            return []
        given = np.stack(seen)
        found = [unit(given @ one[:-1] + one[-1]) for one in self.maps]
        stored = np.rint(np.hstack(found) * STEPS).astype(np.int8)
        return [row.tobytes() for row in stored]

    def told_again(self, seen: Sequence[Scores]) -> list[float]:
        """The log-odds that the event of each predicate is told more than once."""
        return [round(float(one @ self.again[:-1] + self.again[-1]), 3) for one in seen]


def seen_of(early: Scores, states: Scores, place: Bounds) -> Scores:
    """What the maps see of the predicate at `place`, a stretch `[first, after)` of the words that have states.

    Three means, each normed: of the early states of its words, of their last states, and of the early states of all
    words up to a dozen away.
    """
    first, after = place
    around = early[max(0, first - AROUND) : after + AROUND]
    return np.concatenate([_normed(one.mean(0)) for one in (early[first:after], states[first:after], around)])


def _normed(state: Scores) -> Scores:
    """A state with mean 0 and variance 1."""
    return np.asarray((state - state.mean()) / np.sqrt(state.var() + FLAT), dtype=np.float32)


def unit(rows: Scores) -> Scores:
    """Rows of length one; a row of zeros stays."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def rows(stored: Sequence[bytes]) -> Vectors:
    """Stored vectors as a table `(predicates, 128)`; of another length, as where there are none, a row of zeros."""
    blank = bytes(SIZE)
    data = b"".join(one if len(one) == SIZE else blank for one in stored)
    return np.frombuffer(data, dtype=np.int8).reshape(len(stored), SIZE)


def cosines(left: Vectors, right: Vectors) -> Scores:
    """How alike the predicates of two tables are, row by row: `(predicates, kinds)`, from -1 to 1; 0 beside zeros."""
    shape = (len(left), len(KINDS), WIDTH)
    one, other = left.reshape(shape).astype(np.float32), right.reshape(shape).astype(np.float32)
    lengths = np.sqrt((one * one).sum(-1) * (other * other).sum(-1))
    return np.asarray((one * other).sum(-1) / np.where(lengths > 0, lengths, 1), dtype=np.float32)
