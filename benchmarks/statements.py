"""Statements that the extractor finds, against gold: python -m benchmarks.statements --data FOLDER.

The folder holds texts (`*.txt`), or a folder `text` of them beside gold files (`*.jsonl`). Each file
of gold is scored by the project's scorer on its documents, with 95 % bootstrap intervals over documents.
"""

import argparse
import contextlib
import io
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from benchmarks.report import f1, interval, table, write_predictions
from crossclaim.evidence import Document
from crossclaim.export.row import Row
from crossclaim.export.shape import statement_to_json
from crossclaim.extract import DEFAULT, EXTRACTORS
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings
from crossclaim.train.scorer import load_scorer

LEVELS = ("found", "quad", "type", "parties", "core", "voice", "stance", "full")
SHARED = Path(__file__).resolve().parents[2] / "shared"
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Count:
    """What one document adds: statements and parties in gold and predicted, and hits by level."""

    gold: int
    predicted: int
    gold_parties: int
    predicted_parties: int
    hits: tuple[int, ...]


def main(argv: Sequence[str] | None = None) -> None:
    """Extract, write predictions where asked, and print a table for each gold file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--gold", nargs="*", help="gold files; `none` for none; all of the folder where left out")
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "statements.py")
    parser.add_argument("--extractor", default=DEFAULT, choices=sorted(EXTRACTORS))
    args = parser.parse_args(argv)
    texts = args.data / "text" if (args.data / "text").is_dir() else args.data
    documents = list(load(texts))
    rows = predict(documents, args.extractor)
    if args.predictions:
        write_predictions(args.predictions, rows)
    for gold in gold_files(args.data, args.gold):
        print(f"\n{gold.name}\n{scored(gold, rows, documents, load_scorer(args.scorer), aliases_beside(gold))}")


def load(folder: Path) -> Iterable[Document]:
    """The documents of a folder of texts, as the reading stage makes them."""
    for path in sorted(folder.glob("*.txt")):
        document = read(Input(str(path), path.read_bytes()), Settings()).document
        if document is not None:
            yield document


def predict(documents: Sequence[Document], extractor: str) -> list[Json]:
    """The statements of all documents in the exported shape; prints the rate."""
    part, extract = EXTRACTORS[extractor].part, EXTRACTORS[extractor].extract
    if documents:
        extract(documents[0])
    began = time.perf_counter()
    found = [(document, extract(document).statements) for document in documents]
    seconds = time.perf_counter() - began
    size = sum(len(document.text) for document in documents)
    count = sum(len(statements) for _, statements in found)
    rate = size / max(seconds, 1e-9)
    print(f"{len(documents)} documents, {count} statements in {seconds:.2f} s ({rate:,.0f} characters/s)")
    return [
        statement_to_json(Row(document, statement, str(part)))
        for document, statements in found
        for statement in statements
    ]


def gold_files(data: Path, named: Sequence[str] | None) -> list[Path]:
    """The gold files to score against."""
    if named is None:
        return sorted(data.glob("*.jsonl"))
    return [] if named == ["none"] else [Path(one) for one in named]


def aliases_beside(gold: Path) -> Path | None:
    """The file of names that stand for one actor, beside the gold file."""
    own = gold.with_name(gold.stem.split("_")[0] + "_aliases.json")
    shared = gold.with_name("aliases.json")
    return own if own.is_file() else shared if shared.is_file() else None


def scored(
    gold: Path, rows: Sequence[Json], documents: Sequence[Document], scorer: ModuleType, aliases: Path | None
) -> str:
    """The table of precision, recall and F1 with intervals of F1 over documents."""
    texts = {document.name: document.text for document in documents}
    golds = [row for row in scorer.read(gold) if row["doc"] in texts]
    names = scorer.Names(aliases)
    quiet = io.StringIO()
    with contextlib.redirect_stdout(quiet):
        scorer.locate(golds, texts.__getitem__)
        scorer.locate(rows, texts.__getitem__)
    counts = [count(name, golds, rows, scorer, names) for name in sorted({str(row["doc"]) for row in golds})]
    lines = [line(level, counts) for level in LEVELS]
    return table(("", "precision", "recall", "F1", "95 %"), lines)


def count(name: str, golds: Sequence[Json], rows: Sequence[Json], scorer: ModuleType, names: object) -> Count:
    """The counts of one document."""
    gold = [row for row in golds if row["doc"] == name]
    predicted = [row for row in rows if row["doc"] == name]
    pairs = scorer.pair(gold, predicted, names)
    sizes = [
        sum(len(scorer.parties(row, role)) for row in side for role in ("agent", "recipient"))
        for side in (gold, predicted)
    ]
    hits = tuple(sum(int(same[level]) for _, _, same in pairs) for level in LEVELS)
    return Count(len(gold), len(predicted), sizes[0], sizes[1], hits)


def line(level: str, counts: Sequence[Count]) -> tuple[str, ...]:
    """One row of the table."""
    precision, recall = shares(level)(counts)
    low, high = interval(counts, lambda drawn: f1(*shares(level)(drawn)), rounds=500)
    return level, f"{precision:.3f}", f"{recall:.3f}", f"{f1(precision, recall):.3f}", f"{low:.3f}-{high:.3f}"


def shares(level: str) -> Callable[[Sequence[Count]], tuple[float, float]]:
    """Precision and recall at a level over some documents."""
    at = LEVELS.index(level)

    def over(counts: Sequence[Count]) -> tuple[float, float]:
        is_parties = level == "parties"
        predicted = sum(one.predicted_parties if is_parties else one.predicted for one in counts)
        gold = sum(one.gold_parties if is_parties else one.gold for one in counts)
        hits = sum(one.hits[at] for one in counts)
        return hits / predicted if predicted else 0.0, hits / gold if gold else 0.0

    return over


if __name__ == "__main__":
    main()
