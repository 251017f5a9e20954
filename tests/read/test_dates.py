"""Dates as containers write them."""

import pytest

from crossclaim.read.dates import day_of


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2017-08-27", "2017-08-27"),
        ("2017-08", "2017-08"),
        ("2017", "2017"),
        ("2017-08-27T23:30:00-04:00", "2017-08-27"),
        ("2017-08-27 10:00", "2017-08-27"),
        ("20170827", "2017-08-27"),
        ("20170827101500Z", "2017-08-27"),
        ("Sun, 27 Aug 2017 23:40:00 +0300", "2017-08-27"),
        (1503868800, "2017-08-27"),
        (1503868800000, "2017-08-27"),
    ],
)
def test_a_date_keeps_its_precision_and_its_day(value, day):
    """A date is brought to ISO 8601, never padded, on the day that was written."""
    assert day_of(value) == day


@pytest.mark.parametrize(
    "value", ["", "yesterday", "2017-13-01", "2017-02-30", "99", "x" * 10_000, 7, float("nan"), 1e300]
)
def test_what_is_no_date_gives_none(value):
    """What names no day is not turned into one."""
    assert day_of(value) == ""
