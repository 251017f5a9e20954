"""Laws: clusters do not depend on any order, hold to what analysts judged, and are as before when that is undone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.evidence import Judgement, Pair, make_id
from crossclaim.link.actors import cluster, effective

IDS = tuple(sorted(make_id("act", [n]) for n in range(7)))
twos = st.lists(st.sampled_from(IDS), min_size=2, max_size=2, unique=True).map(sorted)
pairs = st.lists(
    st.builds(
        lambda two, likeness, score: Pair(*two, likeness, score),
        twos,
        st.sampled_from(["same", "unsure"]),
        st.sampled_from([0.3, 0.8, 0.9]),
    ),
    max_size=12,
)
judged = st.lists(st.tuples(twos, st.sampled_from(["same", "different", "unsure"])), max_size=6).map(
    lambda rows: [
        Judgement(tuple(two), verdict, "an analyst", f"2020-01-{n + 1:02d}T00:00:00Z")
        for n, (two, verdict) in enumerate(rows)
    ]
)


@given(pairs, judged, st.randoms())
def test_order_does_not_matter(found, judgements, dice):
    """Entries, pairs and judgements may come as they like."""
    before = cluster(IDS, found, judgements)
    shuffled = [list(found), list(judgements), list(IDS)]
    for rows in shuffled:
        dice.shuffle(rows)
    assert cluster(shuffled[2], shuffled[0], shuffled[1]) == before


@given(pairs, judged)
def test_what_was_judged_different_stays_apart(found, judgements):
    """Whatever the machine, or another judgement, would join."""
    clusters = cluster(IDS, found, judgements)
    for one in judgements:
        if one.verdict == "different":
            assert clusters.of(one.subjects[0]) != clusters.of(one.subjects[1])


@given(pairs, judged)
def test_what_was_judged_the_same_is_together_or_said_to_be_held_back(found, judgements):
    """Only a judgement of `different` can hold it back."""
    clusters = cluster(IDS, found, judgements)
    for one in judgements:
        if one.verdict == "same" and one not in clusters.held_back:
            assert clusters.of(one.subjects[0]) == clusters.of(one.subjects[1])
    if not any(one.verdict == "different" for one in judgements):
        assert not clusters.held_back


@given(pairs, judged, twos, st.sampled_from(["same", "different", "unsure"]))
def test_undoing_restores(found, judgements, two, verdict):
    """A judgement taken back leaves the clusters as they were, and taking that back brings it again."""
    new = Judgement(tuple(two), verdict, "an analyst", "2021-01-01T00:00:00Z")
    undone = replace(new, verdict="withdrawn", at="2021-01-02T00:00:00Z", supersedes=new.id)
    redone = replace(undone, at="2021-01-03T00:00:00Z", supersedes=undone.id)
    assert cluster(IDS, found, [*judgements, new, undone]) == cluster(IDS, found, judgements)
    assert effective([*judgements, new, undone, redone])[: len(judgements) + 1] == (*judgements, new)


@given(pairs, judged)
def test_a_cluster_is_named_by_its_lowest_entry(found, judgements):
    """And every entry is in one."""
    members = cluster(IDS, found, judgements).members()
    assert sorted(entry for some in members.values() for entry in some) == list(IDS)
    assert all(root == min(some) for root, some in members.items())
