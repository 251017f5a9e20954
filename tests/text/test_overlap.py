"""Overlap of stretches and of shingles."""

import pytest

from crossclaim.text.overlap import shared, shingles


@pytest.mark.parametrize(("one", "other", "count"), [((0, 4), (2, 9), 2), ((0, 4), (4, 9), 0), ((0, 9), (3, 5), 2)])
def test_shared_counts_common_positions(one, other, count):
    """Touching stretches share nothing; a stretch inside another shares all of itself."""
    assert shared(one, other) == shared(other, one) == count


def test_shingles_are_runs_of_words():
    """A text of five words has two runs of four; a shorter one is a single run; an empty one has none."""
    assert list(shingles("one two three, four five")) == [
        ("one", "two", "three", "four"),
        ("two", "three", "four", "five"),
    ]
    assert list(shingles("one two")) == [("one", "two")]
    assert not shingles(" … ")
