"""Rates, memory and waiting times, each through the real command line, on piles made for it.

    python -m benchmarks.speed [--documents 10000] [--pages 3000] [--workers 2] [--predictions OUT] [--data FOLDER]

With `--data FOLDER` the rate of `add` on that folder is measured too. Nothing here has a gold standard: `--gold` is
taken and not looked at.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.fill import fill
from benchmarks.memory import watched
from benchmarks.pile import write_pages, write_texts
from benchmarks.report import table, write_predictions

PROGRAM: Final = str(Path(sys.executable).with_name("crossclaim"))
SHORT: Final = 1_000
REPEATS: Final = 10
STATEMENTS_EACH: Final = 10


class Measure(NamedTuple):
    """One figure: what was measured, the figure, its unit and what is to be reached."""

    what: str
    value: float
    unit: str
    goal: str = ""

    def to_row(self) -> list[str]:
        """A line of the table."""
        return [self.what, f"{self.value:,.2f}" if self.value < 10 else f"{self.value:,.0f}", self.unit, self.goal]


def main() -> None:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=3_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--gold", choices=["none"], default="none")
    arguments = parser.parse_args()
    show(lambda folder: _measures(folder, arguments), arguments.predictions)


def show(measure: Callable[[Path], Iterable[Measure]], predictions: Path | None) -> None:
    """Measure in a scratch folder, print each figure as it comes and all in a table, and write them where asked."""
    measures = []
    with tempfile.TemporaryDirectory() as folder:
        for one in measure(Path(folder)):
            print(*one.to_row(), flush=True)
            measures.append(one)
    print("\n" + table(["what", "figure", "unit", "to reach"], [one.to_row() for one in measures]))
    if predictions:
        write_predictions(predictions, [one._asdict() for one in measures])


def _measures(folder: Path, arguments: argparse.Namespace) -> Iterator[Measure]:
    yield Measure("crossclaim --help", _median([PROGRAM, "--help"]), "s, median of 10", "< 0.25")
    if arguments.data and arguments.data.is_dir():
        yield from _add(folder / "given.case", arguments.data, "given documents", arguments.workers)
    for count in sorted({min(SHORT, arguments.documents), arguments.documents}):
        write_texts(folder / f"texts-{count}", count)
        yield from _add(folder / f"{count}.case", folder / f"texts-{count}", f"{count:,} texts", arguments.workers)
    yield from _extract(folder / f"{min(SHORT, arguments.documents)}.case", arguments.workers)
    yield from _first_page(folder / f"{arguments.documents}.case")
    yield from _html(folder, arguments.pages, arguments.workers)


def _add(case: Path, pile: Path, what: str, workers: int) -> Iterator[Measure]:
    count = sum(1 for path in pile.rglob("*") if path.is_file())
    ran = watched([PROGRAM, "add", str(case), str(pile), "--workers", str(workers)])
    yield Measure(f"add {what}", count / ran.seconds, "documents/s", ">= 150")
    yield Measure(f"add {what}: peak of all processes", ran.peak_mb, "MB", "< 700")


def _extract(case: Path, workers: int) -> Iterator[Measure]:
    ran = watched([PROGRAM, "extract", str(case), "--workers", str(workers)])
    yield Measure("extract", min(SHORT, _count(case)) / ran.seconds, "documents/s")
    yield Measure("extract: peak of all processes", ran.peak_mb, "MB")


def _first_page(case: Path) -> Iterator[Measure]:
    filled = fill(case, STATEMENTS_EACH)
    seconds = _median([PROGRAM, "statements", str(case), "--limit", "50"])
    yield Measure(f"statements of {filled:,}: first page", seconds, "s, median of 10", "< 0.5")


def _html(folder: Path, count: int, workers: int) -> Iterator[Measure]:
    """Ours and the peer's in turn, twice each; the better of each counts."""
    pile = folder / "pages"
    write_pages(pile, count)
    ours, theirs, peak = [], [], 0.0
    for turn in range(2):
        ran = watched([PROGRAM, "add", str(folder / f"pages-{turn}.case"), str(pile), "--workers", str(workers)])
        ours.append(count / ran.seconds)
        peak = max(peak, ran.peak_mb)
        theirs.append(count / _trafilatura(pile, workers))
    yield Measure(f"add {count:,} pages", max(ours), "documents/s")
    yield Measure(f"add {count:,} pages: peak of all processes", peak, "MB", "< 700")
    yield Measure("trafilatura alone, the same pages and processes", max(theirs), "documents/s")
    yield Measure("add pages / trafilatura alone", max(ours) / max(theirs), "", ">= 0.8")


def _trafilatura(pile: Path, workers: int) -> float:
    """How long the peer takes for the pages, in as many processes, in seconds; starting them counts for both."""
    began = time.perf_counter()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(_bare, sorted(pile.iterdir()), chunksize=16))
    return time.perf_counter() - began


def _bare(path: Path) -> str:
    from trafilatura import bare_extraction  # noqa: PLC0415 - in the process that needs it

    found = bare_extraction(path.read_bytes(), with_metadata=True, include_comments=False)
    return str(getattr(found, "text", ""))


def _median(command: Sequence[str]) -> float:
    seconds = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def _count(case: Path) -> int:
    from crossclaim.case import open_case  # noqa: PLC0415 - not before the memory of others was measured

    with open_case(case) as view:
        return view.counts().documents


if __name__ == "__main__":
    main()
