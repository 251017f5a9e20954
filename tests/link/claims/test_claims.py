"""Claims: members, polarity, wording, edge, relations."""

from dataclasses import replace

from tests.link.claims.building import actor, killed, side

from crossclaim.evidence import Judgement, Link
from crossclaim.link.claims import candidates, claims_of, keys, link_pairs


def claims(*sides, judgements=()):
    """The claims and relations of some sides, linked by the machine."""
    links = link_pairs(sides, *candidates([keys(one) for one in sides]))
    return claims_of(sides, links, judgements)


def test_a_claim_is_worded_from_its_fields():
    """Who did what to whom, where, when, with what counts."""
    (claim,), _ = claims(side(1, amounts=killed(12)), side(2, "b", amounts=killed(12)))
    assert claim.wording == "North bombed from the air South in Alder, 2016-05-04, 12 killed"


def test_a_claim_takes_the_most_exact_of_its_members():
    """The day where another tells the month, the actor where another names none."""
    (claim,), _ = claims(side(1, agent=""), side(2, "b", when="2016-05"), side(3, "c"))
    assert claim.wording.startswith("North bombed")
    assert claim.edge.when == "2016-05-04"


def test_an_edge_has_a_sign_and_both_ends():
    """An attack is negative; whoever is not named is no end."""
    (claim,), _ = claims(side(1))
    assert (claim.edge.agents, claim.edge.recipients, claim.edge.sign) == ((actor("North"),), (actor("South"),), -1)


def test_a_denial_is_a_claim_of_its_own_that_denies():
    """With a wording that says so, and the sign turned."""
    affirmed, denied = side(1), side(2, "b", stance="CT-")
    found, (relation,) = claims(affirmed, denied)
    by_member = {claim.members[0]: claim for claim in found}
    assert by_member[denied.id].wording.startswith("North did not bomb from the air South")
    assert by_member[denied.id].edge.sign == 1
    assert (relation.kind, relation.one) == ("denies", by_member[denied.id].id)


def test_what_is_only_asked_is_a_member_that_holds_nothing():
    """It is in the claim, and by itself a claim without a sign."""
    (claim,), _ = claims(side(1), side(2, "b", stance="Uu"))
    assert len(claim.members) == 2
    (alone,), _ = claims(side(1, stance="Uu"))
    assert alone.edge.sign == 0


def test_no_claim_holds_two_that_exclude_one_another():
    """Though both are linked with a third that tells less."""
    vague = side(1, place="", amounts=())
    here, there = side(2, "b"), side(3, "c", place="Birch")
    links = [Link(*sorted((vague.id, one.id)), "same", 0.9) for one in (here, there)]
    found, _ = claims_of([vague, here, there], links)
    assert all(not {here.id, there.id} <= set(claim.members) for claim in found)


def test_no_claim_holds_deals_with_several_others():
    """That North struck deals may be any of those with East, with West or with South; they are no one claim."""
    vague = side(1, type="AGREE", mode="", recipient="", place="", when="")
    deals = [
        side(at, "b", type="AGREE", mode="", agent=name, recipient="North", place="", when="")
        for at, name in ((2, "East"), (3, "West"))
    ]
    links = [Link(*sorted((vague.id, one.id)), "same", 0.9) for one in deals]
    found, _ = claims_of([vague, *deals], links)
    assert sorted(len(claim.members) for claim in found) == [1, 2]


def test_what_was_judged_the_same_is_one_claim():
    """Whatever the machine holds of it."""
    one, other = side(1), side(2, "b", agent="East", recipient="West", place="Birch")
    same = Judgement((one.id, other.id), "same", "an analyst", "2020-01-01T00:00:00Z")
    assert len(claims(one, other)[0]) == 2
    assert len(claims(one, other, judgements=[same])[0]) == 1


def test_two_that_were_judged_different_are_not_related_as_the_same():
    """The link stays, the relation does not."""
    one, other = side(1), side(2, "b")
    apart = Judgement((one.id, other.id), "different", "an analyst", "2020-01-01T00:00:00Z")
    found, relations = claims(one, other, judgements=[apart])
    assert len(found) == 2
    assert relations == ()


def test_what_is_to_come_is_worded_so():
    """A forecast is not told as if it had happened."""
    (claim,), _ = claims(replace(side(1), tense="future"))
    assert claim.wording.startswith("North will bomb from the air South")


def test_a_claim_without_an_agent_is_worded_by_whom_it_befell():
    """Affirmed or denied."""
    (claim,), _ = claims(side(1, agent=""))
    assert claim.wording.startswith("South was bombed from the air in Alder")
    (denied,), _ = claims(side(1, agent="", stance="CT-"))
    assert denied.wording.startswith("South was not bombed")
