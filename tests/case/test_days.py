"""The days that a date or interval can mean, for comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.case.days import EARLIEST, LATEST, bounds


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2014-06", "2014-06-01", "2014-06-31"),
        ("2017-08-28", "2017-08-28", "2017-08-28"),
        ("2017-08-28T10:00", "2017-08-28", "2017-08-28"),
        ("2013/..", "2013-01-01", LATEST),
        ("../2013-05", EARLIEST, "2013-05-31"),
        ("2013-02/2014", "2013-02-01", "2014-12-31"),
        ("PXW", EARLIEST, LATEST),
    ],
)
def test_bounds(value, first, last):
    """A month ends on a day that no month goes beyond; what is open has no bound."""
    assert bounds(value) == (first, last)


@given(st.dates())
def test_a_day_lies_within_its_month_and_year(day):
    """As strings, which is how they are compared."""
    for value in (f"{day.year:04}", f"{day:%Y-%m}".zfill(7), day.isoformat()):
        first, last = bounds(value)
        assert first <= day.isoformat() <= last
