"""How likely people would code a statement: the chances that the heads give, weighed together and calibrated."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from crossclaim.nlp.reading import Predicated

FILE: Final = Path(__file__).with_name("probability.json")
EDGE: Final = 1e-3


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic regression over `traits`, and the probability below which nothing is stated."""

    weights: Mapping[str, float]
    least: float

    def probability(self, one: Predicated) -> float:
        """The probability of a predicate, in [0, 1]."""
        total = sum(self.weights[name] * value for name, value in traits(one).items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def judge() -> Judge:
    """The one that comes with the package."""
    row = json.loads(FILE.read_text(encoding="utf-8"))
    return Judge(row["weights"], float(row["least"]))


def traits(one: Predicated) -> dict[str, float]:
    """What the probability of a statement is read from."""
    agents, recipients = one.of("agent"), one.of("recipient")
    return {
        "one": 1.0,
        "chance": logit(one.chance),
        "predicate": logit(one.predicate.chance),
        "type": logit(one.types[0][1]),
        "parties": logit(_least([mark.chance for mark in (*agents, *recipients)])),
        "agent": float(bool(agents)),
        "recipient": float(bool(recipients)),
        "source": float(bool(one.of("source"))),
    }


def logit(chance: float) -> float:
    """The log of the odds, held within what a network can be sure of."""
    held = min(1 - EDGE, max(EDGE, chance))
    return math.log(held / (1 - held))


def _least(chances: Sequence[float]) -> float:
    return min(chances, default=0.5)
