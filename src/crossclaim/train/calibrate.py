"""Fits the probability of a statement: python -m crossclaim.train.calibrate --data STATEMENTS --scorer SCORER.

The network's own chances are those of a text that it has learnt from; on others they are too high. So the probability
is fitted on documents that it has not seen, the development set, and so is which reader to believe where the network
and the rules differ. What is printed comes from folds by document: the expected calibration error (Guo et al. 2017, ten
bins of equal width), and F1 by the least probability at which a statement is kept.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossclaim.export.shape import Shape
from crossclaim.extract.joint import choices
from crossclaim.extract.network import probability
from crossclaim.extract.network.scene import Scene
from crossclaim.extract.odds import chance
from crossclaim.train.cases import Case, Coded, joint_cases, network_cases
from crossclaim.train.scorer import load_scorer

Table = NDArray[np.float64]
FOLDS = 7
BINS = 10
RIDGE = 3.0
STEPS = 50
LEASTS = tuple(round(0.05 * at, 2) for at in range(2, 15))


def main(argv: Sequence[str] | None = None) -> None:
    """Fit, print how well it does on folds, and write the weights into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a folder with dev.jsonl and text/")
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--dry", action="store_true", help="print alone, write nothing")
    args = parser.parse_args(argv)
    scorer = load_scorer(args.scorer)
    coded = Coded(scorer.read(args.data / "dev.jsonl"), scorer, scorer.Names(args.data / "aliases.json"))
    scenes = list(coded.scenes(args.data / "text"))
    alone, together = network(coded, scenes), joint(coded, scenes)
    if not args.dry:
        for file, row in ((probability.FILE, alone), (choices.FILE, together)):
            file.write_text(json.dumps(row, sort_keys=True) + "\n", encoding="utf-8")


def network(coded: Coded, scenes: Sequence[Scene]) -> Shape:
    """The weights of the network by itself."""
    found = [case for scene in scenes for case in network_cases(coded, scene)]
    held = held_out(found)
    say(f"network: {len(found)} proposed, {len(coded)} coded; held out: {report(found, held)}")
    return {"least": best_least(found, held, len(coded)), "weights": fit(found)}


def joint(coded: Coded, scenes: Sequence[Scene]) -> Shape:
    """The weights of both readers together."""
    by: dict[str, list[Case]] = {name: [] for name in ("found", "alone", *choices.CHOICES)}
    for scene in scenes:
        for name, case in joint_cases(coded, scene):
            by[name].append(case)
    for name in choices.CHOICES:
        held = held_out(by[name])
        right = np.mean([(chance > choices.EVEN) == case.is_found for case, chance in zip(by[name], held, strict=True)])
        say(f"{name}: the readers differ {len(by[name])} times with one of them right; held out, {right:.2f} are taken")
    found = [*by["found"], *by["alone"]]
    held = np.concatenate([held_out(by["found"]), held_out(by["alone"])])
    say(f"joint: {len(found)} proposed; held out: {report(found, held)}")
    return {"least": best_least(found, held, len(coded)), "by": {name: fit(rows) for name, rows in by.items()}}


def fit(found: Sequence[Case]) -> dict[str, float]:
    """Weights of a logistic regression by Newton's steps, held small by a ridge."""
    names = sorted(found[0].traits)
    table = np.array([[case.traits[name] for name in names] for case in found])
    hits = np.array([case.is_found for case in found], dtype=np.float64)
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (chances - hits) + RIDGE * weights
        curve = (table * (chances * (1 - chances))[:, None]).T @ table + RIDGE * np.eye(len(names))
        weights = weights - np.linalg.solve(curve, slope)
    return {name: round(float(value), 4) for name, value in zip(names, weights, strict=True)}


def held_out(found: Sequence[Case]) -> Table:
    """The probability of each case by weights that were fitted without its document."""
    docs = sorted({case.doc for case in found})
    fold = {doc: at % FOLDS for at, doc in enumerate(docs)}
    chances = np.zeros(len(found))
    for at in range(FOLDS):
        weights = fit([case for case in found if fold[case.doc] != at])
        for number, case in enumerate(found):
            if fold[case.doc] == at:
                chances[number] = chance(weights, case.traits)
    return chances


def error(chances: Table, hits: Table) -> float:
    """The expected calibration error: how far the mean probability of a bin is from its share of hits, by size."""
    bins = np.minimum((chances * BINS).astype(int), BINS - 1)
    return float(
        sum(
            (bins == one).mean() * abs(chances[bins == one].mean() - hits[bins == one].mean())
            for one in range(BINS)
            if (bins == one).any()
        )
    )


def report(found: Sequence[Case], held: Table) -> str:
    """The calibration error of all that is proposed and of what a threshold of a half keeps."""
    hits = np.array([case.is_found for case in found], dtype=np.float64)
    kept = held >= 0.5
    return f"ECE {error(held, hits):.3f}, of those above a half {error(held[kept], hits[kept]):.3f}"


def best_least(found: Sequence[Case], held: Table, coded: int) -> float:
    """The least probability with the highest sum of F1 found and F1 of type; says each."""
    rated: list[tuple[float, float]] = []
    for least in LEASTS:
        kept = [case for case, chance in zip(found, held, strict=True) if chance >= least]
        scores = [_f1(kept, coded, hit) for hit in (lambda case: case.is_found, lambda case: case.is_type)]
        say(f"  least {least:.2f}: {len(kept)} kept, found {scores[0]:.3f}, type {scores[1]:.3f}")
        rated.append((sum(scores), least))
    return max(rated)[1]


def _f1(kept: Sequence[Case], coded: int, is_hit: Callable[[Case], bool]) -> float:
    return 2 * sum(map(is_hit, kept)) / max(1, len(kept) + coded)


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)  # noqa: T201 a command prints how it goes


if __name__ == "__main__":
    main()
