"""Quad classes of the PLOVER gold standard records: python -m benchmarks.plover --data FILE.

Each record is one sentence with one coded event. What the extractor finds at its words counts, else what it finds
most likely in the sentence; a record for which it finds nothing has no class, which is wrong. Macro-F1 over the four
classes. The shipped network has learnt from these records, so for it this is no figure of what it would do on others.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.report import f1, interval, table
from crossclaim.evidence import Block, Document, Metadata, Statement, sha256_of_text
from crossclaim.evidence.codebook import TYPES
from crossclaim.extract import DEFAULT, EXTRACTORS
from crossclaim.train.corpora import plover
from crossclaim.train.corpora.example import Example

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
Pair = tuple[str, str]


def main(argv: Sequence[str] | None = None) -> None:
    """Read every record and print precision, recall and F1 by class."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--extractor", default=DEFAULT, choices=sorted(EXTRACTORS))
    args = parser.parse_args(argv)
    extract = EXTRACTORS[args.extractor].extract
    pairs = [pair(one, extract(document(one.text)).statements) for one in plover.read(args.data)]
    low, high = interval(pairs, macro, rounds=500)
    rows = [(quad, *(f"{value:.3f}" for value in scores(pairs, quad)), "") for quad in QUADS]
    rows.append(("macro", "", "", f"{macro(pairs):.3f}", f"{low:.3f}-{high:.3f}"))
    print(table((f"{len(pairs)} records", "precision", "recall", "F1", "95 %"), rows))


def document(text: str) -> Document:
    """A sentence as a document of one block."""
    return Document(
        sha256_of_text(text),
        "a.txt",
        "a",
        "text/plain",
        text,
        (Block(0, len(text), "body", "benchmark", "en"),),
        Metadata(),
    )


def pair(example: Example, found: Sequence[Statement]) -> Pair:
    """The class that people gave and the one that was found."""
    frame = (example.frames or ())[0]
    begin, end = frame.predicate
    there = [one for one in found if one.predicate.start < end and begin < one.predicate.end]
    best = max(there or found, key=lambda one: one.probability or 0.0, default=None)
    return TYPES[frame.type].quad, TYPES[best.type].quad if best else ""


def scores(pairs: Sequence[Pair], quad: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one class."""
    hits = sum(gold == found == quad for gold, found in pairs)
    precision = hits / max(1, sum(found == quad for _, found in pairs))
    recall = hits / max(1, sum(gold == quad for gold, _ in pairs))
    return precision, recall, f1(precision, recall)


def macro(pairs: Sequence[Pair]) -> float:
    """The mean F1 of the classes."""
    return sum(scores(pairs, quad)[2] for quad in QUADS) / len(QUADS)


if __name__ == "__main__":
    main()
