"""How fast names are looked up and toponyms resolved: python -m benchmarks.places_speed [--mentions 100000].

A case is made up: documents of twenty toponyms each, drawn from the gazetteer by how many people live there, most of
them of one country. Loading is timed in fresh processes, resolving on two. Seconds are of processor time, since other
work may compete for the machine; resolving also on the clock.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final

import numpy as np

from benchmarks.report import table
from crossclaim.evidence import Span
from crossclaim.knowledge.gazetteer import Gazetteer, load_gazetteer
from crossclaim.link.places import resolve_places

IN_A_DOCUMENT: Final = 20
AT_HOME: Final = 0.8
PROCESSES: Final = 2
LOAD: Final = """
import json, resource, time
begin = time.process_time()
from crossclaim.knowledge.actors import load_actors
from crossclaim.knowledge.gazetteer import load_gazetteer
imported = time.process_time()
load_actors()
known = load_gazetteer()
loaded = time.process_time()
for name in ("Aleppo", "Paris", "Springfield", "Deir Azzour", "Nowhere in the World"): known.candidates(name)
looked = time.process_time()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([imported - begin, loaded - imported, (looked - loaded) / 5, memory]))
"""
Document = tuple[str, tuple[Span, ...]]


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=100_000)
    args = parser.parse_args(argv)
    imported, loaded, looked, memory = _loading()
    documents = _documents(load_gazetteer(), args.mentions // IN_A_DOCUMENT)
    begin = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES) as pool:
        done = list(pool.map(_placed, documents, chunksize=100))
    clock = time.perf_counter() - begin
    placed, seconds = sum(count for count, _ in done), sum(spent for _, spent in done)
    rows = [
        ("importing", f"{imported:.2f} s"),
        ("loading actors and gazetteer", f"{loaded:.2f} s"),
        ("memory of the process then", f"{memory:.0f} MB"),
        ("first look-up of a name", f"{looked * 1e6:.0f} µs"),
        (f"resolving {args.mentions:,} mentions, both processors together", f"{seconds:.1f} s"),
        (f"the same on the clock, on {PROCESSES} processes", f"{clock:.1f} s"),
        ("of these with a place", f"{placed / args.mentions:.3f}"),
    ]
    print(table(("what", "figure"), rows))


def _loading() -> tuple[float, float, float, float]:
    """The median of five fresh processes."""
    runs = [
        json.loads(subprocess.run([sys.executable, "-c", LOAD], capture_output=True, check=True).stdout)  # noqa: S603 - our own code
        for _ in range(5)
    ]
    imported, loaded, looked, memory = (float(np.median(column)) for column in zip(*runs, strict=True))
    return imported, loaded, looked, memory


def _documents(known: Gazetteer, size: int) -> list[Document]:
    dice = random.Random(1)  # noqa: S311 - a made-up case, not secrets
    people = np.sqrt(known.arrays.population.astype(float) + 1)
    everywhere = dice.choices(range(len(known)), people.tolist(), k=size * IN_A_DOCUMENT)
    documents = []
    for first in range(0, len(everywhere), IN_A_DOCUMENT):
        country = known.arrays.country[everywhere[first]]
        inside = np.flatnonzero(known.arrays.country == country)
        at_home = dice.choices(inside.tolist(), people[inside].tolist(), k=IN_A_DOCUMENT)
        sites = [
            home if dice.random() < AT_HOME else other
            for home, other in zip(at_home, everywhere[first : first + IN_A_DOCUMENT], strict=True)
        ]
        documents.append(_document([known.name(site) for site in sites]))
    return documents


def _document(names: Sequence[str]) -> Document:
    text, spans = "", []
    for name in names:
        spans.append(Span(len(text) + 3, len(text) + 3 + len(name), name))
        text += f"In {name} something happened. "
    return text, tuple(spans)


def _placed(document: Document) -> tuple[int, float]:
    """How many toponyms of a document have a place, and the seconds that it took."""
    known = load_gazetteer()
    begin = time.process_time()
    placed = sum(one.place is not None for one in resolve_places(*document, known))
    return placed, time.process_time() - begin


if __name__ == "__main__":
    main()
