"""Logistic weighing: named traits, a weight for each, and the chance that follows."""

import math
from collections.abc import Mapping
from typing import Final

Traits = Mapping[str, float]

EDGE: Final = 1e-3
FARTHEST: Final = 30.0


def chance(weights: Mapping[str, float], traits: Traits) -> float:
    """The chance of a logistic regression, in [0, 1]. A trait without a weight is a KeyError."""
    total = sum(weights[name] * value for name, value in traits.items())
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, total))))


def logit(chance: float) -> float:
    """The log of the odds, held within what a reader can be sure of."""
    held = min(1 - EDGE, max(EDGE, chance))
    return math.log(held / (1 - held))
