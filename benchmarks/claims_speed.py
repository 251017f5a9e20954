"""How fast statements are linked into claims: python -m benchmarks.claims_speed [--statements 10000 100000].

A made-up case (benchmarks/generated) is written as if it had been read, but for its latest hundredth, and linked by the
workflow in processes of its own: first, document by document, names, places and what statements are compared by, then
links and claims over all. Then the hundredth is added and linked. Up to 20,000 statements the case is also linked at
once, to see whether links and claims are the same. Seconds are of processor time in all processes, since other work may
compete for the machine; in all also on the clock. Peak is the resident memory of all processes.
"""

import argparse
import hashlib
import json
import math
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.generated.case import Made, make_case, write_case
from benchmarks.memory import watched
from benchmarks.report import table
from crossclaim.case import open_case
from crossclaim.evidence import Problem, canonical_json
from crossclaim.workflow.link import link

SEED: Final = 5
ADDED: Final = 0.01
CHECKED: Final = 20_000
"""Statements up to which the case is linked at once as well."""
FIRST: Final = "Linking"
"""How the workflow calls the phase that goes through documents; what comes after it makes links and claims."""


class Ran(NamedTuple):
    """One run: seconds on the clock, of processor time, of that for links and claims; the peak of memory in MB."""

    clock: float
    seconds: float
    compared: float
    peak_mb: float


class Size(NamedTuple):
    """What was measured at one size: all but the latest, the latest added; and whether that is as linking at once."""

    statements: int
    documents: int
    links: int
    claims: int
    whole: Ran
    added: Ran
    is_equal: bool | None


class _Phases:
    """Progress that notes when each phase begins."""

    def __init__(self) -> None:
        self.phases: list[tuple[str, float]] = []

    def start(self, what: str, total: int | None) -> None:
        """A phase begins."""
        del total
        self.phases.append((what, _processor_seconds()))

    def advance(self, n: int = 1) -> None:
        """Nothing is shown."""

    def note(self, problem: Problem) -> None:
        """What went wrong ends the measurement."""
        raise RuntimeError(problem)

    def done(self) -> None:
        """A phase ends, or the next one begins."""


def main(argv: Sequence[str] | None = None) -> None:
    """Measure and print; with `--link`, link one case and write the phases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--link", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args(argv)
    if args.link:
        _link(args.link)
        return
    sizes = [_measured(count) for count in args.statements]
    print(table(("", *(f"{one.statements:,}" for one in sizes)), list(_lines(sizes))))
    if len(sizes) > 1:
        print(
            f"growth from {sizes[0].statements:,}: n^{_exponent(sizes[0], sizes[-1]):.2f} (links and claims over all)"
        )


def _measured(count: int) -> Size:
    documents = make_case("measure", SEED, count).documents
    late = max(1, int(len(documents) * ADDED))
    with tempfile.TemporaryDirectory() as folder:
        grown = Path(folder) / "grown.case"
        write_case(grown, documents[:-late])
        before = _run(grown)
        write_case(grown, documents[-late:])
        added = _run(grown)
        links, claims, digest = _digest(grown)
        is_equal = _at_once(Path(folder), documents) == digest if count <= CHECKED else None
    return Size(_statements(documents), len(documents), links, claims, before, added, is_equal)


def _at_once(folder: Path, documents: Sequence[Made]) -> str:
    case = folder / "whole.case"
    write_case(case, documents)
    _run(case)
    return _digest(case)[2]


def _statements(documents: Sequence[Made]) -> int:
    return sum(len(made.statements) for made in documents)


def _run(case: Path) -> Ran:
    """Link a case in a process of its own."""
    ran = watched([sys.executable, "-m", "benchmarks.claims_speed", "--link", str(case)])
    phases = json.loads(_phases_of(case).read_text(encoding="utf-8"))
    return Ran(phases["clock"], phases["seconds"], phases["compared"], ran.peak_mb)


def _link(case: Path) -> None:
    phases, began, clock = _Phases(), _processor_seconds(), time.perf_counter()
    link(case, progress=phases)
    ended = _processor_seconds()
    compared = next((ended - at for what, at in phases.phases if what != FIRST), 0.0)
    times = {"clock": time.perf_counter() - clock, "seconds": ended - began, "compared": compared}
    _phases_of(case).write_text(json.dumps(times), encoding="utf-8")


def _processor_seconds() -> float:
    """Of this process and of those that it started and that are over."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _phases_of(case: Path) -> Path:
    return case.with_suffix(".json")


def _digest(case: Path) -> tuple[int, int, str]:
    """How many links and claims a case has, and the hash of all that they say."""
    with open_case(case) as view:
        links = sorted(
            canonical_json([one.one, one.other, one.relation, one.score, list(map(str, one.reasons))])
            for one in view.claims.iterate_links()
        )
        claims = sorted(
            canonical_json([one.claim.witness, list(one.claim.members), one.claim.wording])
            for one in view.claims.page()
        )
    return len(links), len(claims), hashlib.sha256("\n".join((*links, *claims)).encode()).hexdigest()


def _lines(sizes: Sequence[Size]) -> Sequence[tuple[str, ...]]:
    return [
        ("documents", *(f"{one.documents:,}" for one in sizes)),
        ("links", *(f"{one.links:,}" for one in sizes)),
        ("claims", *(f"{one.claims:,}" for one in sizes)),
        ("linking in all", *(f"{one.whole.seconds:.1f} s" for one in sizes)),
        ("  on the clock", *(f"{one.whole.clock:.1f} s" for one in sizes)),
        ("  documents one by one", *(f"{one.whole.seconds - one.whole.compared:.1f} s" for one in sizes)),
        ("  links and claims over all", *(f"{one.whole.compared:.1f} s" for one in sizes)),
        ("peak memory", *(f"{one.whole.peak_mb:,.0f} MB" for one in sizes)),
        ("adding the latest hundredth", *(f"{one.added.seconds:.1f} s" for one in sizes)),
        ("  of linking in all", *(f"{one.added.seconds / one.whole.seconds:.3f}" for one in sizes)),
        ("  links and claims, of those over all", *(f"{one.added.compared / one.whole.compared:.3f}" for one in sizes)),
        ("as if linked at once", *("-" if one.is_equal is None else "yes" if one.is_equal else "NO" for one in sizes)),
    ]


def _exponent(small: Size, large: Size) -> float:
    return math.log(large.whole.compared / small.whole.compared) / math.log(large.statements / small.statements)


if __name__ == "__main__":
    main()
