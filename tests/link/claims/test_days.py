"""Dates at the precision known as numbered days."""

from datetime import date

import pytest

from crossclaim.link.claims.days import ALWAYS, stretch_of


def test_a_month_has_all_its_days():
    """From the first to the last of the calendar."""
    assert stretch_of("2016-02").days == 29


def test_an_interval_runs_from_its_first_day_to_its_last():
    """Each end at its own precision."""
    stretch = stretch_of("2014-06/2015")
    assert (stretch.first, stretch.last) == (date(2014, 6, 1).toordinal(), date(2015, 12, 31).toordinal())


def test_an_open_interval_is_open():
    """`2013/..` has a beginning alone."""
    assert stretch_of("2013/..").is_open
    assert stretch_of("2013/..").first == date(2013, 1, 1).toordinal()


@pytest.mark.parametrize("value", ["", "soon", "2016-13", "2016-02-30", "2016/2014", "XXXX-09-05/.."])
def test_what_is_no_date_excludes_no_day(value):
    """Nothing is made up for it."""
    assert stretch_of(value).first == ALWAYS.first
