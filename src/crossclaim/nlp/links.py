"""What a mention points back to: each later mention scores each earlier one of its window, and nothing scores 0."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from crossclaim.nlp.reading import Link
from crossclaim.nlp.tagging import Scores
from crossclaim.nlp.words import Bounds

KEPT: Final = 8
"""How many earlier mentions are kept for each."""
NEAR: Final = 8
PLAYERS: Final = frozenset({"agent", "recipient", "third", "place", "source"})
"""The roles whose stretches are mentions."""
FEWEST: Final = 2
"""Below so many mentions there is nothing to pair."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The mentions of a window in order: their words `[first, after)` and their characters."""

    words: Sequence[Bounds]
    characters: Sequence[Bounds]


def linked(spoken: Spoken, states: Mapping[str, Scores], far: Scores, home: range) -> dict[Bounds, tuple[Link, ...]]:
    """The best earlier mentions of each mention that is at home; `far` is the score of each bucket of distance."""
    first = np.array([begin for begin, _ in spoken.words])
    size = states["states"].shape[-1]
    scores = states["later"] @ states["states"].T / np.float32(size**0.5) + states["prior"]
    scores = scores + far[bucket(np.maximum(first[:, None] - first[None], 0), len(far) - 1)]
    is_later = np.arange(len(scores))[:, None] <= np.arange(len(scores))
    order = np.argsort(np.where(is_later, np.inf, -scores), axis=1, kind="stable")[:, :KEPT]
    best = np.take_along_axis(scores, order, axis=1).tolist()
    found: dict[Bounds, tuple[Link, ...]] = {}
    for at in range(1, len(spoken.words)):
        if spoken.words[at][0] in home:
            links = zip(order[at, :at].tolist(), best[at], strict=False)
            found[spoken.characters[at]] = tuple(Link(spoken.characters[one], round(score, 3)) for one, score in links)
    return found


def bucket(
    distance: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]", most: int
) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    """The bucket of a distance in words: each of the first few alone, then two to each doubling, `most` at most."""
    beyond = NEAR + 2 * np.log2(np.maximum(distance, 1) / NEAR)
    return np.where(distance <= NEAR, distance, np.minimum(np.maximum(beyond, 0).astype(np.int64), most))
