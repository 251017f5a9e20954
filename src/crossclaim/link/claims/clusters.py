"""Clusters of statements about a witness: each member has a verified link to it; what was judged goes first.

Nothing is closed over: that A is as B, and B as C, joins A and C only where B is the witness, and not where A and C are
linked as differing. A cluster depends on the links and judgements of its component alone, in whatever order they came.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Final

from crossclaim.evidence import Judgement, Link, StatementId
from crossclaim.link.actors.clusters import effective
from crossclaim.link.claims.exclusion import exclude, told
from crossclaim.link.claims.sides import Side

JOINING: Final = frozenset({"same", "refines"})
JUDGED: Final = frozenset({"same", "different", "unsure", "withdrawn"})
STATEMENT: Final = "stm"
TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Cluster:
    """Statements of one proposition, in order of id, and the one to which the others are linked."""

    witness: StatementId
    members: tuple[StatementId, ...]


def is_on_statements(judgement: Judgement) -> bool:
    """Whether a judgement is on two statements."""
    return (
        judgement.verdict in JUDGED
        and len(set(judgement.subjects)) == TWO
        and all(subject.startswith(STATEMENT) for subject in judgement.subjects)
    )


def cluster(sides: Iterable[Side], links: Iterable[Link], judgements: Sequence[Judgement]) -> tuple[Cluster, ...]:
    """The clusters of statements, by lowest member.

    First, what analysts judged the same is together, the latest judgement first, unless it would join two that were
    judged different. Then whoever has the surest links to others, and tells most, becomes a witness, and takes them in
    by falling score: none of the other polarity, none judged different or unsure, none that one taken in excludes or
    is linked with as differing.
    """
    known = {one.id: one for one in sides}
    holding = effective(judgements, is_on_statements)
    groups = _judged(known, holding)
    graph = _Graph(known, groups, list(links), holding)
    return tuple(sorted(graph.stars(), key=lambda one: one.members[0]))


def joins(links: Iterable[Link], judgements: Sequence[Judgement]) -> set[tuple[StatementId, StatementId]]:
    """The pairs of statements that may make their components one: joining links, and judgements of `same`."""
    found = {(one.one, one.other) for one in links if one.relation in JOINING}
    return found | {_two(one) for one in effective(judgements, is_on_statements) if one.verdict == "same"}


def _two(judgement: Judgement) -> tuple[StatementId, StatementId]:
    one, other = judgement.subjects
    return StatementId(one), StatementId(other)


def _judged(known: Iterable[StatementId], holding: Sequence[Judgement]) -> dict[StatementId, StatementId]:
    """The group of each statement by judgements of `same`, called after its lowest member."""
    group = {one: one for one in known}
    members = {one: [one] for one in group}
    apart = [_two(one) for one in holding if one.verdict == "different"]
    for one in sorted(holding, key=lambda one: (one.at, one.id), reverse=True):
        left, right = (group.get(subject) for subject in _two(one))
        if one.verdict != "same" or left is None or right is None or left == right:
            continue
        if any({group.get(a), group.get(b)} == {left, right} for a, b in apart):
            continue
        low, high = sorted((left, right))
        for moved in members[high]:
            group[moved] = low
        members[low] += members.pop(high)
    return group


class _Graph:
    """Groups of statements with the scores of the links that join them, and which of them must stay apart."""

    def __init__(
        self,
        sides: Mapping[StatementId, Side],
        groups: Mapping[StatementId, StatementId],
        links: Sequence[Link],
        holding: Sequence[Judgement],
    ) -> None:
        self._members: dict[StatementId, list[StatementId]] = {}
        for one in sorted(groups):
            self._members.setdefault(groups[one], []).append(one)
        self._sides = sides
        self._sign = {
            root: next((sides[one].polarity for one in some if sides[one].polarity), 0)
            for root, some in self._members.items()
        }
        self._told = {root: max(told(sides[one]) for one in some) for root, some in self._members.items()}
        self._near: dict[StatementId, dict[StatementId, float]] = {root: {} for root in self._members}
        self._apart: dict[StatementId, set[StatementId]] = {root: set() for root in self._members}
        self._links: dict[StatementId, float] = {}
        judged = {frozenset(_two(one)) for one in holding if one.verdict in {"different", "unsure"}}
        for link in links:
            if link.one in groups and link.other in groups and groups[link.one] != groups[link.other]:
                self._add(link, groups, is_open=frozenset((link.one, link.other)) not in judged)
        for left, right in (_two(one) for one in holding if one.verdict == "different"):
            if left in groups and right in groups:
                self._part(groups[left], groups[right])

    def _add(self, link: Link, groups: Mapping[StatementId, StatementId], *, is_open: bool) -> None:
        left, right = groups[link.one], groups[link.other]
        if link.relation not in JOINING:
            if link.relation not in {"supports", "depends"}:
                self._part(left, right)
        elif is_open and self._sign[left] * self._sign[right] >= 0:
            for near, other, end in ((left, right, link.one), (right, left, link.other)):
                self._near[near][other] = max(self._near[near].get(other, 0.0), link.score)
                self._links[end] = self._links.get(end, 0.0) + link.score

    def _part(self, left: StatementId, right: StatementId) -> None:
        self._apart[left].add(right)
        self._apart[right].add(left)

    def stars(self) -> Iterable[Cluster]:
        """Witness after witness, whoever has the surest links to those that are left."""
        weight = {root: self._weight(root, frozenset()) for root in self._near}
        heap = [(-total, root) for root, total in weight.items()]
        heapify(heap)
        taken: set[StatementId] = set()
        while heap:
            total, root = heappop(heap)
            if root in taken:
                continue
            if -total != weight[root]:
                heappush(heap, (-weight[root], root))
                continue
            star = self._star(root, taken)
            taken.update(star)
            for near in sorted({near for one in star for near in self._near[one]} - taken):
                weight[near] = self._weight(near, taken)
            yield self._cluster(root, star)

    def _weight(self, root: StatementId, taken: AbstractSet[StatementId]) -> float:
        """The scores of the links to those that are left, more for who tells more."""
        near = self._near[root]
        return self._told[root] * sum(near[other] for other in sorted(near) if other not in taken)

    def _star(self, root: StatementId, taken: set[StatementId]) -> list[StatementId]:
        star, near = [root], self._near[root]
        barred, sign = set(self._apart[root]), self._sign[root]
        for other in sorted(near, key=lambda one: (-near[one], one)):
            if other in taken or other in barred or sign * self._sign[other] < 0:
                continue
            if not any(self._exclude(other, one) for one in star[1:]):
                star.append(other)
                barred |= self._apart[other]
                sign = sign or self._sign[other]
        return star

    def _exclude(self, one: StatementId, other: StatementId) -> bool:
        sides = self._sides
        return any(exclude(sides[a], sides[b]) for a in self._members[one] for b in self._members[other])

    def _cluster(self, root: StatementId, star: Sequence[StatementId]) -> Cluster:
        witness = max(self._members[root], key=lambda one: (self._links.get(one, 0.0), one == root))
        return Cluster(witness, tuple(sorted(one for group in star for one in self._members[group])))
