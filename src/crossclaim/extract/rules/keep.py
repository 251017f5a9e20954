"""How likely a proposed statement is one that an analyst would code: a small logistic model over what the rules saw."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Final

from crossclaim.evidence import Statement
from crossclaim.extract.rules.candidate import Candidate, Scene
from crossclaim.extract.rules.memory import Who

WEIGHTS: Final = "keep.json"
PRIOR_STRENGTH: Final = 4.0
FAR: Final = 6.0

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Judge:
    """The weights of the model, the hits of each lexicon entry, and the probability below which nothing is kept."""

    weights: Mapping[str, float]
    hits: Mapping[str, tuple[float, float]]
    rates: Mapping[str, float]
    least: float

    def probability(self, key: str, rule: str, features: Features) -> float:
        """The probability for these features and this lexicon entry."""
        score = self.weights.get("prior", 1.0) * self.prior(key, rule)
        score += sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))

    def prior(self, key: str, rule: str) -> float:
        """The log odds of an entry, drawn towards those of its rule where it was seen seldom."""
        hits, total = self.hits.get(key, (0.0, 0.0))
        rate = self.rates.get(rule, 0.6)
        return log_odds((hits + PRIOR_STRENGTH * rate) / (total + PRIOR_STRENGTH))


@dataclass(slots=True)
class Said:
    """What a document has stated so far, to know a repeated mention."""

    exact: set[tuple[str, ...]] = field(default_factory=set)
    loose: set[tuple[str, ...]] = field(default_factory=set)

    def features(self, statement: Statement) -> Features:
        """Whether the same was said before, with the same parties or with some of them; then remember it."""
        parties = sorted({one.name for one in (*statement.agent, *statement.recipient)})
        exact = (statement.type, *parties, statement.sources[-1].name, statement.stance)
        loose = [(statement.type, one) for one in parties]
        out: Features = {"repeat": float(exact in self.exact), "seen": float(any(one in self.loose for one in loose))}
        self.exact.add(exact)
        self.loose.update(loose)
        return out


def features(scene: Scene, candidate: Candidate, statement: Statement) -> Features:
    """What the model looks at, by name; all values lie in [0, 1]."""
    agents, recipients = candidate.agents, candidate.recipients
    nearest = min((abs(who.start - statement.predicate.start) for who in (*agents, *recipients)), default=0)
    out: Features = {
        "bias": 1.0,
        f"rule={candidate.rule}": 1.0,
        f"type={candidate.type}": 1.0,
        f"agent={_kind(agents)}": 1.0,
        f"recipient={_kind(recipients)}": 1.0,
        f"both={bool(agents)}{bool(recipients)}": 1.0,
        f"{candidate.rule}:{bool(agents)}{bool(recipients)}": 1.0,
        f"stance={statement.stance}": 1.0,
        f"tense={statement.tense}": 1.0,
        "carried": float(candidate.is_carried),
        "again": float(candidate.is_again),
        "claimed": float(candidate.claimant is not None),
        "voiced": float(len(statement.sources) > 1),
        "placed": float(bool(statement.place)),
        "timed": float(statement.time is not None),
        "far": min(1.0, nearest / 120.0),
        "blind": float(scene.sentence.is_blind),
        "long": min(1.0, len(scene.sentence.words) / 60.0),
    }
    if candidate.frame is not None:
        out[f"form={candidate.frame.item.form}"] = 1.0
        out["passive"] = float(candidate.frame.item.is_passive)
    return out


def _kind(whos: list[Who]) -> str:
    if not whos:
        return "none"
    who = whos[0]
    if who.is_pronoun:
        return "pronoun"
    if who.is_weak:
        return "weak"
    return f"{who.kind}{'' if who.is_known else '?'}"


def log_odds(share: float) -> float:
    """The logarithm of the odds of a share, which is kept away from 0 and 1."""
    inside = min(0.98, max(0.02, share))
    return math.log(inside / (1.0 - inside))


@cache
def judge() -> Judge:
    """The model with the weights of the package, loaded once."""
    file = resources.files("crossclaim.extract.rules").joinpath("weights", WEIGHTS)
    if not file.is_file():
        return Judge({"bias": 0.0}, {}, {}, 0.0)
    table = json.loads(file.read_text(encoding="utf-8"))
    hits = {key: (float(pair[0]), float(pair[1])) for key, pair in table["hits"].items()}
    return Judge(table["weights"], hits, table["rates"], float(table["least"]))
