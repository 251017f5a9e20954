"""Toponyms that the gazetteer does not know, and why: python -m benchmarks.toponyms --data RE3D [--texts FOLDER].

RE3D is laid out as re3d (`text/`, `annotations.jsonl`): its location entities are the toponyms. In a FOLDER of texts
without annotations they are the locations that the trained reader finds. Every toponym is counted by how it is found,
and those that are not found are listed with the reason. `--resolved OUT.jsonl` writes what each was resolved to.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.entities import predict
from benchmarks.report import table, write_predictions
from crossclaim.evidence import Span
from crossclaim.knowledge.gazetteer import Gazetteer, load_gazetteer
from crossclaim.link.places import resolve_places
from crossclaim.nlp.graphs import Graphs
from crossclaim.nlp.network import WEIGHTS, Network
from crossclaim.train.corpora import re3d

NAME: Final = re.compile(r"[A-Z]\w")
DESCRIBED: Final = "a description, no name"
JOINED: Final = "a name within a longer description"
MISSING: Final = "a name that is not in the gazetteer"
ORDER: Final = ("name", "other name", "variant", "spelling", JOINED, DESCRIBED, MISSING)
Mentioned = tuple[str, str, list[Span]]


def main(argv: Sequence[str] | None = None) -> None:
    """Look every toponym up, print the counts and the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="a folder laid out as re3d")
    parser.add_argument("--texts", type=Path, help="a folder of texts")
    parser.add_argument("--resolved", type=Path, help="write what each toponym was resolved to here")
    args = parser.parse_args(argv)
    documents = [*(annotated(args.data) if args.data else ()), *(read(args.texts) if args.texts else ())]
    gazetteer = load_gazetteer()
    counts: Counter[str] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    for _, _, spans in documents:
        for span in spans:
            how = found(span.quote, gazetteer)
            counts[how] += 1
            if how in {JOINED, DESCRIBED, MISSING}:
                missed[how, " ".join(span.quote.split())] += 1
    total = max(counts.total(), 1)
    rows = [(how, str(counts[how]), f"{counts[how] / total:.3f}") for how in ORDER]
    print(table((f"{counts.total()} toponyms", "count", "share"), rows))
    print(table(("not found", "count", "why"), [(name, str(n), why) for (why, name), n in missed.most_common()]))
    if args.resolved:
        write_predictions(args.resolved, (row for document in documents for row in resolved(document, gazetteer)))


def annotated(folder: Path) -> Iterator[Mentioned]:
    """Each document of a folder laid out as re3d with its location entities."""
    for one in re3d.read(folder):
        entities = [entity for entity in one.entities or () if entity.type == "location"]
        yield one.doc, one.text, [Span.of(one.text, entity.start, entity.end) for entity in entities]


def read(folder: Path) -> Iterator[Mentioned]:
    """Each text of a folder with the locations that the trained reader finds in it."""
    reader = Network(Graphs(WEIGHTS))
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode()
        entities = [one for one in predict(reader, text) if one.type == "location"]
        yield path.stem, text, [Span.of(text, one.start, one.end) for one in entities]


def found(name: str, gazetteer: Gazetteer) -> str:
    """How a toponym is found: by what right, or why not."""
    candidates = gazetteer.candidates(name)
    if candidates:
        hows = {one.how for one in candidates}
        return next(how for how in ORDER if how in hows)
    if not NAME.search(name):
        return DESCRIBED
    words = re.split(r"[^\w’'-]+", name)
    inner = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    known = any(NAME.match(part) and gazetteer.candidates(part) for part in inner)
    return JOINED if known and len(words) > 1 else MISSING


def resolved(document: Mentioned, gazetteer: Gazetteer) -> Iterator[dict[str, object]]:
    """What each toponym of a document was resolved to, with its best rivals."""
    doc, text, spans = document
    for one in resolve_places(text, spans, gazetteer):
        rivals = [f"{rival.site} [{rival.site.kind}] {rival.probability:.2f}" for rival in one.rivals]
        place = f"{one.place} [{one.place.kind}]" if one.place else ""
        yield {"doc": doc, "words": one.span.quote, "place": place, "probability": round(one.probability, 3),
               "why": one.reason, "rivals": rivals}  # fmt: skip


if __name__ == "__main__":
    main()
