"""Laws of spans: a span made from a text equals its quote there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.errors import SpanMismatch, SpanOutOfRange
from crossclaim.evidence import Span


@st.composite
def stretches(draw):
    text = draw(st.text())
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@given(stretches())
def test_a_span_of_a_text_holds_in_it(stretch):
    """A span taken from a text checks against that text, and its quote is that stretch."""
    text, start, end = stretch
    span = Span.of(text, start, end)
    span.check(text)
    assert span.quote == text[start:end]
    assert len(span) == end - start


@given(stretches(), st.characters())
def test_a_changed_text_is_noticed(stretch, sign):
    """A span does not hold once a character inside it has changed."""
    text, start, end = stretch
    span = Span.of(text, start, end)
    for at in range(start, end):
        if text[at] != sign:
            with pytest.raises(SpanMismatch):
                span.check(text[:at] + sign + text[at + 1 :])


@given(st.text(max_size=9), st.integers(-3, 12), st.integers(-3, 12))
def test_a_span_outside_its_text_is_refused(text, start, end):
    """Only stretches within the text can be taken."""
    if not 0 <= start <= end <= len(text):
        with pytest.raises(SpanOutOfRange):
            Span.of(text, start, end)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_overlap_is_sharing_a_character(a, b, c, d):
    """Two spans overlap where some offset lies in both, and overlap is mutual."""
    one = Span(min(a, b), max(a, b), "x" * abs(a - b))
    other = Span(min(c, d), max(c, d), "x" * abs(c - d))
    shares = bool(set(range(one.start, one.end)) & set(range(other.start, other.end)))
    assert one.overlaps(other) == other.overlaps(one)
    assert not shares or one.overlaps(other)


def test_a_quote_of_another_length_is_refused():
    """A span cannot be made with a quote that is longer or shorter than itself."""
    with pytest.raises(SpanOutOfRange, match="a quote of 2 characters"):
        Span(0, 3, "ab")
