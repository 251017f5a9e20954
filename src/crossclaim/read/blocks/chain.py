"""Which paragraphs are the article: the likeliest way through before, body, interruption and after.

A chain over paragraphs with learnt weights (a linear-chain conditional random field, Lafferty et al. 2001): each
feature adds its weight where its paragraph is called body, each move from one state to the next has a weight of
its own. `python -m benchmarks.fit_blocks` makes the table.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

BEFORE, BODY, INNER, AFTER = range(4)
MOVES: Final = ((BEFORE,), (BEFORE, BODY, INNER), (BODY, INNER), (BODY, AFTER))
"""From which states each state is reached: the body may be interrupted, and what comes after it stays after."""
NEVER: Final = float("-inf")


@dataclass(frozen=True, slots=True)
class Chain:
    """The weights: of each feature for body, of each move, and of an interruption."""

    features: Mapping[str, float]
    moves: Sequence[Sequence[float]]
    inner: float

    def score(self, names: Sequence[str]) -> float:
        """How much the features speak for body; below zero, against it."""
        weights = self.features
        return sum([weights[name] for name in names if name in weights])

    def reason(self, names: Sequence[str], *, for_body: bool) -> str:
        """The feature that speaks loudest for or against body."""
        weights = self.features
        known = [name for name in names if name in weights]
        choose = max if for_body else min
        return choose(known, key=weights.__getitem__) if known else "nothing known"

    def body(self, scores: Sequence[float]) -> list[bool]:
        """Which of the paragraphs with these scores are body (Viterbi's algorithm)."""
        if not scores:
            return []
        best = [0.0, scores[0], NEVER, NEVER]
        back: list[tuple[int, ...]] = []
        for score in scores[1:]:
            came = tuple(max(MOVES[to], key=lambda at: best[at] + self.moves[at][to]) for to in range(4))
            best = [best[at] + self.moves[at][to] for to, at in enumerate(came)]
            best[BODY] += score
            best[INNER] += self.inner
            back.append(came)
        state = max(range(4), key=best.__getitem__)
        path = [state]
        for came in reversed(back):
            state = came[state]
            path.append(state)
        return [state == BODY for state in reversed(path)]


@cache
def chain() -> Chain:
    """The chain with the weights that ship with the package."""
    table = json.loads(files("crossclaim.read.blocks").joinpath("weights.json").read_text(encoding="utf-8"))
    return Chain(table["features"], table["moves"], table["inner"])
