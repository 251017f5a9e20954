"""Which words of a window a stretch of characters touches."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.nlp.network import _words_of

GAPS = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3)), max_size=12)


def laid_out(gaps):
    bounds, at = [], 5
    for gap, size in gaps:
        bounds.append((at + gap, at + gap + size))
        at = bounds[-1][1]
    return bounds


@given(GAPS, st.integers(0, 50), st.integers(1, 20))
def test_the_words_touched_are_all_that_share_a_character(gaps, start, size):
    """From the first to the last of them; nothing where the stretch goes beyond the window or lies between words."""
    bounds = laid_out(gaps)
    stretch = (start, start + size)
    touched = [at for at, (first, after) in enumerate(bounds) if first < stretch[1] and stretch[0] < after]
    is_within = bool(bounds) and bounds[0][0] <= stretch[0] and stretch[1] <= bounds[-1][1]
    assert _words_of(bounds, stretch) == ((touched[0], touched[-1] + 1) if touched and is_within else None)
