"""How clusters are scored, against cases worked by hand in the literature."""

from itertools import permutations

import numpy as np
import pytest
from benchmarks.coreference import agreement, greatest, parts, total
from hypothesis import given
from hypothesis import strategies as st


def clustered(*clusters):
    return {mention: str(at) for at, cluster in enumerate(clusters) for mention in cluster}


GOLD = clustered("12345", "67", "89ABC")


@pytest.mark.parametrize(
    ("found", "muc", "b3", "ceaf"),
    [
        (clustered("12345", "6789ABC"), 0.947, 0.865, 0.733),
        (clustered("1234589ABC", "67"), 0.947, 0.737, 0.667),
        (clustered("123456789ABC"), 0.900, 0.545, 0.294),
        (clustered(*"123456789ABC"), 0.0, 0.400, 0.178),
    ],
)
def test_the_example_of_the_literature_has_its_scores(found, muc, b3, ceaf):
    """The four answers that Luo 2005 compares, table 1: MUC, B3 and CEAF with phi 4."""
    scores = agreement(GOLD, found)
    assert (scores.muc.f1, scores.b3.f1, scores.ceaf.f1) == pytest.approx((muc, b3, ceaf), abs=5e-4)
    assert scores.conll == pytest.approx((muc + b3 + ceaf) / 3, abs=5e-4)


def test_clusters_of_one_count_for_all_but_muc():
    """Where all stand alone, rightly, B3 and CEAF are perfect, and MUC has no link to find."""
    alone = clustered("a", "b", "c")
    scores = agreement(alone, alone)
    assert (scores.muc.f1, scores.b3.f1, scores.ceaf.f1) == (0.0, 1.0, 1.0)


def test_parts_add_up_and_none_is_cut():
    """Mentions that no cluster joins are scored apart, and the sum is the score of all."""
    gold, found = clustered("ab", "cd", "e"), clustered("abe", "c", "d")
    pieces = list(parts(gold, found))
    assert [sorted(mentions) for mentions, _ in pieces] == [["a", "b", "e"], ["c", "d"]]
    assert total(one for _, one in pieces) == agreement(gold, found)


def test_other_mentions_are_refused():
    """Both sides have to cluster the same."""
    with pytest.raises(ValueError, match="b"):
        agreement({"a": "1"}, {"a": "1", "b": "1"})


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=12), st.data())
def test_what_equals_gold_is_perfect_and_nothing_is_more(gold, data):
    """Scores lie between 0 and 1; the gold clusters, under other names, have 1 but for links that are not there."""
    found = data.draw(st.lists(st.sampled_from("xyz"), min_size=len(gold), max_size=len(gold)))
    right, answer = dict(enumerate(gold)), dict(enumerate(found))
    assert 0 <= agreement(right, answer).conll <= 1 + 1e-9
    renamed = {one: name * 2 for one, name in right.items()}
    scores = agreement(right, renamed)
    assert (scores.b3.f1, scores.ceaf.f1) == pytest.approx((1, 1))


@given(st.integers(1, 5), st.integers(1, 5), st.randoms())
def test_the_best_pairing_is_found(rows, columns, dice):
    """The sum is that of the best of all ways to pair rows with columns."""
    gain = np.array([[dice.randint(0, 9) / 9 for _ in range(columns)] for _ in range(rows)])
    wide = gain if rows <= columns else gain.T
    ways = permutations(range(wide.shape[1]), wide.shape[0])
    assert greatest(gain) == pytest.approx(max(sum(wide[at, one] for at, one in enumerate(way)) for way in ways))
