"""From scores of tags to stretches."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.nlp.labels import tags
from crossclaim.nlp.tagging import NEVER, paths, stretches, together

KINDS = ("person", "place")


def scores(*rows):
    return np.array(rows, dtype=np.float32)


def best(row, links):
    """The path of a single row."""
    return paths(row[None], links)[0]


def plain(width):
    """Links that have learnt nothing: all is allowed but to go on inside what was not begun."""
    links = np.zeros((width, width), dtype=np.float32)
    for inside in range(2, width, 2):
        links[:, inside] = NEVER
        links[[inside - 1, inside], inside] = 0
    return links


def test_tags_begin_and_go_on():
    """There is one tag for outside, and two for each kind, in the order of the kinds."""
    assert tags(KINDS) == ("O", "B-person", "I-person", "B-place", "I-place")


def test_the_best_sequence_goes_on_only_with_what_was_begun():
    """Inside of a kind cannot follow outside or another kind, even where it scores highest alone."""
    path = best(scores([1, 0, 5, 0, 0], [0, 0, 5, 0, 0], [0, 0, 0, 0, 2]), plain(5))
    assert stretches(path, KINDS) == [(0, 2, "person")]
    assert [tags(KINDS)[tag] for tag in path] == ["B-person", "I-person", "O"]


def test_what_a_chain_has_learnt_decides_between_near_scores():
    """A link that is dear keeps a stretch whole where single words would break it."""
    row = scores([0, 3, 0], [1, 0, 0], [0, 1, 1.5])
    free = plain(3)
    dear = free - np.array([[0, 3, 0], [0, 3, 0], [0, 3, 0]], dtype=np.float32)
    assert stretches(best(scores([0, 3, 0], [1, 0, 0], [0, 2.5, 1]), free), ("cue",)) == [(0, 1, "cue"), (2, 3, "cue")]
    assert stretches(best(row, dear), ("cue",)) == [(0, 3, "cue")]


def test_stretches_end_where_another_begins():
    """Two begins in a row are two stretches; a gap splits; the kind is named."""
    assert stretches([1, 1, 2, 0, 3, 4, 0], KINDS) == [(0, 1, "person"), (1, 3, "person"), (4, 6, "place")]


def test_an_empty_text_has_no_tags():
    """No words, no stretches."""
    assert stretches(best(np.zeros((0, 5), dtype=np.float32), plain(5)), KINDS) == []


def table(seed, *shape):
    """Whole numbers, so that sums are exact and equal in any order."""
    return np.random.default_rng(seed).integers(-9, 10, shape).astype(np.float32)


def total(path, row, links):
    before = (0, *path)
    return sum(row[at, tag] + links[before[at], tag] for at, tag in enumerate(path))


@given(st.integers(0, 10**6), st.integers(1, 4))
def test_no_other_sequence_scores_higher(seed, size):
    """The path of each row sums as high as the best of all sequences there are."""
    rows, links = table(seed, 2, size, 3), table(seed + 1, 3, 3)
    for row, path in zip(rows, paths(rows, links), strict=True):
        assert total(path, row, links) == max(total(one, row, links) for one in product(range(3), repeat=size))


@given(st.integers(0, 10**6), st.integers(0, 6))
def test_heads_that_are_decoded_together_read_as_each_alone(seed, size):
    """Heads of different numbers of tags do not touch one another, and each keeps to its own links."""
    scores = [table(seed + width, size, width) for width in (3, 7, 5)]
    links = [table(seed + 10 * width, width, width) + plain(width) for width in (3, 7, 5)]
    alone = [best(one, own).tolist() for one, own in zip(scores, links, strict=True)]
    assert together(scores, links).tolist() == alone
