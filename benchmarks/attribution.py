"""Attributions that the reader finds, against gold: python -m benchmarks.attribution --data FOLDER [--weights FOLDER].

The folder holds texts (`x.txt`) beside annotations in brat's format (`x.ann`), as PolNeAR does. The project's scorer
counts; intervals are bootstrapped over documents. With `--gold none` no annotation is read.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from benchmarks.report import interval, reader_options, table, write_predictions
from benchmarks.statements import SHARED
from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.network import Network
from crossclaim.nlp.reading import Mark
from crossclaim.text.sentences import sentences
from crossclaim.train.scorer import load_scorer

ROLES = ("Source", "Cue", "Content")
ROWS = (
    *(("exact", role) for role in ROLES),
    *(("token", role) for role in ROLES),
    ("linked", "content"),
    ("linked", "with source"),
)
Spans = dict[str, list[list[int]]]
Count = Counter[tuple[str, str, str]]


def main(argv: Sequence[str] | None = None) -> None:
    """Read, write predictions where asked, and print a table against gold."""
    parser = reader_options(__doc__)
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "attribution.py")
    parser.add_argument("--limit", type=int, help="only so many documents")
    args = parser.parse_args(argv)
    reader = Network(Graphs(args.weights))
    paths = sorted(args.data.glob("*.txt"))[: args.limit]
    found = {path: predict(reader, text(path)) for path in paths}
    if args.predictions:
        write_predictions(args.predictions, ({"doc": path.stem, "attributions": rows} for path, rows in found.items()))
    if args.gold != "none":
        print(scored(found, load_scorer(args.scorer)))


def text(path: Path) -> str:
    """The text of a file with its newlines as they are."""
    with path.open(encoding="utf-8", newline="") as handle:
        return handle.read()


def predict(reader: Network, words: str) -> list[Spans]:
    """The attributions of a text as they leave."""
    return [
        {"source": pieces(one.source), "cue": pieces([one.cue]), "content": pieces(one.content)}
        for one in reader.read(words, [(0, len(words))], sentences(words)).quoted
    ]


def pieces(marks: Sequence[Mark]) -> list[list[int]]:
    """Where marks stand."""
    return [[one.start, one.end] for one in marks]


def scored(found: dict[Path, list[Spans]], scorer: ModuleType) -> str:
    """Precision, recall and F1 with intervals of F1 over documents."""
    counts: list[Count] = [
        scorer.counts(
            text(path),
            scorer.gold(path.with_suffix(".ann")),
            [{role: one[role.lower()] for role in ROLES} for one in rows],
        )
        for path, rows in found.items()
        if path.with_suffix(".ann").is_file()
    ]
    lines = []
    for kind, what in ROWS:
        precision, recall, f1 = scorer.f1(total(counts), kind, what)
        low, high = interval(counts, lambda drawn: scorer.f1(total(drawn), kind, what)[2], rounds=300)  # noqa: B023 called at once
        lines.append((f"{kind} {what}", f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}", f"{low:.3f}-{high:.3f}"))
    return table((f"{len(counts)} documents", "precision", "recall", "F1", "95 %"), lines)


def total(counts: Sequence[Count]) -> Count:
    """The counts of some documents together."""
    summed: Count = Counter()
    for one in counts:
        summed.update(one)
    return summed


if __name__ == "__main__":
    main()
