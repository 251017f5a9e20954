"""The ranker: a weighted sum of features, made shares of one in each group, in rounds that feed one another."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from crossclaim.knowledge.gazetteer import Gazetteer
from crossclaim.link.places.features import FEATURES, SIZE, Context, context, prior, regions_of
from crossclaim.link.places.groups import Floats, Table
from crossclaim.link.places.home import Home

WEIGHTS: Final = "weights.json"
ROUNDS: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """One weight for each feature: `first` where nothing is known of the context yet, `later` in the rounds after."""

    first: Floats
    later: Floats

    def to_json(self) -> dict[str, dict[str, float]]:
        """The weights by the names of the features."""
        parts = (("first", self.first, FEATURES[:SIZE]), ("later", self.later, FEATURES))
        return {
            part: {one.name: round(float(value), 4) for one, value in zip(features, values, strict=True)}
            for part, values, features in parts
        }


@cache
def load_weights() -> Weights:
    """The weights that ship with the package."""
    text = files("crossclaim.link.places").joinpath(WEIGHTS).read_text(encoding="utf-8")
    stored: Mapping[str, Mapping[str, float]] = json.loads(text)
    first = np.array([stored["first"][one.name] for one in FEATURES[:SIZE]])
    return Weights(first, np.array([stored["later"][one.name] for one in FEATURES]))


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Every candidate's share in its group after the last round, and what its score is the sum of."""

    share: Floats
    parts: Floats


def rank(table: Table, gazetteer: Gazetteer, weights: Weights, home: Home) -> Ranking:
    """The shares of all candidates of a document; one name alone has no context that could change between rounds."""
    fixed = prior(table, gazetteer)
    share = softmax(fixed @ weights.first, table)
    weight = group_weights(table)
    regions = regions_of(table)
    values = np.empty((len(fixed), len(FEATURES)))
    values[:, :SIZE] = fixed
    for _ in range(ROUNDS if table.family.any() else 1):
        values[:, SIZE:] = context(Context(table, share, weight, home, regions))
        share = softmax(values @ weights.later, table)
    return Ranking(share, values * weights.later)


def group_weights(table: Table) -> Floats:
    """How much a group counts: more for each mention, less and less so."""
    return np.sqrt([len(group.mentions) for group in table.groups])


def softmax(score: Floats, table: Table) -> Floats:
    """Scores as shares of one in each group."""
    best = np.maximum.reduceat(score, table.starts)
    raised = np.exp(score - best[table.group])
    return np.asarray(raised / np.add.reduceat(raised, table.starts)[table.group])


def order(table: Table, share: Floats, group: int) -> Sequence[int]:
    """The rows of a group, the best first; of equals the one that stands first."""
    first = int(table.starts[group])
    last = int(table.starts[group + 1]) if group + 1 < len(table.starts) else len(table.site)
    found: list[int] = (first + np.argsort(-share[first:last], kind="stable")).tolist()
    return found
