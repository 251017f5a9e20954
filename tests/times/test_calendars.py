"""Feasts and Islamic dates fall on the days that almanacs give."""

from datetime import date

import pytest

from crossclaim.times.hijri import gregorian, is_long
from crossclaim.times.holidays import day_of, easter


@pytest.mark.parametrize(
    ("year", "day"), [(1818, date(1818, 3, 22)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31))]
)
def test_easter(year, day):
    """Western Easter Sunday."""
    assert easter(year) == day


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", date(2016, 12, 25)),
        ("04/4/11", date(2016, 11, 24)),
        ("-1/1/05", date(2016, 5, 30)),
        ("tuesday after 11-01", date(2016, 11, 8)),
        ("easter-2", date(2016, 3, 25)),
    ],
)
def test_rule_of_a_feast(rule, day):
    """Fixed days, the fourth Thursday, the last Monday, the Tuesday after the first of November, Good Friday."""
    assert day_of(rule, 2016) == day


def test_epoch_of_the_islamic_calendar():
    """The first day is 16 July 622 of the Julian calendar, which is 19 July in ours."""
    assert gregorian(1, 1, 1) == date(622, 7, 19)


def test_a_month_of_the_tabular_calendar():
    """1 Muharram 1436 was 25 October 2014."""
    assert gregorian(1436, 1, 1) == date(2014, 10, 25)


def test_eleven_years_in_thirty_are_long():
    """A cycle of thirty years has eleven of 355 days."""
    assert sum(is_long(year) for year in range(1, 31)) == 11


@pytest.mark.parametrize(("year", "month", "day"), [(1436, 2, 30), (1436, 13, 1), (0, 1, 1)])
def test_days_that_the_islamic_calendar_lacks(year, month, day):
    """Even months have 29 days, years twelve months, and there is no year nought."""
    assert gregorian(year, month, day) is None
