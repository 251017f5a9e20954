"""Clusters of entries, derived from judgements in pairs: those of analysts first, then the machine's by falling score.

Nothing is stored: take a judgement back and the clusters are as they were. What is joined depends on the judgements
alone, not on the order in which documents or entries came.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crossclaim.evidence import ActorId, Judgement, Pair

JUDGED: Final = frozenset({"same", "different", "unsure", "withdrawn"})
ACTOR: Final = "act"
TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Clusters:
    """The cluster of each entry, by its lowest id; and the judgements of `same` that a `different` holds back."""

    root: Mapping[ActorId, ActorId]
    held_back: tuple[Judgement, ...] = ()

    def of(self, entry: ActorId) -> ActorId:
        """The id of the cluster that an entry belongs to: the lowest of its entries."""
        return self.root.get(entry, entry)

    def members(self) -> dict[ActorId, tuple[ActorId, ...]]:
        """The entries of every cluster, in order."""
        found: dict[ActorId, list[ActorId]] = {}
        for entry in sorted(self.root):
            found.setdefault(self.root[entry], []).append(entry)
        return {root: tuple(entries) for root, entries in found.items()}


def effective(
    judgements: Sequence[Judgement], is_on: Callable[[Judgement], bool] | None = None
) -> tuple[Judgement, ...]:
    """The judgements on pairs that hold: not superseded by one that holds, in the order they were made.

    On pairs of entries, unless `is_on` says on what else.

    A withdrawal that is itself superseded leaves what it took away in force again.
    """
    gone: set[str] = set()
    holding: list[Judgement] = []
    for one in reversed([one for one in judgements if (is_on or is_on_actors)(one)]):
        if one.id not in gone:
            holding.append(one)
            gone.update([one.supersedes] if one.supersedes else [])
    return tuple(reversed(holding))


def is_on_actors(judgement: Judgement) -> bool:
    """Whether a judgement is on two entries."""
    return (
        judgement.verdict in JUDGED
        and len(set(judgement.subjects)) == TWO
        and all(subject.startswith(ACTOR) for subject in judgement.subjects)
    )


def cluster(entries: Iterable[ActorId], pairs: Iterable[Pair], judgements: Sequence[Judgement]) -> Clusters:
    """The clusters of the entries.

    Two entries are joined where an analyst, or else the machine, holds them for the same, unless their clusters hold
    two that an analyst judged different: of analysts the latest judgement goes first, of the machine's the surest.
    What an analyst is unsure of the machine does not join.
    """
    groups = _Groups(entries)
    holding = effective(judgements)
    for one in holding:
        if one.verdict == "different":
            groups.part(*_two(one))
    held_back = tuple(
        one
        for one in sorted(holding, key=lambda one: (one.at, one.id), reverse=True)
        if one.verdict == "same" and not groups.join(*_two(one))
    )
    open_pairs = {frozenset(_two(one)) for one in holding if one.verdict == "unsure"}
    for pair in sorted(pairs, key=lambda one: (-one.score, one.one, one.other)):
        if pair.likeness == "same" and frozenset((pair.one, pair.other)) not in open_pairs:
            groups.join(pair.one, pair.other)
    return Clusters(groups.roots(), held_back)


def _two(judgement: Judgement) -> tuple[ActorId, ActorId]:
    one, other = judgement.subjects
    return ActorId(one), ActorId(other)


class _Groups:
    """Disjoint sets with pairs that must stay apart; the smaller set goes into the larger."""

    def __init__(self, entries: Iterable[ActorId]) -> None:
        self._group = {entry: entry for entry in entries}
        self._members: dict[ActorId, list[ActorId]] = {entry: [entry] for entry in self._group}
        self._apart: dict[ActorId, set[ActorId]] = {}

    def part(self, one: ActorId, other: ActorId) -> None:
        """Keep two entries apart from now on; before anything is joined."""
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def join(self, one: ActorId, other: ActorId) -> bool:
        """Join the sets of two entries; False where two of them must stay apart. Entries unknown are let be."""
        if one not in self._group or other not in self._group:
            return True
        left, right = self._group[one], self._group[other]
        if left == right:
            return True
        if right in {self._group[entry] for entry in self._apart.get(left, ()) if entry in self._group}:
            return False
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        for entry in self._members[right]:
            self._group[entry] = left
        self._members[left] += self._members.pop(right)
        self._apart.setdefault(left, set()).update(self._apart.pop(right, ()))
        return True

    def roots(self) -> dict[ActorId, ActorId]:
        """The lowest id of each entry's set."""
        return {entry: root for some in self._members.values() for root in [min(some)] for entry in some}
