"""Bytes nobody would write, against finding and reading: `python -m fuzz.read --seconds 60`.

With atheris installed its coverage-guided search runs; without it a seeded random search does, which changes, cuts
and mixes small whole files of every format. What is looked for: an exception out of `read` or `find`, a stall, a
document that breaks its promises, an input that is neither read nor said to be a problem.
"""

import argparse
import importlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from crossclaim.evidence import Document, Problem
from crossclaim.read.find import find
from crossclaim.read.read import read
from crossclaim.settings import Limits, Settings
from fuzz.seeds import NAMES, SEEDS

SMALL = Settings(
    Limits(input_bytes=200_000, text_characters=100_000, archive_members=200, archive_bytes=2_000_000, pages=50)
)
STALL_SECONDS = 5.0


class BrokenPromiseError(Exception):
    """Reading gave something that it says it never gives."""


def try_file(folder: Path, name: str, data: bytes) -> int:
    """Find and read one file; the number of documents. BrokenPromiseError where a promise does not hold."""
    path = folder / name
    path.write_bytes(data)
    start = time.monotonic()
    documents = sum(_check(found) for found in list(find([path], SMALL)) or _nothing())
    path.unlink()
    if time.monotonic() - start > STALL_SECONDS:
        raise BrokenPromiseError(f"{time.monotonic() - start:.1f} seconds")
    return documents


def _nothing() -> Iterator[Problem]:
    raise BrokenPromiseError("neither an input nor a problem")


def _check(found: object) -> bool:
    if isinstance(found, Problem):
        _check_problem(found)
        return False
    reading = read(found, SMALL)  # type: ignore[arg-type] # what is no problem is an input
    for problem in reading.problems:
        _check_problem(problem)
    if reading.document is None:
        if not reading.problems:
            raise BrokenPromiseError("neither a document nor a problem")
        return False
    _check_document(reading.document)
    return True


def _check_problem(problem: Problem) -> None:
    if not (problem.place and problem.reason and problem.advice):
        raise BrokenPromiseError(f"a problem that says too little: {problem}")
    f"{problem.place}{problem.reason}".encode()


def _check_document(document: Document) -> None:
    text, at = document.text, 0
    text.encode()
    if "\x00" in text:
        raise BrokenPromiseError("a NUL in a text")
    for block in document.blocks:
        if text[at : block.start].strip() or block.end > len(text):
            raise BrokenPromiseError(f"ink outside the blocks at {at}")
        at = block.end
    if text[at:].strip() or any(other.start < one.end for one, other in pairwise(document.blocks)):
        raise BrokenPromiseError(f"ink outside the blocks at {at}, or blocks that overlap")


def damaged(chance: random.Random) -> tuple[str, bytes]:
    """A name and bytes: one of the seeds with some of it changed, doubled, left out, or mixed with another."""
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(0, 8)):
        at, length = chance.randint(0, len(data)), chance.choice((0, 1, 1, 2, 4, 9, 60))
        other = chance.choice(SEEDS)
        begin = chance.randint(0, len(other))
        piece = chance.choice(
            (chance.randbytes(length), other[begin : begin + length * 3], b"\x00" * length, b"<" * length)
        )
        data[at : at + chance.choice((0, length))] = piece
    if chance.random() < 0.2:
        data = data[: chance.randint(0, len(data))]
    return chance.choice(NAMES), bytes(data)


def search(seconds: float, seed: int) -> int:
    """Try damaged files for so long; the number tried. The file that breaks a promise is left and named."""
    chance = random.Random(seed)  # noqa: S311 a search that can be repeated, not a secret
    end, tried, documents = time.monotonic() + seconds, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            name, data = damaged(chance)
            try:
                documents += try_file(Path(folder), name, data)
            except Exception:
                kept = Path(tempfile.gettempdir()) / f"fuzz-{seed}-{tried}-{name}"
                kept.write_bytes(data)
                print(f"broken by {kept}")
                raise
            tried += 1
    print(f"{tried:,} files tried, {documents:,} documents read, no promise broken (seed {seed})")
    return tried


def search_with_atheris() -> None:
    """Let atheris search; the first byte chooses the name."""
    atheris = importlib.import_module("atheris")
    folder = Path(tempfile.mkdtemp())

    def target(data: bytes) -> None:
        if data:
            try_file(folder, NAMES[data[0] % len(NAMES)], data[1:])

    atheris.Setup([sys.argv[0]], target)
    atheris.Fuzz()


def main() -> None:
    """Search for as long as asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true", help="search by coverage; needs the package atheris")
    options = parser.parse_args()
    if options.atheris:
        search_with_atheris()
    else:
        search(options.seconds, options.seed)


if __name__ == "__main__":
    main()
