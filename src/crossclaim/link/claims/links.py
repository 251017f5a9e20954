"""Links: which pairs of statements are about one proposition, and what they are to one another, with reasons."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from crossclaim.evidence import Link, Reason
from crossclaim.evidence.claim import DIRECTED
from crossclaim.link.claims.blocks import Rows
from crossclaim.link.claims.columns import Columns, Real, Whole, columns_of
from crossclaim.link.claims.comparisons import COMPARISONS, measure
from crossclaim.link.claims.kinds import KINDS, NOTHING, kinds_of
from crossclaim.link.claims.seen import words_of
from crossclaim.link.claims.sides import Side
from crossclaim.link.claims.signals import may_match, signals_of
from crossclaim.registry import Part

PART: Final = Part(
    "link.claims",
    2,
    ("document", "statement", "actor", "place"),
    ("claim", "relation"),
    "Statements about one proposition as claims, and how claims differ, refine and deny one another",
)
AT_ONCE: Final = 100_000
STATED: Final = 0.7
"""How sure a link is that a document states by a cue."""
LEAST_REASON: Final = 0.25
MOST_REASONS: Final = 8


@dataclass(frozen=True, slots=True)
class Weights:
    """What each comparison weighs, by name, what speaks against any pair before, and the least score of a link."""

    of: Mapping[str, float]
    start: float
    least: float


@cache
def load_weights() -> Weights:
    """The weights of the package, learnt by `benchmarks.fit_claims`; read once."""
    row = json.loads(files("crossclaim.link.claims").joinpath("weights.json").read_bytes())
    return Weights(row["of"], row["start"], row["least"])


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows to be compared, so many as are compared at once."""

    left: Whole
    right: Whole

    @property
    def place(self) -> str:
        """Which pairs they are."""
        return f"statements from {self.left[0]} on" if len(self.left) else ""


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs that are about one proposition: the rows of each, what they are to one another, and the log odds.

    `heaviest` are the comparisons that weigh most, by number and the heaviest first, and `weighed` what each weighs.
    """

    left: Whole
    right: Whole
    kind: Whole
    odds: Real
    heaviest: Whole
    weighed: Real


@dataclass(frozen=True, slots=True)
class Comparing:
    """Compares pairs of sides; travels to other processes with the columns that it needs."""

    columns: Columns
    weights: Weights

    def __call__(self, pairs: Pairs) -> Found:
        """Those of some pairs that are about one proposition."""
        worth = may_match(self.columns, pairs.left, pairs.right)
        left, right = pairs.left[worth], pairs.right[worth]
        seen = signals_of(self.columns, left, right)
        parts = measure(seen) * np.array([self.weights.of.get(one.name, 0.0) for one in COMPARISONS])
        odds, kinds = parts.sum(axis=1) + self.weights.start, kinds_of(seen)
        least = math.log(self.weights.least / (1 - self.weights.least))
        rows = np.flatnonzero((odds >= least) & (kinds != NOTHING))
        some = parts[rows]
        heaviest = np.argsort(-np.abs(some), axis=1, kind="stable")[:, :MOST_REASONS]
        weighed = np.take_along_axis(some, heaviest, axis=1)
        return Found(left[rows], right[rows], kinds[rows], odds[rows], heaviest.astype(np.int32), weighed)


def comparing(sides: Sequence[Side], weights: Weights | None = None) -> Comparing:
    """What compares pairs of these sides; holds the columns of them all."""
    return Comparing(columns_of(sides), weights or load_weights())


def pairs_of(left: Rows, right: Rows) -> Iterator[Pairs]:
    """Pairs of rows, so many at a time as are compared at once."""
    for first in range(0, len(left), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        yield Pairs(left[some].astype(np.int32), right[some].astype(np.int32))


def link_pairs(sides: Sequence[Side], left: Rows, right: Rows, *, weights: Weights | None = None) -> list[Link]:
    """The links among some pairs of sides, in order of their ids; what is not about one proposition has none."""
    found = map(comparing(sides, weights), pairs_of(left, right))
    return sorted(links_of(sides, found, left, right), key=lambda link: (link.one, link.other))


def links_of(sides: Sequence[Side], found: Iterable[Found], left: Rows, right: Rows) -> Iterator[Link]:
    """The links of what was found of pairs of sides, then those that documents state themselves, at most one a pair."""
    linked: set[tuple[int, int]] = set()
    for some in found:
        linked.update(zip(some.left.tolist(), some.right.tolist(), strict=True))
        yield from _links(sides, some)
    yield from _stated(sides, left, right, linked)


def _stated(sides: Sequence[Side], left: Rows, right: Rows, linked: set[tuple[int, int]]) -> Iterator[Link]:
    """The links that documents themselves state, among some pairs of rows that are not linked yet."""
    saying = np.flatnonzero([bool(one.stated) for one in sides])
    for at in np.flatnonzero(np.isin(left, saying) | np.isin(right, saying)).tolist():
        rows = int(left[at]), int(right[at])
        if rows not in linked:
            one, other = sides[rows[0]], sides[rows[1]]
            yield from _said(one, other) or _said(other, one)


def _said(one: Side, other: Side) -> list[Link]:
    """What the document of a statement says that this one is to another, if it does: the first such."""
    kind = next((kind for kind, target in one.stated if target == other.id), None)
    return [] if kind is None else [Link(one.id, other.id, kind, STATED, (Reason("the text says so", 1.0, kind),))]


def _links(sides: Sequence[Side], found: Found) -> Iterator[Link]:
    columns = (found.left, found.right, found.kind, found.odds, found.heaviest, found.weighed)
    for left, right, kind, odds, heaviest, weighed in zip(*(one.tolist() for one in columns), strict=True):
        one, other = sides[left], sides[right]
        relation, is_turned = KINDS[kind]
        is_turned = is_turned if relation in DIRECTED else other.id < one.id
        first, second = (other, one) if is_turned else (one, other)
        score = round(1 / (1 + math.exp(-odds)), 4)
        yield Link(first.id, second.id, relation, score, tuple(_reasons(first, second, heaviest, weighed)))


def _reasons(one: Side, other: Side, heaviest: Iterable[int], weighed: Iterable[float]) -> Iterator[Reason]:
    """The comparisons that weigh most, heaviest first, each with what it saw."""
    for at, weight in zip(heaviest, weighed, strict=True):
        if abs(weight) >= LEAST_REASON:
            name = COMPARISONS[at].name
            yield Reason(name, round(weight, 2), words_of(name, one, other))
