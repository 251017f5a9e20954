"""Claims, links and relations: what they refuse, and how a claim is called."""

import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.evidence import Claim, ClaimId, Edge, Link, Relation, StatementId, claim_id, make_id

ONE, OTHER = sorted(StatementId(make_id("stm", [n])) for n in range(2))
EDGE = Edge((), (), -1)


def test_a_claim_is_called_after_its_lowest_member():
    """The digits of the id are those of the statement."""
    claim = Claim(OTHER, (ONE, OTHER), "", "ASSAULT", EDGE)
    assert claim.id == claim_id(ONE) == "clm1-" + ONE[5:]


@pytest.mark.parametrize("members", [(OTHER, ONE), (ONE, ONE), (OTHER,)])
def test_members_stand_in_order_with_the_witness_among_them(members):
    """Anything else is refused."""
    with pytest.raises(InvalidEvidence):
        Claim(ONE, members, "", "ASSAULT", EDGE)


def test_a_claim_is_of_a_type_of_the_codebook():
    """Another is refused."""
    with pytest.raises(InvalidEvidence):
        Claim(ONE, (ONE,), "", "EVENT", EDGE)


def test_what_holds_both_ways_has_the_lower_id_first():
    """And what runs one way may begin at either."""
    with pytest.raises(InvalidEvidence):
        Link(OTHER, ONE, "same", 0.9)
    assert Link(OTHER, ONE, "refines", 0.9).one == OTHER


def test_no_statement_is_linked_with_itself():
    """Nor is a claim related to itself, nor anything by an unknown kind."""
    with pytest.raises(InvalidEvidence):
        Link(ONE, ONE, "denies", 0.9)
    with pytest.raises(InvalidEvidence):
        Relation(ClaimId("clm1-a"), ClaimId("clm1-a"), "denies", 0.9, 1, (ONE, OTHER))
    with pytest.raises(InvalidEvidence):
        Link(ONE, OTHER, "likes", 0.9)
