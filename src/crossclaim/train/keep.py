"""Fits how likely a proposed statement is: python -m crossclaim.train.keep --data FOLDER --scorer FILE OUT."""

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import ModuleType

from crossclaim.evidence import Document, Statement
from crossclaim.extract.rules.candidate import Candidate
from crossclaim.extract.rules.extract import propose
from crossclaim.extract.rules.keep import PRIOR_STRENGTH, Features, Judge, log_odds
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings
from crossclaim.train.scorer import load_scorer

ROUNDS = 40
RATE = 0.08
SHRINK = 0.0008
SEED = 11
FOLDS = 5
DIGITS = 3


@dataclass(slots=True)
class Example:
    """One proposed statement: its document, lexicon entry, features, and whether gold has it and its type."""

    document: str
    key: str
    rule: str
    features: Features
    row: dict[str, object]
    is_found: bool = False
    is_typed: bool = False


def main() -> None:
    """Fit on the gold of `train.jsonl`, print what each threshold gives in cross-validation, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--least", type=float, default=0.02)
    args = parser.parse_args()
    scorer = load_scorer(args.scorer)
    golds = scorer.read(args.data / "train.jsonl")
    names = scorer.Names(args.data / "aliases.json")
    examples = collect(args.data / "text", golds, scorer, names)
    judged = cross_validated(examples)
    show(judged, len(golds))
    slope, shift = tempered(judged)
    show([(_squashed(slope * log_odds_of(share) + shift), one) for share, one in judged], len(golds))
    weights, hits, rates = fit(examples)
    weights = {name: value * slope for name, value in weights.items()}
    weights["bias"] = weights.get("bias", 0.0) + shift
    table = {
        "least": args.least,
        "rates": {rule: round(rate, DIGITS) for rule, rate in sorted(rates.items())},
        "weights": {name: round(value, DIGITS) for name, value in sorted(weights.items()) if abs(value) >= 0.01},
        "hits": {key: [hit, total] for key, (hit, total) in sorted(hits.items())},
    }
    args.out.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def collect(folder: Path, golds: Sequence[dict[str, object]], scorer: ModuleType, names: object) -> list[Example]:
    """Every proposed statement of the documents of gold, paired with gold by the scorer."""
    out: list[Example] = []
    for name in sorted({str(row["doc"]) for row in golds}):
        path = folder / f"{name}.txt"
        document = read(Input(str(path), path.read_bytes()), Settings()).document
        if document is None:
            continue
        found = proposals(document)
        gold = [row for row in golds if row["doc"] == name]
        texts = {name: document.text}
        scorer.locate(gold, texts.__getitem__)
        scorer.locate([one.row for one in found], texts.__getitem__)
        by_row = {id(one.row): one for one in found}
        for _, row, same in scorer.pair(gold, [one.row for one in found], names):
            by_row[id(row)].is_found, by_row[id(row)].is_typed = True, bool(same["type"])
        out += found
    return out


def proposals(document: Document) -> list[Example]:
    """What the rules propose for one document."""
    out: list[Example] = []

    def watch(candidate: Candidate, statement: Statement, features: Features) -> None:
        key = f"{candidate.rule}:{candidate.key}"
        out.append(Example(document.name, key, candidate.rule, features, _row(document.name, statement)))

    propose(document, watch)
    return out


def _row(name: str, statement: Statement) -> dict[str, object]:
    def named(parties: Sequence[object]) -> list[dict[str, object]]:
        return [
            {"name": getattr(one, "name", ""), "text": span.quote if (span := getattr(one, "span", None)) else ""}
            for one in parties
        ]

    return {
        "doc": name, "type": statement.type, "stance": statement.stance, "agent": named(statement.agent),
        "recipient": named(statement.recipient), "sources": named(statement.sources),
        "clause": {"start": statement.clause.start, "end": statement.clause.end},
        "predicate": {"start": statement.predicate.start, "end": statement.predicate.end},
    }  # fmt: skip


def fit(examples: Sequence[Example]) -> tuple[dict[str, float], dict[str, tuple[float, float]], dict[str, float]]:
    """Weights by stochastic gradient descent; hits of an entry leave out the example's own document while fitting."""
    hits, rates = _counts(examples)
    own: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for one in examples:
        own[one.document, one.key][0] += one.is_typed
        own[one.document, one.key][1] += 1
    priors = []
    for one in examples:
        hit, total = hits[one.key]
        less_hit, less_total = own[one.document, one.key]
        rate = rates[one.rule]
        priors.append(log_odds((hit - less_hit + PRIOR_STRENGTH * rate) / (total - less_total + PRIOR_STRENGTH)))
    weights: dict[str, float] = defaultdict(float, {"prior": 0.5})
    order = list(range(len(examples)))
    dice = Random(SEED)  # noqa: S311 (an order of examples, no secret)
    for turn in range(ROUNDS):
        dice.shuffle(order)
        step = RATE / (1 + turn / 8)
        for i in order:
            _step(weights, examples[i], priors[i], step)
    return dict(weights), hits, rates


def _step(weights: dict[str, float], one: Example, prior: float, step: float) -> None:
    score = weights["prior"] * prior + sum(weights[name] * value for name, value in one.features.items())
    error = (1.0 if one.is_typed else 0.0) - 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
    weights["prior"] += step * 0.3 * error * prior
    for name, value in one.features.items():
        weights[name] += step * (error * value - SHRINK * weights[name] * 10)


def _counts(examples: Sequence[Example]) -> tuple[dict[str, tuple[float, float]], dict[str, float]]:
    hits: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    rules: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for one in examples:
        for table, key in ((hits, one.key), (rules, one.rule)):
            table[key][0] += one.is_typed
            table[key][1] += 1
    rates = {rule: (hit + 1) / (total + 2) for rule, (hit, total) in rules.items()}
    return {key: (hit, total) for key, (hit, total) in hits.items()}, rates


def cross_validated(examples: Sequence[Example]) -> list[tuple[float, Example]]:
    """Each example with the probability that a model gives it which has not seen its document."""
    names = sorted({one.document for one in examples})
    judged: list[tuple[float, Example]] = []
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        weights, hits, rates = fit([one for one in examples if one.document not in held])
        model = Judge(weights, hits, rates, 0.0)
        inside = [one for one in examples if one.document in held]
        judged += [(model.probability(one.key, one.rule, one.features), one) for one in inside]
    return judged


def tempered(judged: Sequence[tuple[float, Example]]) -> tuple[float, float]:
    """Slope and shift on the log odds that make the probabilities match what was right (Platt 1999)."""
    slope, shift = 1.0, 0.0
    for _ in range(300):
        down, across = 0.0, 0.0
        for share, one in judged:
            odds = log_odds_of(share)
            error = one.is_typed - _squashed(slope * odds + shift)
            down, across = down + error * odds, across + error
        slope += 0.3 * down / len(judged)
        shift += 0.3 * across / len(judged)
    return slope, shift


def log_odds_of(share: float) -> float:
    """The log odds of a share strictly between 0 and 1."""
    return math.log(share / (1.0 - share))


def _squashed(score: float) -> float:
    return 1.0 / (1.0 + math.exp(-score))


def show(judged: Sequence[tuple[float, Example]], gold: int) -> None:
    """Print found and type F1 at several thresholds, and how often each tenth of the probabilities was right."""
    for least in (0.0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        kept = [one for probability, one in judged if probability >= least]
        found, typed = sum(one.is_found for one in kept), sum(one.is_typed for one in kept)
        size = (len(kept) + gold) / 2
        print(f"{least:.2f} kept {len(kept)} found {found / size:.3f} type {typed / size:.3f}")  # noqa: T201 (a command)
    for low in range(10):
        inside = [one for probability, one in judged if low / 10 <= probability < (low + 1) / 10]
        if inside:
            share = sum(one.is_typed for one in inside) / len(inside)
            print(f"said {low / 10:.1f}-{(low + 1) / 10:.1f}: {share:.2f} right of {len(inside)}")  # noqa: T201 (a command)


if __name__ == "__main__":
    main()
