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
from crossclaim.link.claims.columns import Columns, columns_of
from crossclaim.link.claims.comparisons import COMPARISONS, measure
from crossclaim.link.claims.kinds import KINDS, NOTHING, kinds_of
from crossclaim.link.claims.seen import words_of
from crossclaim.link.claims.sides import Side
from crossclaim.link.claims.signals import may_match, signals_of
from crossclaim.registry import Part

PART: Final = Part(
    "link.claims",
    1,
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


def link_pairs(sides: Sequence[Side], left: Rows, right: Rows, *, weights: Weights | None = None) -> list[Link]:
    """The links among some pairs of sides, in order of their ids; what is not about one proposition has none."""
    weights = weights or load_weights()
    columns = columns_of(sides)
    found = {
        (link.one, link.other): link
        for first in range(0, len(left), AT_ONCE)
        for link in _links(columns, left[first : first + AT_ONCE], right[first : first + AT_ONCE], weights)
    }
    for link in _stated(sides, left, right):
        if (link.one, link.other) not in found and (link.other, link.one) not in found:
            found[link.one, link.other] = link
    return [found[pair] for pair in sorted(found)]


def _stated(sides: Sequence[Side], left: Rows, right: Rows) -> Iterator[Link]:
    """The links that documents themselves state, among some pairs of rows."""
    saying = np.flatnonzero([bool(one.stated) for one in sides])
    for at in np.flatnonzero(np.isin(left, saying) | np.isin(right, saying)).tolist():
        two = sides[int(left[at])], sides[int(right[at])]
        for one, other in (two, two[::-1]):
            for kind, target in one.stated:
                if target == other.id:
                    yield Link(one.id, target, kind, STATED, (Reason("the text says so", 1.0, kind),))
                    break


def _links(columns: Columns, left: Rows, right: Rows, weights: Weights) -> Iterator[Link]:
    rows = left.astype(np.int32), right.astype(np.int32)
    worth = may_match(columns, *rows)
    left, right = left[worth], right[worth]
    seen = signals_of(columns, rows[0][worth], rows[1][worth])
    parts = measure(seen) * np.array([weights.of.get(one.name, 0.0) for one in COMPARISONS])
    odds, kinds = parts.sum(axis=1) + weights.start, kinds_of(seen)
    likely = (odds >= math.log(weights.least / (1 - weights.least))) & (kinds != NOTHING)
    rows_likely = np.flatnonzero(likely)
    some = parts[rows_likely]
    heaviest = np.argsort(-np.abs(some), axis=1, kind="stable")[:, :MOST_REASONS].tolist()
    for at, weighed, order in zip(rows_likely.tolist(), some.tolist(), heaviest, strict=True):
        one, other = columns.sides[int(left[at])], columns.sides[int(right[at])]
        relation, is_turned = KINDS[kinds[at]]
        is_turned = is_turned if relation in DIRECTED else other.id < one.id
        first, second = (other, one) if is_turned else (one, other)
        score = round(1 / (1 + math.exp(-odds[at])), 4)
        yield Link(first.id, second.id, relation, score, tuple(_reasons(first, second, weighed, order)))


def _reasons(one: Side, other: Side, parts: Sequence[float], heaviest: Iterable[int]) -> Iterator[Reason]:
    """The comparisons that weigh most, heaviest first, each with what it saw."""
    for at in heaviest:
        if abs(parts[at]) >= LEAST_REASON:
            name = COMPARISONS[at].name
            yield Reason(name, round(parts[at], 2), words_of(name, one, other))
