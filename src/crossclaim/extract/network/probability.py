"""How likely people would code a statement: the chances that the heads give, weighed together and calibrated."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from crossclaim.extract.odds import chance, logit
from crossclaim.nlp.reading import Predicated

FILE: Final = Path(__file__).with_name("probability.json")


@dataclass(frozen=True, slots=True)
class Judge:
    """A logistic regression over `traits`, and the probability below which nothing is stated."""

    weights: Mapping[str, float]
    least: float

    def probability(self, one: Predicated) -> float:
        """The probability of a predicate, in [0, 1]."""
        return chance(self.weights, traits(one))


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
        "parties": logit(min((mark.chance for mark in (*agents, *recipients)), default=0.5)),
        "agent": float(bool(agents)),
        "recipient": float(bool(recipients)),
        "source": float(bool(one.of("source"))),
    }
