"""The statements of two readers that rest on the same words."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossclaim.evidence import Statement
from crossclaim.nlp.reading import Predicated


@dataclass(frozen=True, slots=True)
class Pair:
    """What the network proposes, the predicate that it read, and what the rules state of the same words, or None."""

    first: Statement
    predicated: Predicated
    second: Statement | None


@dataclass(frozen=True, slots=True)
class Paired:
    """The proposals of the network, each with the rules' opinion, and what the rules alone state."""

    pairs: tuple[Pair, ...]
    alone: tuple[Statement, ...]


def pair(proposed: Iterable[tuple[Statement, Predicated]], ruled: Iterable[Statement]) -> Paired:
    """Pair statements whose predicates overlap; of several by the rules, the same type first, then the likeliest."""
    rows = sorted(ruled, key=_start)
    starts = [_start(row) for row in rows]
    widest = max((len(row.predicate) for row in rows), default=0)
    pairs: list[Pair] = []
    taken: set[int] = set()
    for first, predicated in proposed:
        near = range(bisect_left(starts, first.predicate.start - widest), bisect_left(starts, first.predicate.end))
        same = [at for at in near if rows[at].predicate.overlaps(first.predicate)]
        taken.update(same)
        pairs.append(Pair(first, predicated, _best(first, [rows[at] for at in same])))
    return Paired(tuple(pairs), tuple(row for at, row in enumerate(rows) if at not in taken))


def _start(row: Statement) -> int:
    return row.predicate.start


def _best(first: Statement, rows: Sequence[Statement]) -> Statement | None:
    return max(rows, key=lambda row: (row.type == first.type, row.probability or 0.0), default=None)
