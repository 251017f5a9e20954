"""Where statements go wrong: python -m benchmarks.details --data FOLDER --gold FILE --predictions FILE.

Reads what `benchmarks.statements --predictions` wrote and prints F1 by sub-source (the first part of a document's
name), how stances fold into CT+, CT-, PS+, PS- and Uu (PR counts as PS of its side) over paired statements, and the
worst documents.
"""

import argparse
import contextlib
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.report import f1, table
from benchmarks.statements import LEVELS, SHARED, Count, aliases_beside, count, shares
from crossclaim.train.scorer import load_scorer

FOLDS = {"CT+": "CT+", "PR+": "PS+", "PS+": "PS+", "CT-": "CT-", "PR-": "PS-", "PS-": "PS-", "Uu": "Uu"}
WORST = 10


def main(argv: Sequence[str] | None = None) -> None:
    """Print three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of texts")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "statements.py")
    args = parser.parse_args(argv)
    scorer = load_scorer(args.scorer)
    golds, rows = scorer.read(args.gold), scorer.read(args.predictions)
    texts = {doc: (args.data / f"{doc}.txt").read_bytes().decode() for doc in {row["doc"] for row in golds}}
    rows = [row for row in rows if row["doc"] in texts]
    with contextlib.redirect_stdout(io.StringIO()):
        scorer.locate(golds, texts.__getitem__)
        scorer.locate(rows, texts.__getitem__)
    names = scorer.Names(aliases_beside(args.gold))
    counts = {doc: count(doc, golds, rows, scorer, names) for doc in sorted(texts)}
    print(by_source(counts))
    pairs = [
        (FOLDS[gold["stance"]], FOLDS[found["stance"]])
        for doc in texts
        for gold, found, _ in scorer.pair(
            [row for row in golds if row["doc"] == doc], [row for row in rows if row["doc"] == doc], names
        )
    ]
    print(f"\n{stances(pairs)}\n\n{worst(counts)}")


def by_source(counts: Mapping[str, Count]) -> str:
    """F1 at each level by sub-source."""
    groups: dict[str, list[Count]] = {}
    for doc, one in counts.items():
        groups.setdefault(doc.split("-")[0], []).append(one)
    rows = [
        (f"{name} ({len(some)})", *(f"{f1(*shares(level)(some)):.2f}" for level in LEVELS))
        for name, some in sorted(groups.items())
    ]
    return table(("sub-source", *LEVELS), rows)


def stances(pairs: Sequence[tuple[str, str]]) -> str:
    """Precision, recall and F1 of the folded stances over paired statements, and their macro-F1."""
    gold, found, both = Counter(one for one, _ in pairs), Counter(one for _, one in pairs), Counter(pairs)
    rows, values = [], []
    for stance in sorted(set(FOLDS.values())):
        precision, recall = both[stance, stance] / max(1, found[stance]), both[stance, stance] / max(1, gold[stance])
        values.append(f1(precision, recall))
        rows.append((stance, str(gold[stance]), f"{precision:.3f}", f"{recall:.3f}", f"{values[-1]:.3f}"))
    rows.append(("macro", str(len(pairs)), "", "", f"{sum(values) / len(values):.3f}"))
    return table(("stance, folded", "coded", "precision", "recall", "F1"), rows)


def worst(counts: Mapping[str, Count]) -> str:
    """The documents with the lowest F1 of type."""
    rated = sorted((f1(*shares("type")([one])), doc) for doc, one in counts.items())[:WORST]
    rows = [
        (
            doc,
            str(counts[doc].gold),
            str(counts[doc].predicted),
            *(f"{f1(*shares(level)([counts[doc]])):.2f}" for level in LEVELS),
        )
        for _, doc in rated
    ]
    return table(("worst documents", "coded", "found", *LEVELS), rows)


if __name__ == "__main__":
    main()
