"""Windows over words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.nlp.windows import windows
from crossclaim.nlp.words import Words


def words(sizes):
    """Words of so many pieces each, one character wide and one apart."""
    starts = [0]
    for size in sizes:
        starts.append(starts[-1] + size)
    return Words(tuple((2 * at, 2 * at + 1) for at in range(len(sizes))), tuple(range(starts[-1])), tuple(starts))


def test_a_short_text_is_one_window():
    """All of it is seen and decided at once."""
    (one,) = windows(words([1, 2, 1]), [(0, 6)], pieces=10, overlap=2)
    assert (one.start, one.end, one.home, one.home_end) == (0, 3, 0, 3)


def test_windows_end_with_sentences_where_they_can():
    """A window that cannot hold the next sentence stops before it, and the next begins at a sentence."""
    sentences = [(0, 8), (8, 16), (16, 24)]
    found = windows(words([1] * 12), sentences, pieces=9, overlap=4)
    assert [(one.start, one.end) for one in found] == [(0, 8), (4, 12)]
    assert [(one.home, one.home_end) for one in found] == [(0, 4), (4, 12)]


def test_no_text_has_no_windows():
    """Nothing to read, nothing to see."""
    assert windows(words([]), []) == ()


@given(
    sizes=st.lists(st.integers(1, 7), min_size=1, max_size=60),
    cuts=st.sets(st.integers(0, 120), max_size=8),
    pieces=st.integers(4, 30),
    overlap=st.integers(0, 12),
)
def test_every_word_is_at_home_in_one_window(sizes, cuts, pieces, overlap):
    """Homes follow on one another over the whole text, lie inside their windows, and windows keep to their size."""
    found = windows(words(sizes), [(cut, cut + 1) for cut in sorted(cuts)], pieces=pieces, overlap=overlap)
    assert found[0].home == 0
    assert found[-1].home_end == len(sizes)
    assert all(one.home_end == other.home for one, other in pairwise(found))
    assert all(one.start <= one.home <= one.home_end <= one.end for one in found)
    assert all(one.end == one.start + 1 or sum(sizes[one.start : one.end]) <= pieces for one in found)
    assert all(one.end < other.end for one, other in pairwise(found))
