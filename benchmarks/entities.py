"""Entities that the trained reader finds, against gold: python -m benchmarks.entities --data FOLDER [--weights FOLDER].

The folder holds `text/` and `annotations.jsonl`, as re3d does. Gold below confidence .5 is dropped and the longest of
entities that overlap is kept; an entity counts where start, end and type are the same. With `--gold none` none is read.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.report import f1, interval, reader_options, table, write_predictions
from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.network import Network
from crossclaim.text.sentences import sentences
from crossclaim.train.corpora import re3d
from crossclaim.train.corpora.example import Entity

TYPES = ("organisation", "location", "person")
Pair = tuple[frozenset[Entity], frozenset[Entity]]


def main(argv: Sequence[str] | None = None) -> None:
    """Read, write predictions where asked, and print a table against gold."""
    parser = reader_options(__doc__)
    parser.add_argument("--documents", type=Path, help="a file with the names of the documents that count")
    args = parser.parse_args(argv)
    only = set(args.documents.read_text(encoding="utf-8").split()) if args.documents else None
    reader = Network(Graphs(args.weights))
    found = {
        path.stem: predict(reader, path.read_bytes().decode())
        for path in sorted((args.data / "text").glob("*.txt"))
        if only is None or path.stem in only
    }
    if args.predictions:
        write_predictions(args.predictions, ({"doc": doc, "entities": to_json(rows)} for doc, rows in found.items()))
    if args.gold != "none":
        print(scored(args.data, found))


def predict(reader: Network, text: str) -> list[Entity]:
    """The entities of a text."""
    found = reader.read(text, [(0, len(text))], sentences(text)).entities
    return [Entity(one.start, one.end, one.kind) for one in found]


def to_json(rows: Sequence[Entity]) -> list[dict[str, object]]:
    """Entities as they leave."""
    return [{"start": one.start, "end": one.end, "type": one.type} for one in rows]


def scored(data: Path, found: Mapping[str, Sequence[Entity]]) -> str:
    """Precision, recall and F1 of each type and of those that the figure counts, with intervals over documents."""
    pairs = [
        (frozenset(example.entities or ()), frozenset(found[example.doc]))
        for example in re3d.read(data)
        if example.doc in found
    ]
    rows = [line(" + ".join(TYPES), pairs, frozenset(TYPES))]
    rows += [line(kind, pairs, frozenset({kind})) for kind in sorted({one.type for gold, _ in pairs for one in gold})]
    return table((f"{len(pairs)} documents", "gold", "precision", "recall", "F1", "95 %"), rows)


def line(name: str, pairs: Sequence[Pair], kinds: frozenset[str]) -> tuple[str, ...]:
    """One row of the table."""
    own = [tuple(frozenset(one for one in side if one.type in kinds) for side in pair) for pair in pairs]
    counts = [(len(gold & guess), len(guess), len(gold)) for gold, guess in own]
    precision, recall = shares(counts)
    low, high = interval(counts, lambda drawn: f1(*shares(drawn)), rounds=500)
    gold = sum(count[2] for count in counts)
    return name, str(gold), f"{precision:.3f}", f"{recall:.3f}", f"{f1(precision, recall):.3f}", f"{low:.3f}-{high:.3f}"


def shares(counts: Sequence[tuple[int, int, int]]) -> tuple[float, float]:
    """Precision and recall over counts of hits, predicted and gold."""
    hit, guess, gold = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return hit / guess if guess else 0.0, hit / gold if gold else 0.0


if __name__ == "__main__":
    main()
