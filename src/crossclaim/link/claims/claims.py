"""Claims out of linked statements: their clusters, what each claims in fields and words, and how claims are related."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from crossclaim.evidence import ActorId, Claim, ClaimId, Edge, Judgement, Link, Relation, StatementId
from crossclaim.evidence.claim import DIRECTED
from crossclaim.evidence.codebook import sign_of
from crossclaim.link.actors.clusters import effective
from crossclaim.link.claims.amounts import Amount
from crossclaim.link.claims.clusters import JOINING, Cluster, cluster, is_on_statements
from crossclaim.link.claims.scene import Where, Who
from crossclaim.link.claims.sides import Side
from crossclaim.link.claims.wording import Fields, wording

T = TypeVar("T", bound=Hashable)

STANCES: Final[Mapping[int, str]] = {1: "CT+", 0: "Uu", -1: "CT-"}
NOWHERE_KM: Final = 1e9


def claims_of(
    sides: Iterable[Side], links: Iterable[Link], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Claim, ...], tuple[Relation, ...]]:
    """The claims of statements and the relations between them, each in order of ids.

    Statements may be those of a whole case, or of whole components of it (`joins`) with all links that touch them: a
    relation to a claim of another component needs that one's statements too. Every statement is in one claim.
    """
    known, links = {one.id: one for one in sides}, list(links)
    clusters = cluster(known.values(), links, judgements)
    claims = tuple(_claim(one, known) for one in clusters)
    owner = {member: one.id for one in claims for member in one.members}
    return claims, relations_of(owner, links, judgements)


def relations_of(
    owner: Mapping[StatementId, ClaimId], links: Iterable[Link], judgements: Sequence[Judgement] = ()
) -> tuple[Relation, ...]:
    """The relations between claims, given which claim each statement is in; links to others are left out.

    Of several links between two claims the surest says what they are; two statements judged different are not the
    same, whatever the machine holds of them.
    """
    different = {
        frozenset(one.subjects) for one in effective(judgements, is_on_statements) if one.verdict == "different"
    }
    between: dict[tuple[ClaimId, ClaimId], list[Link]] = {}
    for link in links:
        one, other = owner.get(link.one), owner.get(link.other)
        if one is None or other is None or one == other:
            continue
        if link.relation not in JOINING or frozenset((link.one, link.other)) not in different:
            between.setdefault((min(one, other), max(one, other)), []).append(link)
    return tuple(_relation(between[pair], owner) for pair in sorted(between))


def _relation(links: Sequence[Link], owner: Mapping[StatementId, ClaimId]) -> Relation:
    best = min(links, key=lambda one: (-one.score, one.one, one.other))
    count = sum(one.relation == best.relation for one in links)
    one, other = owner[best.one], owner[best.other]
    evidence = (best.one, best.other)
    if one > other and best.relation not in DIRECTED:
        one, other, evidence = other, one, (best.other, best.one)
    return Relation(one, other, best.relation, best.score, count, evidence)


def _claim(found: Cluster, known: Mapping[StatementId, Side]) -> Claim:
    members = [known[one] for one in found.members]
    witness = known[found.witness]
    polarity = next((one.polarity for one in (witness, *members) if one.polarity), 0)
    holding = [one for one in members if one.polarity] or members
    (type_, mode), _ = _best(
        holding, lambda side: (side.type, side.mode), lambda kind: (kind[1] != "", kind == (witness.type, witness.mode))
    )
    of_type = [one for one in holding if one.type == type_]
    agents = _most(of_type, lambda side: side.agents, _exactness)
    recipients = _most(of_type, lambda side: side.recipients, _exactness)
    when = _when(holding)
    fields = Fields(
        type_, mode, polarity, all(one.tense == "future" for one in holding),
        [one.name for one in agents], [one.name for one in recipients],
        [one.name for one in _most(holding, lambda side: side.places, _smallness)],
        when, _counts(holding),
    )  # fmt: skip
    edge = Edge(_named(agents), _named(recipients), sign_of(type_, STANCES[polarity]), when)
    return Claim(found.witness, found.members, wording(fields), type_, edge)


def _best(
    members: Sequence[Side], get: Callable[[Side], T], telling: Callable[[T], tuple[float, ...]]
) -> tuple[T, int]:
    """The value that most members have; of several the most telling, then the first in order."""
    counts = Counter(get(one) for one in members)
    best = min(counts, key=lambda value: (-counts[value], tuple(-one for one in telling(value)), repr(value)))
    return best, counts[best]


def _most(
    members: Sequence[Side], get: Callable[[Side], tuple[T, ...]], telling: Callable[[T], float]
) -> tuple[T, ...]:
    """What most of the members that name something name; of several the most exact."""
    naming = [one for one in members if get(one)]
    if not naming:
        return ()
    best, _ = _best(naming, get, lambda some: (sum(telling(one) for one in some) / len(some), float(len(some))))
    return best


def _exactness(who: Who) -> float:
    return 2.0 * who.is_named + len(who.wider) / 4


def _smallness(where: Where) -> float:
    return -(NOWHERE_KM if where.radius_km is None else where.radius_km)


def _when(members: Iterable[Side]) -> str:
    """The shortest stretch that a member tells; of several the one that most tell. Empty where none is told."""
    counts = Counter(one.when for one in members if one.when)
    days = {one.when: one.days.days for one in members if one.when}
    return min(counts, key=lambda when: (days[when], -counts[when], when), default="")


def _counts(members: Sequence[Side]) -> list[Amount]:
    """Of each role the count that most tell, an exact one before a rough one."""
    counts = Counter(amount for one in members for amount in one.amounts)
    found: dict[str, Amount] = {}
    for amount in sorted(counts, key=lambda one: (-counts[one], not one.is_exact, one.role, one.value)):
        found.setdefault(amount.role, amount)
    return [found[role] for role in sorted(found)]


def _named(parties: Iterable[Who]) -> tuple[ActorId, ...]:
    return tuple(sorted(ActorId(one.key) for one in parties if one.is_named))
