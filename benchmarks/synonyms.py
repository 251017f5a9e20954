"""Names that a text sets beside one another for one thing: python -m benchmarks.synonyms --data FOLDER (as `re3d`).

Given the gold entities of each document, the pairs that `IsSynonymOf` joins, in either order. The floor takes what
stands in brackets behind a name. 95 % bootstrap intervals over documents.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.report import f1, interval, table, write_predictions
from crossclaim.link.actors.appositions import apposition

LEAST = 0.5
RELATION = "IsSynonymOf"
Bounds = tuple[int, int]
Pairs = frozenset[tuple[Bounds, Bounds]]
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Found:
    """The pairs of one document: of gold, predicted, and by the floor."""

    doc: str
    gold: Pairs
    predicted: Pairs
    floor: Pairs


def main(argv: Sequence[str] | None = None) -> None:
    """Print precision, recall and F1; write predictions where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--misses", action="store_true", help="print what differs")
    args = parser.parse_args(argv)
    found = list(read(args.data))
    rows = [line("floor: brackets", [(one.gold, one.floor) for one in found])]
    rows.append(line("appositions", [(one.gold, one.predicted) for one in found]))
    print(table(("IsSynonymOf, given gold entities", "precision", "recall", "F1", "95 %"), rows))
    if args.misses:
        for one in found:
            for pair in sorted(one.gold ^ one.predicted):
                print(one.doc, "missed" if pair in one.gold else "not coded", *pair)
    if args.predictions:
        pairs = ({"doc": one.doc, "pairs": [list(map(list, pair)) for pair in sorted(one.predicted)]} for one in found)
        write_predictions(args.predictions, pairs)


def read(folder: Path) -> Iterator[Found]:
    """The documents of a folder with `text/` and `annotations.jsonl`."""
    with (folder / "annotations.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            with (folder / "text" / f"{row['doc']}.txt").open(encoding="utf-8", newline="") as handle:
                text = handle.read()
            entities = sorted(
                {(one["begin"], one["end"], one["type"]) for one in row["entities"] if one["confidence"] >= LEAST}
            )
            neighbours = list(adjacent(entities))
            yield Found(
                row["doc"],
                frozenset(map(ordered, (one for one in row["relations"] if is_wanted(one)))),
                frozenset((a[:2], b[:2]) for a, b in neighbours if is_synonym(text, a, b)),
                frozenset((a[:2], b[:2]) for a, b in neighbours if text[a[1] : b[0]].strip() == "("),
            )


def is_wanted(relation: Row) -> bool:
    """Whether a relation joins two names of one thing, as a person coded it."""
    return relation["type"] == RELATION and float(str(relation["confidence"])) >= LEAST


def ordered(relation: dict[str, int]) -> tuple[Bounds, Bounds]:
    """The two ends of a relation in the order of the text."""
    one = relation["sourceBegin"], relation["sourceEnd"]
    other = relation["targetBegin"], relation["targetEnd"]
    return min(one, other), max(one, other)


def adjacent(entities: Sequence[tuple[int, int, str]]) -> Iterator[tuple[tuple[int, int, str], tuple[int, int, str]]]:
    """Entities with no other between them."""
    for i, one in enumerate(entities):
        after = [other for other in entities[i + 1 :] if other[0] >= one[1]]
        first = min((other[1] for other in after), default=0)
        yield from ((one, other) for other in after if other[0] < first)


def is_synonym(text: str, one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two neighbours of one type are said to be one."""
    are_people = one[2] == other[2] == "Person"
    words, after = text[one[0] : one[1]], text[other[0] : other[1]]
    return one[2] == other[2] and bool(apposition(words, text[one[1] : other[0]], after, are_people=are_people))


def line(label: str, documents: Sequence[tuple[Pairs, Pairs]]) -> tuple[str, ...]:
    """One row of the table."""
    precision, recall = shares(documents)
    low, high = interval(documents, lambda drawn: f1(*shares(drawn)))
    return label, f"{precision:.3f}", f"{recall:.3f}", f"{f1(precision, recall):.3f}", f"{low:.3f}-{high:.3f}"


def shares(documents: Sequence[tuple[Pairs, Pairs]]) -> tuple[float, float]:
    """Precision and recall over some documents."""
    hits = sum(len(gold & found) for gold, found in documents)
    predicted, gold = sum(len(found) for _, found in documents), sum(len(gold) for gold, _ in documents)
    return hits / predicted if predicted else 0.0, hits / gold if gold else 0.0


if __name__ == "__main__":
    main()
