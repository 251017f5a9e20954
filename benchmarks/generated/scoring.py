"""How well predicted relations between statements agree with the planted ones, counted series by series of events."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final, TypeAlias

from benchmarks.generated.case import Case
from benchmarks.generated.telling import DAY, NAMED, TOWN
from benchmarks.generated.truth import TURNED, Point, Relation, relation
from benchmarks.report import f1
from crossclaim.evidence import Claim, Link, StatementId
from crossclaim.evidence.claim import DIRECTED

Predicted: TypeAlias = "Mapping[tuple[int, int], Relation]"
"""What the first statement of a pair is to the second; by number, the lower first. Other pairs are `none`."""

ONE_CLAIM: Final[frozenset[Relation]] = frozenset({"same", "refines", "refined", "either"})
DENIALS: Final[frozenset[Relation]] = frozenset({"denies", "denied"})
SCORED: Final[tuple[Relation, ...]] = (
    "same", "refines", "number-differs", "actor-differs", "time-differs", "place-differs", "denies"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counts:
    """What pairs add up to.

    `linked` are pairs related in any way, `far` those of two documents, `one` those of one claim, `typed` those rightly
    linked whose true relation is one alone, `right` those where it is predicted, `denials` what is predicted to deny.
    """

    linked_gold: int = 0
    linked_found: int = 0
    linked_hits: int = 0
    far_gold: int = 0
    far_found: int = 0
    far_hits: int = 0
    one_gold: int = 0
    one_found: int = 0
    one_hits: int = 0
    typed: int = 0
    right: int = 0
    denials: int = 0
    false_denials: int = 0

    @property
    def linked(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of pairs that are related."""
        return _shares(self.linked_hits, self.linked_found, self.linked_gold)

    @property
    def far(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of related pairs of two documents."""
        return _shares(self.far_hits, self.far_found, self.far_gold)

    @property
    def one(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of pairs of one claim."""
        return _shares(self.one_hits, self.one_found, self.one_gold)

    @property
    def accuracy(self) -> float:
        """The share of pairs rightly linked whose relation is right as well."""
        return self.right / self.typed if self.typed else 0.0

    @property
    def false_share(self) -> float:
        """The share of predicted denials that are none."""
        return self.false_denials / self.denials if self.denials else 0.0

    @property
    def false_of_all(self) -> float:
        """The share of false denials among all pairs predicted."""
        return self.false_denials / self.linked_found if self.linked_found else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of every series of like events, and how often each true relation was predicted as which.

    Pairs that nobody could decide (`open`) are left out, so many of them.
    """

    series: tuple[Counts, ...]
    confusion: Mapping[tuple[str, str], int]
    left_out: int


def score(case: Case, points: Sequence[Point], predicted: Predicted) -> Score:
    """Score what was predicted against what was planted. A pair across series counts for its first statement's."""
    series: dict[int, list[Counts]] = {}
    confusion: Counter[tuple[str, str]] = Counter()
    left_out = 0
    true = {(one, other): what for one, other, what in case.related(points)}
    for pair in sorted(true.keys() | predicted.keys()):
        truth = true.get(pair) or relation(case.world, points[pair[0]], points[pair[1]])
        if truth == "open":
            left_out += 1
            continue
        found = predicted.get(pair, "none")
        confusion[_plain(truth, found)] += 1
        is_far = points[pair[0]].document != points[pair[1]].document
        of = case.world.events[points[pair[0]].event].series
        series.setdefault(of, []).append(_count(truth, found, is_far=is_far))
    return Score(tuple(total(some) for some in series.values()), confusion, left_out)


def total(some: Iterable[Counts]) -> Counts:
    """The sum of some counts."""
    sums = [0] * len(fields(Counts))
    for one in some:
        for at, field in enumerate(fields(Counts)):
            sums[at] += getattr(one, field.name)
    return Counts(*sums)


def predicted_by(ids: Sequence[StatementId], links: Iterable[Link], claims: Iterable[Claim]) -> Predicted:
    """What links say of pairs of statements, by number; two of one claim without a link of their own are the same."""
    numbers = {id_: number for number, id_ in enumerate(ids)}
    found: dict[tuple[int, int], Relation] = {}
    for claim in claims:
        members = sorted(numbers[one] for one in claim.members if one in numbers)
        found |= {(one, other): "same" for at, other in enumerate(members) for one in members[:at]}
    for link in links:
        if link.relation in {"supports", "depends"} or link.one not in numbers or link.other not in numbers:
            continue
        one, other = numbers[link.one], numbers[link.other]
        found[min(one, other), max(one, other)] = _seen_from(link, is_turned=one > other)
    return found


def planted_claims(case: Case, points: Sequence[Point]) -> dict[int, str]:
    """The claim of each statement by number: event, account and whether it is denied.

    Left out are statements that would fit another event too, or that do not tell what two accounts differ in.
    """
    claims = {}
    for number, point in enumerate(points):
        event = case.world.events[point.event]
        told = point.told
        is_told = {
            "": True,
            "number": bool(event.accounts[0].numbers.keys() & told.numbers),
            "actor": told.agent_level == NAMED,
            "time": told.time_level == DAY,
            "place": told.place_level == TOWN,
        }
        if not point.is_vague and is_told[event.respect]:
            claims[number] = f"{point.event} {point.account} {told.is_denial}"
    return claims


def _seen_from(link: Link, *, is_turned: bool) -> Relation:
    relation_: Relation = link.relation if link.relation not in {"supports", "depends"} else "none"  # type: ignore[assignment]  # the two kinds that truth lacks are turned into none
    return TURNED[relation_] if is_turned and link.relation in DIRECTED else relation_


def _count(truth: Relation, found: Relation, *, is_far: bool) -> Counts:
    is_hit = truth != "none" and found != "none"
    is_typed = is_hit and truth != "either"
    is_false = found in DENIALS and truth not in DENIALS
    return Counts(
        linked_gold=int(truth != "none"),
        linked_found=int(found != "none"),
        linked_hits=int(is_hit),
        far_gold=int(is_far and truth != "none"),
        far_found=int(is_far and found != "none"),
        far_hits=int(is_far and is_hit),
        one_gold=int(truth in ONE_CLAIM),
        one_found=int(found in ONE_CLAIM),
        one_hits=int(truth in ONE_CLAIM and found in ONE_CLAIM),
        typed=int(is_typed),
        right=int(is_typed and truth == found),
        denials=int(found in DENIALS),
        false_denials=int(is_false),
    )


def _plain(truth: Relation, found: Relation) -> tuple[str, str]:
    """Both without direction; a relation that runs the wrong way is marked so."""
    is_wrong_way = TURNED.get(truth) == found
    plain = {"refined": "refines", "denied": "denies"}
    return plain.get(truth, truth), plain.get(found, found) + (" (turned)" if is_wrong_way else "")


def _shares(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    precision, recall = hits / found if found else 0.0, hits / gold if gold else 0.0
    return precision, recall, f1(precision, recall)
