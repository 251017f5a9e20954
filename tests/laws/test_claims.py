"""Laws: claims do not depend on any order, nor on how documents came; judgements hold, and undoing restores."""

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.link.claims.building import killed, side

from crossclaim.evidence import Judgement, Link, StatementId, make_id
from crossclaim.link.claims import (
    blocks,
    candidates,
    changed,
    claims_of,
    joins,
    keys,
    link_pairs,
    side_from_list,
    side_to_list,
    still_share,
)

FEW = 3
IDS = tuple(sorted(StatementId(make_id("stm", [n])) for n in range(8)))
told = st.builds(
    lambda agent, recipient, place, when, count, stance, document: {
        "agent": agent,
        "recipient": recipient,
        "place": place,
        "when": when,
        "amounts": killed(count) if count else (),
        "stance": stance,
        "document": document,
    },
    st.sampled_from(["North", "East", ""]),
    st.sampled_from(["South", "West"]),
    st.sampled_from(["Alder", "Birch", "Nowhere", ""]),
    st.sampled_from(["2016-05-04", "2016-05", "2016-06-01", ""]),
    st.sampled_from([0, 12, 30]),
    st.sampled_from(["CT+", "CT+", "CT-", "Uu"]),
    st.sampled_from("abc"),
)
cases = st.lists(told, min_size=2, max_size=14).map(
    lambda rows: [side(number, **row) for number, row in enumerate(rows)]
)
twos = st.lists(st.sampled_from(IDS), min_size=2, max_size=2, unique=True).map(sorted)
judged = st.lists(st.tuples(twos, st.sampled_from(["same", "different", "unsure"])), max_size=6).map(
    lambda rows: [
        Judgement(tuple(two), verdict, "an analyst", f"2020-01-{n + 1:02d}T00:00:00Z")
        for n, (two, verdict) in enumerate(rows)
    ]
)
linked = st.lists(
    st.builds(
        lambda two, kind, score: Link(*two, kind, score),
        twos,
        st.sampled_from(["same", "refines", "number-differs", "denies"]),
        st.sampled_from([0.5, 0.8, 0.9]),
    ),
    max_size=14,
    unique_by=lambda link: (link.one, link.other),
)
EIGHT = [side(n) for n in range(8)]


def link_all(sides):
    """The links of a case that is linked at once."""
    return link_pairs(sides, *candidates([keys(one) for one in sides]))


@given(cases, st.randoms())
def test_the_order_of_statements_does_not_matter(sides, dice):
    """Links, claims and relations are the same however statements come."""
    shuffled = list(sides)
    dice.shuffle(shuffled)
    links = link_all(sides)
    assert link_all(shuffled) == links
    assert claims_of(shuffled, reversed(links)) == claims_of(sides, links)


@given(cases, st.integers(0, 14), st.booleans())
def test_parts_give_the_same_links_as_all_at_once(sides, first, is_removed):
    """Also where blocks outgrow what is compared, or shrink under it again because documents went."""
    with patch.object(blocks, "LARGEST", FEW):
        whole = link_all(sides)
        old, new = (sides, sides[:first]) if is_removed else (sides[:first], sides)
        assert relinked(old, new, link_all(old)) == (link_all(new) if is_removed else whole)


def relinked(old, new, links):
    """The links of `new`, made out of those of `old`, of which some went and to which some came."""
    every, before = [keys(one) for one in new], {one.id for one in old}
    row = {one.id: at for at, one in enumerate(new)}
    added = np.array([at for at, one in enumerate(new) if one.id not in before], np.int64)
    change = changed(every, added, [keys(one) for one in old if one.id not in row])
    anew, doubtful = set(change.anew.tolist()), set(change.doubtful.tolist())
    kept = [one for one in links if one.one in row and one.other in row]
    kept = [one for one in kept if row[one.one] not in anew and row[one.other] not in anew]
    asked = [one for one in kept if {row[one.one], row[one.other]} <= doubtful]
    stand = still_share(every, [row[one.one] for one in asked], [row[one.other] for one in asked])
    gone = {(one.one, one.other) for one, stands in zip(asked, stand, strict=True) if not stands}
    kept = [one for one in kept if (one.one, one.other) not in gone]
    found = link_pairs(new, *candidates(every, change.anew))
    return sorted([*kept, *found], key=lambda one: (one.one, one.other))


@given(cases)
def test_every_statement_is_in_one_claim(sides):
    """And no claim holds one that affirms beside one that denies."""
    claims, relations = claims_of(sides, link_all(sides))
    known = {one.id: one for one in sides}
    members = [member for claim in claims for member in claim.members]
    assert sorted(members) == sorted(known)
    for claim in claims:
        assert len({known[one].polarity for one in claim.members} - {0}) <= 1
    assert all(one.one != one.other for one in relations)


@given(linked, judged)
def test_a_component_alone_gives_its_claims(links, judgements):
    """So that only what a new document touches has to be derived anew."""
    whole, _ = claims_of(EIGHT, links, judgements)
    group = {id_: id_ for id_ in IDS}
    for one, other in sorted(joins(links, judgements)):
        old, new = sorted((group[one], group[other]), reverse=True)
        group = {id_: new if root == old else root for id_, root in group.items()}
    for root in sorted(set(group.values())):
        part = [one for one in EIGHT if group[one.id] == root]
        claims, _ = claims_of(part, links, judgements)
        assert set(claims) <= set(whole)


@given(linked)
def test_members_are_linked_with_the_witness(links):
    """Without judgements each member has a link of its own to the witness."""
    claims, _ = claims_of(EIGHT, links)
    joined = {frozenset((one.one, one.other)) for one in links if one.relation in {"same", "refines"}}
    for claim in claims:
        assert {frozenset((claim.witness, one)) for one in claim.members if one != claim.witness} <= joined


@given(linked, judged)
def test_what_was_judged_different_is_in_two_claims(links, judgements):
    """Whatever the machine, or another judgement, would join."""
    claims, _ = claims_of(EIGHT, links, judgements)
    owner = {member: claim.id for claim in claims for member in claim.members}
    for one in judgements:
        if one.verdict == "different":
            assert owner[one.subjects[0]] != owner[one.subjects[1]]


@given(linked, judged)
def test_what_was_judged_the_same_is_in_one_claim(links, judgements):
    """Whatever the machine holds; only a judgement of `different` can hold it back."""
    if any(one.verdict == "different" for one in judgements):
        judgements = [one for one in judgements if one.verdict != "different"]
    claims, _ = claims_of(EIGHT, links, judgements)
    owner = {member: claim.id for claim in claims for member in claim.members}
    assert all(owner[one.subjects[0]] == owner[one.subjects[1]] for one in judgements if one.verdict == "same")


@given(linked, judged, twos, st.sampled_from(["same", "different", "unsure"]))
def test_undoing_restores_the_claims(links, judgements, two, verdict):
    """A judgement that is withdrawn leaves claims and relations exactly as they were."""
    before = claims_of(EIGHT, links, judgements)
    made = Judgement(tuple(two), verdict, "an analyst", "2020-02-01T00:00:00Z")
    undone = Judgement(tuple(two), "withdrawn", "an analyst", "2020-02-02T00:00:00Z", supersedes=made.id)
    assert claims_of(EIGHT, links, [*judgements, made, undone]) == before


@given(cases)
def test_a_stored_side_is_the_side(sides):
    """As a plain list and back."""
    assert [side_from_list(side_to_list(one)) for one in sides] == sides
