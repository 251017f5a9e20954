"""Laws of periods: what surely held may have held, and a finer date never adds what a coarser one excluded."""

from hypothesis import given
from hypothesis import strategies as st

from crossclaim.knowledge.periods import Period, days_of

YEARS = st.integers(1900, 2030)
DATES = st.builds(
    lambda year, month, day, length: f"{year:04}-{month:02}-{day:02}"[:length],
    YEARS,
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from([4, 7, 10]),
)


def period(one, other):
    since, until = sorted((one, other))
    return Period(since, until)


PERIODS = st.builds(period, DATES, DATES)


@given(PERIODS, DATES)
def test_what_held_throughout_held_and_may_hold(known, when):
    """Sure of every day is sure of one, and sure is possible."""
    days = days_of(when)
    assert known.held(days) or not known.held_throughout(days)
    assert known.may_hold(days) or not known.held(days)


@given(PERIODS, DATES)
def test_a_finer_date_adds_nothing(known, when):
    """What cannot hold in a year cannot hold in its months and days."""
    assert known.may_hold(days_of(when[:4])) or not known.may_hold(days_of(when))


@given(PERIODS, DATES)
def test_what_is_over_no_longer_holds(known, when):
    """A period that is over may not hold."""
    days = days_of(when)
    assert not (known.is_over(days) and known.may_hold(days))
