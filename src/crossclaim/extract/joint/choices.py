"""Where the two readers differ: which of them is right, by weights learnt from texts that people coded."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from crossclaim.evidence import Statement
from crossclaim.extract.joint.pairs import Pair
from crossclaim.extract.network import probability
from crossclaim.extract.odds import chance, logit

FILE: Final = Path(__file__).with_name("choices.json")
PARTIES: Final = ("agent", "recipient")
CHOICES: Final = ("type", *PARTIES, "voice")
EVEN: Final = 0.5


@dataclass(frozen=True, slots=True)
class Weights:
    """Logistic weights by what is weighed, and the probability below which nothing is stated.

    `found` weighs a proposal of the network, `alone` what only the rules state; each of `CHOICES` weighs whether the
    rules are right where the two differ in it.
    """

    least: float
    by: Mapping[str, Mapping[str, float]]

    def found(self, pair: Pair) -> float:
        """How likely people would code what the network proposes."""
        return chance(self.by["found"], found_traits(pair))

    def alone(self, row: Statement) -> float:
        """How likely people would code what only the rules state."""
        return chance(self.by["alone"], alone_traits(row))

    def prefers_second(self, choice: str, pair: Pair) -> bool:
        """Whether the rules are more likely right than the network where they differ in this choice."""
        traits = choice_traits(choice, pair)
        return traits is not None and chance(self.by[choice], traits) > EVEN


@cache
def shipped_weights() -> Weights:
    """Those that come with the package."""
    row = json.loads(FILE.read_text(encoding="utf-8"))
    return Weights(float(row["least"]), row["by"])


def found_traits(pair: Pair) -> dict[str, float]:
    """What the network was sure of, and whether the rules agree."""
    second = pair.second
    return probability.traits(pair.predicated) | {
        "rules": float(second is not None),
        "rules_type": float(second is not None and second.type == pair.first.type),
        "rules_odds": _odds(second) if second is not None else 0.0,
    }


def alone_traits(row: Statement) -> dict[str, float]:
    """How sure the rules are, and who takes part."""
    return {
        "one": 1.0,
        "rules_odds": _odds(row),
        "agent": float(bool(row.agent)),
        "recipient": float(bool(row.recipient)),
    }


def choice_traits(choice: str, pair: Pair) -> dict[str, float] | None:
    """What tells which reader is right; None where they do not differ or the rules say nothing of the predicate."""
    if pair.second is None or not _differ(choice, pair.first, pair.second):
        return None
    traits = {"one": 1.0, "rules_odds": _odds(pair.second)}
    if choice == "voice":
        return traits | _voice_traits(pair)
    return traits | _party_traits(choice, pair, pair.second) if choice in PARTIES else traits


def _odds(row: Statement) -> float:
    return logit(row.probability if row.probability is not None else EVEN)


def _differ(choice: str, first: Statement, second: Statement) -> bool:
    if choice == "type":
        return first.type != second.type
    if choice == "voice":
        return first.innermost.name != second.innermost.name
    return {one.name for one in getattr(first, choice)} != {one.name for one in getattr(second, choice)}


def _voice_traits(pair: Pair) -> dict[str, float]:
    is_author, is_own = pair.first.innermost.is_author, bool(pair.predicated.of("source"))
    return {"network_author": float(is_author), "network_own": float(is_own)}


def _party_traits(role: str, pair: Pair, second: Statement) -> dict[str, float]:
    marks = pair.predicated.of(role)
    return {
        "network": logit(min(mark.chance for mark in marks)) if marks else 0.0,
        "network_none": float(not marks),
        "rules_none": float(not getattr(second, role)),
    }
