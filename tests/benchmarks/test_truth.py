"""How two tellings are related is consistent by construction."""

from itertools import combinations, islice

import pytest
from benchmarks.generated.case import make_case
from benchmarks.generated.scoring import planted_claims, predicted_by, score, total
from benchmarks.generated.truth import TURNED, relation

from crossclaim.evidence import Link

WAYS = {"same", "either", "number-differs", "actor-differs", "time-differs", "place-differs", "open", "none"}


@pytest.fixture(scope="module")
def case():
    """A case of some hundred statements."""
    return make_case("fit", 11, 600)


@pytest.fixture(scope="module")
def points(case):
    """Its statements as truth sees them."""
    return case.points()


def test_relations_turn_with_the_pair(case, points):
    """Seen from the other side a relation is the same, or turned: refines to refined, denies to denied."""
    for one, other, what in case.related(points):
        turned = relation(case.world, points[other], points[one])
        assert turned == TURNED.get(what, what)
        assert what in WAYS or what in TURNED


def test_the_same_of_the_same_is_the_same(case, points):
    """Of three statements, where two pairs are the same, the third is, unless it cannot be decided."""
    found = {frozenset((one, other)): what for one, other, what in case.related(points)}
    same = [sorted(pair) for pair, what in found.items() if what == "same"]
    checked = 0
    for (a, b), (c, d) in combinations(same, 2):
        shared = {a, b} & {c, d}
        if len(shared) == 1:
            rest = frozenset({a, b, c, d} - shared)
            assert found[rest] in {"same", "open"}
            checked += 1
    assert checked


def test_more_exact_is_an_order(case, points):
    """Who is more exact than one that is more exact than a third is more exact than that."""
    more = {
        (one, other) if what == "refines" else (other, one)
        for one, other, what in case.related(points)
        if what in {"refines", "refined"}
    }
    for one, other in islice(sorted(more), 500):
        for third in [right for left, right in more if left == other]:
            assert (third, one) not in more
            assert relation(case.world, points[one], points[third]) in {"refines", "open"}


def test_rivals_are_of_the_respect_of_their_event(case, points):
    """A difference is one that the two accounts of the event have."""
    for one, _, what in case.related(points):
        if what.endswith("-differs"):
            assert what == f"{case.world.events[points[one].event].respect}-differs"


def test_who_denies_is_the_denial(case, points):
    """Of two of which one denies the other, that one says that it is not so."""
    for one, other, what in case.related(points):
        if what in {"denies", "denied"}:
            assert points[one if what == "denies" else other].told.stance == "CT-"
            assert points[other if what == "denies" else one].told.stance != "CT-"


def test_events_do_not_mix(case, points):
    """Statements of two events are related in no way, or cannot be told apart."""
    for one, other in islice(combinations(points, 2), 20_000):
        if one.event != other.event:
            assert relation(case.world, one, other) in {"none", "open"}


def test_the_truth_scores_in_full(case, points):
    """Links as planted are scored as right, every one."""
    ids = case.ids()
    links = [_link(ids[one], ids[other], what) for one, other, what in case.related(points) if what != "open"]
    counts = total(score(case, points, predicted_by(ids, links, ())).series)
    assert counts.linked == counts.one == (1.0, 1.0, 1.0)
    assert counts.accuracy == 1.0
    assert counts.false_denials == 0 < counts.denials


def test_no_links_score_nothing(case, points):
    """Without links nothing is found, and nothing is wrongly denied."""
    counts = total(score(case, points, {}).series)
    assert counts.linked[1:] == (0.0, 0.0)
    assert counts.linked_gold > counts.denials == 0


def test_a_planted_claim_is_of_one_event(case, points):
    """Statements of one planted claim are of one event and one account, and all deny or none."""
    claims = planted_claims(case, points)
    kinds = {}
    for number, claim in claims.items():
        kinds.setdefault(claim, set()).add(
            (points[number].event, points[number].account, points[number].told.is_denial)
        )
    assert all(len(some) == 1 for some in kinds.values())
    assert len(claims) > len(points) / 2


def _link(one, other, what):
    if what in {"refined", "denied"}:
        return Link(other, one, "refines" if what == "refined" else "denies", 1.0)
    if what in {"refines", "denies"}:
        return Link(one, other, what, 1.0)
    return Link(min(one, other), max(one, other), "same" if what == "either" else what, 1.0)
