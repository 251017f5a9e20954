"""What reading costs: sentences per second, time to load, memory and size, beside a plain pass of the same encoder.

    python -m benchmarks.reader --data TEXTS [--sentences 3000] [--pages 200] [--workers 2] [--full WEIGHTS]

A case is filled with copies of the texts of a folder, `extract` goes over it, and the same sentences go through the
bare encoder in as many processes: windows without overlap, cut and encoded beforehand, no heads, no decoding. With
`--full` the encoder of a folder of 32-bit weights is measured too. Nothing here has a gold standard: `--gold` is taken
and not looked at.
"""

import argparse
import json
import multiprocessing
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from benchmarks.memory import MB, watched
from benchmarks.speed import PROGRAM, Measure, show
from crossclaim.case import open_case, open_writer
from crossclaim.evidence import Document, Problem, Provenance
from crossclaim.extract.extraction import english
from crossclaim.nlp.graphs import ENCODER
from crossclaim.nlp.network import PIECES, WEIGHTS, shipped
from crossclaim.nlp.windows import windows
from crossclaim.nlp.words import CLS, SEP, Bounds
from crossclaim.settings import Settings
from crossclaim.text.sentences import sentences
from crossclaim.workflow.add import add
from crossclaim.workflow.extract import extract

SEEN: Final = Provenance("benchmarks.reader", 1)
PAGE: Final = 3_000
"""Characters of a page of a long document."""
REPEATS: Final = 5
TURN: Final = 8
"""Windows that a process of the plain pass takes at a time."""
SENTENCE: Final = "The army said on Monday that the rebels had shelled the town."
FRESH: Final = """
import json, sys, time
began = time.perf_counter()
from crossclaim.nlp.network import shipped
from crossclaim.extract import EXTRACTORS
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings
imported = time.perf_counter()
shipped()
loaded = time.perf_counter()
EXTRACTORS["small"].extract(read(Input("a.txt", sys.argv[1].encode()), Settings()).document)
print(json.dumps([imported - began, loaded - imported, time.perf_counter() - loaded]))
"""

Window = tuple[list[int], list[int]]


class Load(NamedTuple):
    """What is read: how many sentences each document of the case has, in its order, and the windows of all."""

    sizes: Sequence[int]
    windows: Sequence[Window]

    @property
    def sentences(self) -> int:
        """How many there are in all."""
        return sum(self.sizes)


def main() -> None:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a folder of texts")
    parser.add_argument("--sentences", type=int, default=3_000, help="fill the case until it has so many")
    parser.add_argument("--pages", type=int, default=200, help="the length of the long document")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--full", type=Path, help="a folder of 32-bit weights")
    parser.add_argument("--predictions", type=Path, help="write the figures here, one JSON object a line")
    parser.add_argument("--gold", choices=["none"], default="none")
    arguments = parser.parse_args()
    show(lambda folder: _measures(folder, arguments), arguments.predictions)


def _measures(folder: Path, arguments: argparse.Namespace) -> Iterator[Measure]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(arguments.data.glob("*.txt"))]
    yield Measure("weights in the package", sum(one.stat().st_size for one in WEIGHTS.iterdir()) / MB, "MB", "<= 40")
    yield from _loading()
    load = _filled(folder / "case", texts, arguments.sentences)
    yield from _rates(folder / "case", load, arguments)
    yield from _long(folder, texts, arguments.pages)


def _loading() -> Iterator[Measure]:
    rows = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        command = [sys.executable, "-c", FRESH, SENTENCE]
        found = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own code
        rows.append([time.perf_counter() - began, *json.loads(found.stdout)])
    whole, importing, loading, first = (statistics.median(column) for column in zip(*rows, strict=True))
    yield Measure("fresh process to the end of the first reading", whole, f"s, median of {REPEATS}", "< 1.5")
    yield Measure("  of it imports", importing, "s")
    yield Measure("  of it loading the network", loading, "s", "< 1.5")
    yield Measure("  of it the first sentence, with loading of names", first, "s")


def _filled(case: Path, texts: Sequence[str], least: int) -> Load:
    """A case with copies of the texts, each made distinct by a line, until it has so many sentences."""
    pile = case.with_name("texts")
    pile.mkdir()
    held = 0
    for number, text in enumerate(_round(texts)):
        if held >= least:
            break
        (pile / f"{number:06}.txt").write_text(_copy(text, number), encoding="utf-8")
        held += len(sentences(text))
    add(case, [pile], settings=Settings(workers=1))
    with open_writer(case, is_new=False) as writer:
        stretches = [(one.text, *_borders(one)) for one in writer.not_extracted(SEEN)]
    return Load(
        [len(borders) for _, _, borders in stretches],
        [window for text, blocks, borders in stretches for window in _cut(text, blocks, borders)],
    )


def _round(texts: Sequence[str]) -> Iterator[str]:
    return (texts[number % len(texts)] for number in count())


def _copy(text: str, number: int) -> str:
    return f"{text.rstrip()}\n\nThis is copy {number} of a text.\n"


def _borders(document: Document) -> tuple[list[Bounds], list[Bounds]]:
    """The blocks that are read, and their sentences."""
    blocks = [(one.start, one.end) for one in english(document)]
    return blocks, [one for start, end in blocks for one in sentences(document.text, start, end)]


def _cut(text: str, blocks: Sequence[Bounds], borders: Sequence[Bounds]) -> Iterator[Window]:
    """The inputs of the encoder for each window, as the reader makes them but for the overlap."""
    words = shipped()._cut(text, blocks)  # noqa: SLF001 - exactly the words that are read
    for window in windows(words, borders, pieces=PIECES, overlap=0):
        begin, end = words.starts[window.start], words.starts[window.end]
        firsts = [min(one - begin + 1, PIECES) for one in words.starts[window.start : window.end]]
        yield [CLS, *words.ids[begin:end][:PIECES], SEP], firsts


def _rates(case: Path, load: Load, arguments: argparse.Namespace) -> Iterator[Measure]:
    """The plain pass is measured before and after, and the better of the two counts."""
    workers, unit = arguments.workers, "sentences/s"
    before = _plain(WEIGHTS / ENCODER, load, workers)
    ours = _extracted(case, "small", load, workers)
    plain = max(before, _plain(WEIGHTS / ENCODER, load, workers))
    rules = _extracted(case, "rules", load, workers)
    yield Measure(f"extract, {load.sentences:,} sentences in {len(load.sizes):,} texts", ours.steady, unit, ">= 250")
    yield Measure("  until the first texts were done", ours.starting, "s")
    yield Measure("  with the start", ours.whole, unit)
    yield Measure("plain pass of the encoder, the same sentences and processes", plain, unit)
    yield Measure("extract / plain pass", ours.steady / plain, "", ">= 0.6")
    if arguments.full:
        full = _plain(arguments.full / ENCODER, load, workers)
        yield Measure("plain pass of the encoder in 32 bits", full, unit)
        yield Measure("extract / plain pass in 32 bits", ours.steady / full, "")
    yield Measure("extract --reader rules", rules.steady, unit)


class _Rates(NamedTuple):
    """How long the start took, in seconds, and the sentences per second after it and in all."""

    starting: float
    steady: float
    whole: float


class _Watch:
    """Notes when how many documents were done; a problem ends the measuring."""

    def __init__(self) -> None:
        self.done_at = [(time.perf_counter(), 0)]

    def start(self, what: str, total: int | None) -> None:
        """Nothing is measured here."""

    def advance(self, n: int = 1) -> None:
        """Note so many more."""
        if n:
            self.done_at.append((time.perf_counter(), self.done_at[-1][1] + n))

    def note(self, problem: Problem) -> None:
        """What fails is not measured."""
        raise RuntimeError(str(problem))

    def done(self) -> None:
        """Nothing is measured here."""


def _extracted(case: Path, reader: str, load: Load, workers: int) -> _Rates:
    watch = _Watch()
    extract(case, reader=reader, settings=Settings(workers=workers), progress=watch)
    (began, _), (first, done), *_, (ended, _) = [*watch.done_at, watch.done_at[-1]]
    rest = sum(islice(load.sizes, done, None))
    return _Rates(first - began, rest / max(ended - first, 1e-9), load.sentences / (ended - began))


def _plain(encoder: Path, load: Load, workers: int) -> float:
    """Sentences per second of the bare encoder, once every process has loaded it and warmed up."""
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(workers + 1)
    with context.Pool(workers, _prepare, (encoder, ready, load.windows[0])) as pool:
        ready.wait()
        began = time.perf_counter()
        for _ in pool.imap_unordered(_encode, load.windows, chunksize=TURN):
            pass
        return load.sentences / (time.perf_counter() - began)


_RUN: list[Callable[[Window], None]] = []
"""What a process of the plain pass runs, put there when it starts."""


def _prepare(encoder: Path, ready: Barrier, first: Window) -> None:
    import onnxruntime  # noqa: PLC0415 - in the process that needs it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(encoder), options, providers=["CPUExecutionProvider"])
    only = onnxruntime.RunOptions()
    only.only_execute_path_to_fetches = True

    def run(window: Window) -> None:
        given: dict[str, Any] = {name: np.array([row]) for name, row in zip(("ids", "firsts"), window, strict=True)}
        session.run(["words"], given, only)

    run(first)
    _RUN.append(run)
    ready.wait()


def _encode(window: Window) -> None:
    _RUN[0](window)


def _long(folder: Path, texts: Sequence[str], pages: int) -> Iterator[Measure]:
    """One document of so many pages: the given texts one after another, round after round."""
    parts: list[str] = []
    size = 0
    for number, text in enumerate(_round(texts)):
        if size >= pages * PAGE:
            break
        parts += (_in_round(paragraph, number // len(texts)) for paragraph in text.split("\n\n"))
        size = sum(len(part) + 2 for part in parts)
    path, case = folder / "long.txt", folder / "long.case"
    path.write_text("\n\n".join(parts)[: pages * PAGE], encoding="utf-8")
    watched([PROGRAM, "add", str(case), str(path)])
    ran = watched([PROGRAM, "extract", str(case), "--reader", "small"])
    with open_writer(case, is_new=False) as writer:
        held = sum(len(_borders(document)[1]) for document in writer.not_extracted(SEEN))
    with open_case(case) as view:
        counts = view.counts()
    if counts.problems or not counts.statements:
        raise RuntimeError(f"{counts.problems} problems, {counts.statements} statements")
    what = f"extract of one text of {pages} pages, {held:,} sentences"
    yield Measure(f"{what}: peak of all processes", ran.peak_mb, "MB", "< 800")
    yield Measure("  in all, by one process", ran.seconds, "s")


def _in_round(paragraph: str, number: int) -> str:
    """A paragraph that is none of another round: what comes again word for word is taken for boilerplate."""
    return f"{paragraph.strip()} This was part {number}." if number else paragraph.strip()


if __name__ == "__main__":
    main()
