"""How surely messages hold organisations responsible, against MUC's keys: python -m benchmarks.confidence --data MUC.

The folder holds `CORPORA/dev` of MUC-3/4, and `tst1` and `tst2` beside it where they are to be scored too. A case is an
organisation of an incident; its mentions, and those of who was hit and of who did it, are looked up by the words of the
key. Classes are the five set fills that head a confidence, none merged; macro-F1 is the plain mean of their F1, and the
first label that the key allows is gold. `ACQUITTED`, the sixth fill of MUC-4, heads none and is no class. The figure is
by cross-validation over messages, in five folds by a hash of the message's id; rows are scaled over all messages, with
no look at labels. The floor is what patterns of cue words answer. Patterns and the weights of blocks were chosen with
DEV in view, which flatters both there; TST1 and TST2 were not looked at.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

import numpy as np

from benchmarks.report import interval, reader_options, table, write_predictions
from crossclaim.train.confidence.blocks import BLOCKS, blocks
from crossclaim.train.confidence.cases import ACCUSED, BY_AUTHORITIES, FACT, LABELS, Case, read
from crossclaim.train.confidence.cues import by_cues
from crossclaim.train.confidence.ground import Ground
from crossclaim.train.confidence.model import Places, gram, predict
from crossclaim.train.confidence.read import Listener, Matrix

FOLDS = 5
TESTS = ("tst1", "tst2")
SALTS = tuple("abcdefgh")


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with what the classifier and the cue patterns answer."""

    case: Case
    learnt: str
    cues: str


Rate = Callable[[Sequence[Judged]], float]


def main(argv: Sequence[str] | None = None) -> None:
    """Read every message once, learn in folds, write predictions where asked, and print tables."""
    args = reader_options(__doc__).parse_args(argv)
    corpora = args.data / "CORPORA"
    known = read(corpora / "dev")
    unseen = [case for name in TESTS if (corpora / name).is_dir() for case in read(corpora / name)]
    products, cues = seen([*known, *unseen], args.weights)
    judged = cross_validated(known, products, cues)
    print(f"DEV, five folds by message\n{by_class(judged)}\n\n{by_measure(judged)}")
    print(f"\nmacro-F1 over {len(SALTS)} other assignments to folds: {others(known, products, cues)}")
    if unseen:
        tested = held_out([*known, *unseen], len(known), products, cues)
        print(f"\nTST1 and TST2, learnt from DEV\n{by_class(tested)}\n\n{by_measure(tested)}")
    if args.predictions:
        write_predictions(args.predictions, (_row(one) for one in judged))


def seen(cases: Sequence[Case], weights: Path) -> tuple[Matrix, list[str]]:
    """The products of all pairs of cases, and what the cue patterns answer; reads each message once."""
    listener = Listener(weights)
    messages = {doc: listener.read(text) for doc, text in {one.doc: one.text for one in cases}.items()}
    grounds = [Ground(one, messages[one.doc].sentences) for one in cases]
    found = blocks(grounds, [messages[one.doc] for one in cases])
    return gram(found, BLOCKS), [by_cues(one) for one in grounds]


def fold(doc: str, salt: str = "") -> int:
    """The fold of a message: the same in every run and on every machine."""
    return int.from_bytes(sha256(f"{salt}{doc}".encode()).digest(), "big") % FOLDS


def cross_validated(cases: Sequence[Case], products: Matrix, cues: Sequence[str], salt: str = "") -> list[Judged]:
    """Each case as a classifier judges it that saw no case of its fold."""
    folds = np.array([fold(one.doc, salt) for one in cases])
    answers = np.zeros(len(cases), dtype=np.int64)
    for one in range(FOLDS):
        known, asked = np.flatnonzero(folds != one), np.flatnonzero(folds == one)
        answers[asked] = _learnt(cases, products, known, asked)
    return [Judged(case, LABELS[answer], cue) for case, answer, cue in zip(cases, answers, cues, strict=False)]


def others(cases: Sequence[Case], products: Matrix, cues: Sequence[str]) -> str:
    """How far the figure hangs on which message is in which fold: mean, least and most."""
    found = [macro(_pairs(cross_validated(cases, products, cues, salt))) for salt in SALTS]
    return f"mean {_share(found):.3f}, from {min(found):.3f} to {max(found):.3f}"


def held_out(cases: Sequence[Case], known: int, products: Matrix, cues: Sequence[str]) -> list[Judged]:
    """The cases after the first `known` as a classifier judges them that saw those."""
    answers = _learnt(cases, products, np.arange(known), np.arange(known, len(cases)))
    return [
        Judged(case, LABELS[answer], cue)
        for case, answer, cue in zip(cases[known:], answers, cues[known:], strict=True)
    ]


def _learnt(cases: Sequence[Case], products: Matrix, known: Places, asked: Places) -> Places:
    inside = [cases[at] for at in known.tolist()]
    return predict(products, known, [LABELS.index(one.label) for one in inside], [one.doc for one in inside], asked)


def by_class(judged: Sequence[Judged]) -> str:
    """Precision, recall and F1 of each class, learnt and by cues."""
    rows = []
    for label in LABELS:
        cells = [f"{one:.3f}" for one in _counted(_pairs(judged), label)]
        floor = _counted([(one.case.label, one.cues) for one in judged], label)[2]
        count = sum(one.case.label == label for one in judged)
        rows.append((label.lower(), str(count), *cells, f"{floor:.3f}"))
    return table(("confidence", "cases", "precision", "recall", "F1", "F1 by cues"), rows)


def by_measure(judged: Sequence[Judged]) -> str:
    """The measures over all classes with their intervals over messages."""
    measures: list[tuple[str, Rate]] = [
        ("macro-F1", lambda rows: macro(_pairs(rows))),
        ("macro-F1 by cues", lambda rows: macro([(one.case.label, one.cues) for one in rows])),
        (
            "  learnt over cues",
            lambda rows: macro(_pairs(rows)) - macro([(one.case.label, one.cues) for one in rows]),
        ),
        (
            "macro-F1, any label that the key allows",
            lambda rows: macro([_kindly(one.case, one.learnt) for one in rows]),
        ),
        ("  by cues", lambda rows: macro([_kindly(one.case, one.cues) for one in rows])),
        ("macro-F1, accusers as one", lambda rows: macro([_folded(one.case.label, one.learnt) for one in rows])),
        ("  by cues", lambda rows: macro([_folded(one.case.label, one.cues) for one in rows])),
        ("right", lambda rows: _share([one.case.label == one.learnt for one in rows])),
        ("  by cues", lambda rows: _share([one.case.label == one.cues for one in rows])),
        ("  if all were facts", lambda rows: _share([one.case.label == FACT for one in rows])),
    ]
    messages = [list(rows) for _, rows in groupby(judged, key=lambda one: one.case.doc)]
    return table(("measure", "value", "95 %"), [_measured(name, rate, messages) for name, rate in measures])


def _measured(name: str, rate: Rate, messages: Sequence[Sequence[Judged]]) -> tuple[str, str, str]:
    low, high = interval(messages, lambda drawn: rate([one for rows in drawn for one in rows]))
    return name, f"{rate([one for rows in messages for one in rows]):.3f}", f"{low:.3f}-{high:.3f}"


def macro(pairs: Sequence[tuple[str, str]]) -> float:
    """The mean F1 over the classes of some pairs of gold and answer; a class that no pair has is left out."""
    labels = [label for label in LABELS if any(label in pair for pair in pairs)]
    return _share([_counted(pairs, label)[2] for label in labels])


def _pairs(judged: Sequence[Judged]) -> list[tuple[str, str]]:
    return [(one.case.label, one.learnt) for one in judged]


def _counted(pairs: Sequence[tuple[str, str]], label: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a label."""
    right = sum(gold == answer == label for gold, answer in pairs)
    said, there = sum(answer == label for _, answer in pairs), sum(gold == label for gold, _ in pairs)
    return right / (said or 1), right / (there or 1), 2 * right / ((said + there) or 1)


def _kindly(case: Case, answer: str) -> tuple[str, str]:
    """Gold is the answer where the key allows it."""
    return (answer if answer in case.labels else case.label), answer


def _folded(gold: str, answer: str) -> tuple[str, str]:
    """Authorities that accuse are accusers, as in the scorer's tree of set fills."""
    return gold.replace(BY_AUTHORITIES, ACCUSED), answer.replace(BY_AUTHORITIES, ACCUSED)


def _share(values: Sequence[float]) -> float:
    return sum(values) / (len(values) or 1)


def _row(one: Judged) -> dict[str, object]:
    case = one.case
    row = {"doc": case.doc, "type": case.type, "organisation": case.organisation[0], "gold": case.label}
    return {**row, "learnt": one.learnt, "cues": one.cues}


if __name__ == "__main__":
    main()
