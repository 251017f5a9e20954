"""Expressions of time against TimeML: python -m benchmarks.times --data FOLDER... [--predictions OUT] [--gold none].

A folder holds `.tml` files; their TEXT is read without its tags, their DCT is the document's date, nothing else is
looked at. Strict and relaxed (overlapping) spans, kinds and values as the project's scorer counts them (values as
written, over pairs that overlap), with intervals over documents. `--held` prints apart the quarter of the documents,
drawn by the checksum of their names, that was never looked at. With `--gold none` no tag of a text is read.
"""

import argparse
import html
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

from benchmarks.report import interval, table, write_predictions
from benchmarks.statements import SHARED
from crossclaim.times import Timex, find_times
from crossclaim.train.scorer import load_scorer

TEXT: Final = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
CREATED: Final = re.compile(r"<DCT>(.*?)</DCT>", re.DOTALL)
VALUE: Final = re.compile(r'\bvalue="([^"]*)"')
TAG: Final = re.compile(r"<[^>]+>")
COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
QUARTERS: Final = 4
HELD: Final = 3
"""The quarter of the documents that was held out."""
MEASURES: Final = ("strict", "relaxed", "kind", "value")
Span = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many expressions a document has and how many were found, by measure."""

    gold: int = 0
    found: int = 0
    hits: tuple[int, ...] = (0, 0, 0, 0)


def main(argv: Sequence[str] | None = None) -> None:
    """Read, write predictions where asked, and print a table against gold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--predictions", type=Path, help="write what was predicted here, one JSON object a line")
    parser.add_argument("--gold", help="`none` for none; the tags of the text where left out")
    parser.add_argument("--scorer", type=Path, default=SHARED / "score" / "times.py")
    parser.add_argument("--held", action="store_true", help="print apart the documents that were held out")
    args = parser.parse_args(argv)
    paths = [path for folder in args.data for path in sorted(folder.rglob("*.tml"))]
    found = {path: predict(path.read_text(encoding="utf-8")) for path in paths}
    if args.predictions:
        write_predictions(args.predictions, ({"doc": path.stem, "times": rows(some)} for path, some in found.items()))
    if args.gold == "none":
        return
    scorer = load_scorer(args.scorer)
    counts = {path: count(scorer, path, some) for path, some in found.items()}
    print(scored("all", list(counts.values())))
    if args.held:
        for name, is_held in (("looked at", False), ("held out", True)):
            some = [
                one for path, one in counts.items() if (zlib.crc32(path.stem.encode()) % QUARTERS == HELD) == is_held
            ]
            print(f"\n{scored(name, some)}")


def predict(raw: str) -> list[Timex]:
    """The expressions of time in the text of a TimeML document."""
    body = TEXT.search(raw)
    words = html.unescape(TAG.sub("", body[1])) if body else ""
    return find_times(words, 0, len(words), created(raw))


def created(raw: str) -> str:
    """The day that a document was made on, as its DCT has it; empty where it has none."""
    found = CREATED.search(raw)
    if not found:
        return ""
    value = VALUE.search(found[1])
    written = value[1] if value else TAG.sub("", found[1]).strip()
    compact = COMPACT.match(written)
    return "-".join(compact.groups()) if compact else written


def rows(found: Sequence[Timex]) -> list[dict[str, object]]:
    """Expressions as they leave."""
    return [{"start": one.start, "end": one.end, "type": one.kind, "value": one.value} for one in found]


def count(scorer: ModuleType, path: Path, found: Sequence[Timex]) -> Count:
    """Pairs of expressions that overlap most, as the scorer draws them: in the order of the gold, each found once."""
    left: list[Span] = [(one.start, one.end, one.kind, one.value) for one in found]
    gold: list[Span] = scorer.gold(path)[1]
    hits = [0] * len(MEASURES)
    for one in gold:
        near = [other for other in left if other[0] < one[1] and one[0] < other[1]]
        if not near:
            continue
        best = max(near, key=lambda other: min(other[1], one[1]) - max(other[0], one[0]))
        left.remove(best)
        for at, hit in enumerate((best[:2] == one[:2], True, best[2] == one[2], best[3] == one[3])):
            hits[at] += hit
    return Count(len(gold), len(found), tuple(hits))


def scored(name: str, counts: Sequence[Count]) -> str:
    """Precision, recall and F1 with intervals of F1 over documents."""
    lines = []
    for at, measure in enumerate(MEASURES):
        precision, recall, both = shares(counts, at)
        low, high = interval(counts, lambda drawn: shares(drawn, at)[2], rounds=300)  # noqa: B023 called at once
        lines.append((measure, f"{precision:.3f}", f"{recall:.3f}", f"{both:.3f}", f"{low:.3f}-{high:.3f}"))
    head = f"{name}: {len(counts)} documents, {sum(one.gold for one in counts)} expressions"
    return table((head, "precision", "recall", "F1", "95 %"), lines)


def shares(counts: Sequence[Count], at: int) -> tuple[float, float, float]:
    """Precision, recall and F1 of one measure."""
    hits, found, gold = (sum(one.hits[at] for one in counts), sum(c.found for c in counts), sum(c.gold for c in counts))
    return hits / max(1, found), hits / max(1, gold), 2 * hits / max(1, found + gold)


if __name__ == "__main__":
    main()
