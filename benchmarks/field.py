"""Fits the chain of `read/blocks`: a linear-chain conditional random field with dropped features and a margin.

Lafferty et al. 2001 for the field; Gimpel & Smith 2010 for the margin (softmax-margin: a wrong label is made to look
better by what it costs, here words of the article); dropping features at random while fitting stands for a prior.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossclaim.read.blocks.chain import AFTER, BEFORE, BODY, INNER, Chain

Floats = NDArray[np.float64]
MAY: Final = np.array([[1, 1, 0, 0], [0, 1, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1]], dtype=np.float64)
TINY, SMALLEST = 1e-300, 0.005
COSTLIEST: Final = 3.0


@dataclass(frozen=True, slots=True)
class Example:
    """One text: the features of its paragraphs, how many words each has, which are body, and how much it counts."""

    name: str
    features: Sequence[Sequence[str]]
    words: Sequence[int]
    body: Sequence[bool]
    weight: float = 1.0

    @property
    def states(self) -> list[int]:
        """The states that the chain should pass; all BEFORE where nothing is body."""
        if not any(self.body):
            return [BEFORE] * len(self.body)
        first = self.body.index(True)
        last = len(self.body) - 1 - list(reversed(self.body)).index(True)
        return [
            BODY if mine else BEFORE if index < first else AFTER if index > last else INNER
            for index, mine in enumerate(self.body)
        ]


@dataclass(frozen=True, slots=True)
class Fitting:
    """How the field is fitted: the share of features dropped, the prior, the margin, rounds and the first step."""

    drop: float = 0.65
    prior: float = 0.2
    margin: float = 1.0
    rounds: int = 250
    step: float = 0.1
    rarest: int = 8
    seed: int = 0


@dataclass(slots=True)
class _Batch:
    """All examples as one padded array: paragraphs by texts."""

    names: list[str]
    rows: NDArray[np.float32]
    at: tuple[NDArray[np.int64], NDArray[np.int64]]
    states: NDArray[np.int64]
    cost: Floats
    weight: Floats
    moves: Floats = field(init=False)

    def __post_init__(self) -> None:
        self.moves = np.zeros((4, 4))
        one, other = self.states[:-1].ravel(), self.states[1:].ravel()
        weight = np.broadcast_to(self.weight, self.states[1:].shape).ravel()
        held = other >= 0
        np.add.at(self.moves, (one[held], other[held]), weight[held])

    @classmethod
    def of(cls, examples: Sequence[Example], rarest: int) -> "_Batch":
        counts = Counter(name for example in examples for names in example.features for name in names)
        names = sorted(name for name, count in counts.items() if count >= rarest)
        index = {name: number for number, name in enumerate(names)}
        shape = max(len(example.body) for example in examples), len(examples)
        states, cost = np.full(shape, -1, dtype=np.int64), np.zeros(shape)
        places = [(i, j) for j, example in enumerate(examples) for i in range(len(example.body))]
        rows = np.zeros((len(places), len(names)), dtype=np.float32)
        for row, (i, j) in enumerate(places):
            rows[row, [index[name] for name in examples[j].features[i] if name in index]] = 1
        for j, example in enumerate(examples):
            article = sum(words for words, mine in zip(example.words, example.body, strict=True) if mine) + 50
            states[: len(example.body), j] = example.states
            cost[: len(example.body), j] = np.minimum(np.array(example.words) * 20 / article, COSTLIEST)
        at = np.array(places, dtype=np.int64)
        return cls(names, rows, (at[:, 0], at[:, 1]), states, cost, np.array([one.weight for one in examples]))


def fit(examples: Sequence[Example], how: Fitting) -> Chain:
    """The chain whose weights fit the examples, by Adam on the margin's log-likelihood."""
    batch = _Batch.of(examples, how.rarest)
    dice = np.random.default_rng(how.seed)
    weights, moves, inner = np.zeros(len(batch.names)), -2.0 * (MAY - np.eye(4)).clip(0), np.zeros(1)
    values = (weights, moves, inner)
    means, squares = [np.zeros_like(v) for v in values], [np.zeros_like(v) for v in values]
    for turn in range(1, how.rounds + 1):
        kept = (dice.random(len(weights)) >= how.drop) / (1 - how.drop)
        slopes = _slopes(batch, weights * kept, moves, float(inner[0]), how.margin)
        priors = (slopes[0] * kept + how.prior * weights, slopes[1] + 0.1 * moves, slopes[2])
        pace = how.step * (1 - 0.95 * turn / how.rounds)
        for value, slope, mean, square in zip(values, priors, means, squares, strict=True):
            np.add(mean, 0.1 * (slope - mean), out=mean)
            np.add(square, 0.02 * (slope * slope - square), out=square)
            change = pace * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.98**turn)) + 1e-8)
            np.subtract(value, change, out=value)
    named = {name: float(weight) for name, weight in zip(batch.names, weights, strict=True)}
    return Chain(named, moves.tolist(), float(inner[0]))


def _slopes(
    batch: _Batch, weights: Floats, moves: Floats, inner: float, margin: float
) -> tuple[Floats, Floats, Floats]:
    """The slopes of the loss in the weights, the moves and the weight of an interruption (forward-backward)."""
    held, is_body = batch.states >= 0, batch.states == BODY
    looks = np.zeros((*batch.states.shape, 4))
    looks[..., BODY][batch.at] = batch.rows @ weights.astype(np.float32)
    looks[..., INNER] = inner
    looks[..., BODY] += np.where(held & ~is_body, margin * batch.cost, 0)
    looks[..., [BEFORE, INNER, AFTER]] += np.where(is_body, margin * batch.cost, 0)[..., None]
    looks = np.exp(looks - looks.max(2, keepdims=True))
    steps = np.exp(moves) * MAY
    forward, backward = _passes(looks, steps, held)
    chance = forward * backward
    chance *= held[..., None] / (chance.sum(2, keepdims=True) + TINY)
    ahead = looks[1:] * backward[1:]
    total = np.einsum("tpi,ij,tpj->tp", forward[:-1], steps, ahead, optimize=True) + TINY
    shares = forward[:-1] * (held[1:] * batch.weight / total)[..., None]
    of_moves = steps * np.einsum("tpi,tpj->ij", shares, ahead, optimize=True) - batch.moves
    of_body = (chance[..., BODY] - is_body) * batch.weight
    of_inner = ((chance[..., INNER] - (batch.states == INNER)) * batch.weight).sum()
    of_weights = batch.rows.T @ of_body[batch.at].astype(np.float32)
    return of_weights.astype(np.float64), of_moves * MAY, np.array([of_inner])


def _passes(looks: Floats, steps: Floats, held: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    forward, backward = np.empty_like(looks), np.ones_like(looks)
    now = looks[0].copy()
    now[:, [INNER, AFTER]] = 0
    forward[0] = now = now / (now.sum(1, keepdims=True) + TINY)
    for t in range(1, len(looks)):
        following = (now @ steps) * looks[t]
        following /= following.sum(1, keepdims=True) + TINY
        forward[t] = now = np.where(held[t][:, None], following, now)
    now = np.ones_like(now)
    for t in range(len(looks) - 2, -1, -1):
        before = (looks[t + 1] * now) @ steps.T
        before /= before.max(1, keepdims=True) + TINY
        backward[t] = now = np.where(held[t + 1][:, None], before, 1.0)
    return forward, backward


def to_table(chain: Chain) -> Mapping[str, object]:
    """The chain as the table that ships with the package: rounded, its features in the order of the alphabet."""
    weights = {name: round(weight, 3) for name, weight in sorted(chain.features.items()) if abs(weight) >= SMALLEST}
    moves = [[round(move, 3) for move in row] for row in chain.moves]
    return {"features": weights, "moves": moves, "inner": round(chain.inner, 3)}
