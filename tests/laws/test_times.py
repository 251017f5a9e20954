"""Whatever the text: expressions of time lie in it, in order, apart, and the same every time."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.times import find_times, iso
from crossclaim.times.grammar import grammar
from crossclaim.times.tables import tables

WORDS = sorted(
    {*tables().words, *tables().numbers, *tables().ordinals, *(term for term in grammar().terms if not term.isupper())}
)
FIGURES = [
    "1998",
    "31",
    "5",
    "264",
    "10:35",
    "24:00",
    "99:99",
    "2017-02-30",
    "13/13/2000",
    "0000-00-00",
    "9999-12-31",
    "1st",
]
MARKS = [",", ".", "-", "(", "\n\n", "'98", "1/2", "1990s", "½", "٣", "Xyzzy", "999999999"]
PUBLISHED = ["", "2017-09-14", "2017-09", "2017", "2017-01/2017-03", "9999-12-31", "0001-01-01", "XXXX-09-05/.."]
texts = st.text(max_size=60) | st.lists(st.sampled_from(WORDS + FIGURES + MARKS), max_size=30).map(" ".join)


@given(texts, st.sampled_from(PUBLISHED))
def test_expressions_lie_in_the_text_in_order_and_apart(text, published):
    """Every span is within the bounds, holds a word, and ends before the next begins."""
    last = 0
    for one in find_times(text, 0, len(text), published):
        assert last <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        last = one.end


@given(texts, st.sampled_from(PUBLISHED))
def test_the_same_text_gives_the_same(text, published):
    """Two readings are equal, and so are their dates."""
    first, second = (find_times(text, 0, len(text), published) for _ in range(2))
    assert first == second
    assert [iso(one) for one in first] == [iso(one) for one in second]


@given(texts, st.sampled_from(PUBLISHED))
def test_intervals_begin_before_they_end(text, published):
    """Where both ends are known the first is not after the last, and nothing open is written as a date."""
    for one in find_times(text, 0, len(text), published):
        assert not one.begin or not one.finish or one.begin <= one.finish
        assert "X" not in one.begin + one.finish


@pytest.mark.parametrize(
    "unit", ["a ", "1998-", "the first ", "January 1 - ", "two and ", "'", "5:", "1", "may ", "1/1/"]
)
def test_long_texts_take_time_in_proportion(unit):
    """A text ten times as long takes at most thirty times as long."""
    find_times("today", 0, 5, "")
    seconds = []
    for size in (3_000, 30_000):
        text = unit * (size // len(unit))
        began = process_time()
        find_times(text, 0, len(text), "2017-09-14")
        seconds.append(process_time() - began)
    assert seconds[1] <= max(0.2, 30 * seconds[0])
