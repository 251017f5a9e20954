"""How well clusters of mentions agree with gold clusters: MUC, B3, CEAF-e and their mean (CoNLL).

Mentions are given, so that both sides cluster the same ones, and clusters of one mention count as any other, as is
usual for ECB+ with gold mentions: they are right or wrong for B3 and CEAF-e, and MUC, which counts links, does not see
them.

Sources: Vilain et al. 1995 (MUC), Bagga & Baldwin 1998 (B3), Luo 2005 (CEAF with phi 4), Pradhan et al. 2012 (CoNLL).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from benchmarks.report import f1

Mention = TypeVar("Mention", bound=Hashable)
Floats = NDArray[np.float64]
METRICS: Final = ("MUC", "B3", "CEAF-e")


@dataclass(frozen=True, slots=True)
class Share:
    """Hits of a measure, and how many there could have been: in what was found and in gold."""

    hits_found: float = 0.0
    found: float = 0.0
    hits_gold: float = 0.0
    gold: float = 0.0

    def __add__(self, other: "Share") -> "Share":
        return Share(
            self.hits_found + other.hits_found,
            self.found + other.found,
            self.hits_gold + other.hits_gold,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The part of what was found that is right; 0 where nothing was."""
        return self.hits_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The part of gold that was found; 0 where there is none."""
        return self.hits_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The three measures of some clusters; those of several parts add up, as long as no cluster is in two parts."""

    muc: Share = Share()
    b3: Share = Share()
    ceaf: Share = Share()

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.muc + other.muc, self.b3 + other.b3, self.ceaf + other.ceaf)

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b3.f1 + self.ceaf.f1) / len(METRICS)


def parts(gold: Mapping[Mention, str], found: Mapping[Mention, str]) -> Iterator[tuple[list[Mention], Agreement]]:
    """The agreement of each set of mentions that clusters of neither side cross, with its mentions, in their order.

    ValueError where the two sides do not cluster the same mentions.
    """
    if gold.keys() != found.keys():
        raise ValueError(sorted(map(str, gold.keys() ^ found.keys()))[:5])
    for mentions in _apart(gold, found):
        overlap = Counter((gold[one], found[one]) for one in mentions)
        keys, answers = Counter(gold[one] for one in mentions), Counter(found[one] for one in mentions)
        yield (
            mentions,
            Agreement(_muc(overlap, keys, answers), _b3(overlap, keys, answers), _ceaf(overlap, keys, answers)),
        )


def agreement(gold: Mapping[Mention, str], found: Mapping[Mention, str]) -> Agreement:
    """The agreement of two ways to cluster the same mentions; ValueError where they are not the same."""
    return total(one for _, one in parts(gold, found))


def total(some: Iterable[Agreement]) -> Agreement:
    """The agreements of several parts as one."""
    return sum(some, Agreement())


Overlap = Mapping[tuple[str, str], int]
Sizes = Mapping[str, int]


def _apart(gold: Mapping[Mention, str], found: Mapping[Mention, str]) -> Iterator[list[Mention]]:
    """The mentions that clusters of either side join, however far around."""
    members: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    for one in gold:
        members[0, gold[one]].append(one)
        members[1, found[one]].append(one)
    order = {one: at for at, one in enumerate(gold)}
    seen: set[Mention] = set()
    for first in gold:
        if first in seen:
            continue
        seen.add(first)
        waiting, taken = [first], [first]
        while waiting:
            one = waiting.pop()
            for key in ((0, gold[one]), (1, found[one])):
                new = [other for other in members.pop(key, ()) if other not in seen]
                seen.update(new)
                waiting += new
                taken += new
        yield sorted(taken, key=order.__getitem__)


def _muc(overlap: Overlap, keys: Sizes, answers: Sizes) -> Share:
    """Links: a cluster of n takes n - 1, and of those the other side has all but one for each piece it cuts it into."""
    pieces = len(overlap)
    size = sum(keys.values())
    return Share(size - pieces, size - len(answers), size - pieces, size - len(keys))


def _b3(overlap: Overlap, keys: Sizes, answers: Sizes) -> Share:
    """For each mention the part of its cluster that the other side's cluster holds too."""
    size = sum(keys.values())
    right = sum(count * count / answers[answer] for (_, answer), count in overlap.items())
    held = sum(count * count / keys[key] for (key, _), count in overlap.items())
    return Share(right, size, held, size)


def _ceaf(overlap: Overlap, keys: Sizes, answers: Sizes) -> Share:
    """How alike clusters are, each of gold paired with at most one that was found so that the sum is the greatest."""
    rows, columns = ({name: at for at, name in enumerate(side)} for side in (keys, answers))
    alike = np.zeros((len(rows), len(columns)))
    for (key, answer), count in overlap.items():
        alike[rows[key], columns[answer]] = 2 * count / (keys[key] + answers[answer])
    best = greatest(alike)
    return Share(best, len(answers), best, len(keys))


def greatest(gain: Floats) -> float:
    """The greatest sum of a matrix over pairs of rows and columns, each used once at most.

    The Hungarian method with potentials and shortest paths (Kuhn 1955; Jonker & Volgenant 1987), cubic in the size.
    """
    cost = -(gain if gain.shape[0] <= gain.shape[1] else gain.T)
    rows, columns = cost.shape
    of_row, of_column = np.zeros(rows + 1), np.zeros(columns + 1)
    owner = np.zeros(columns + 1, dtype=np.int64)
    for row in range(1, rows + 1):
        owner[0] = row
        _augment(cost, of_row, of_column, owner)
    return float(-sum(cost[owner[column] - 1, column - 1] for column in range(1, columns + 1) if owner[column]))


def _augment(cost: Floats, of_row: Floats, of_column: Floats, owner: NDArray[np.int64]) -> None:
    """Find a column for the row that `owner[0]` names, moving others along the cheapest path."""
    columns = cost.shape[1]
    least = np.full(columns + 1, np.inf)
    before = np.zeros(columns + 1, dtype=np.int64)
    used = np.zeros(columns + 1, dtype=np.bool_)
    at = 0
    while owner[at]:
        used[at] = True
        reduced = cost[owner[at] - 1] - of_row[owner[at]] - of_column[1:]
        closer = ~used[1:] & (reduced < least[1:])
        least[1:][closer] = reduced[closer]
        before[1:][closer] = at
        free = np.where(used, np.inf, least)
        free[0] = np.inf
        after = int(free.argmin())
        step = free[after]
        of_row[owner[used]] += step
        of_column[used] -= step
        least[~used] -= step
        at = after
    while at:
        owner[at] = owner[before[at]]
        at = int(before[at])
