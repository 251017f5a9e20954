"""Dates at the precision known: what may be, and what is sure."""

import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.periods import Days, Period, days_of, read_period


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2009-01-20", ("2009-01-20", "2009-01-20")),
        ("2009-02", ("2009-02-01", "2009-02-31")),
        ("2009", ("2009-01-01", "2009-12-31")),
        ("2009/2011-03", ("2009-01-01", "2011-03-31")),
        ("2013/..", ("2013-01-01", "9999-12-31")),
        ("", ("0000-01-01", "9999-12-31")),
    ],
)
def test_a_date_spans_the_days_it_may_mean(when, days):
    """A month spans its days, a year its year, an open interval all that follows."""
    assert days_of(when) == Days(*days)


@pytest.mark.parametrize("when", ["yesterday", "2009-13", "2009-1", "2011/2009", "2009-01-20T00:00", "20090120"])
def test_what_is_no_date_is_refused(when):
    """Anything else says what is expected."""
    with pytest.raises(InvalidEvidence, match="expected"):
        days_of(when)


def test_a_year_is_uncertain_about_its_months():
    """What began at some time in 2006 may have held in March of it, but not surely."""
    period, march = Period("2006", "2010"), days_of("2006-03")
    assert period.may_hold(march)
    assert not period.held(march)
    assert period.held_throughout(days_of("2008"))


def test_a_day_of_change_belongs_to_both():
    """Who leaves and who comes on one day both hold on it."""
    day = days_of("2009-01-20")
    assert Period("2001-01-20", "2009-01-20").held_throughout(day)
    assert Period("2009-01-20", "2017-01-20").held_throughout(day)


def test_an_end_is_over_only_when_surely_past():
    """What ended in 2010 is not over in June of that year."""
    assert not Period("2006", "2010").is_over(days_of("2010-06"))
    assert Period("2006", "2010").is_over(days_of("2011"))
    assert not Period("2006").is_over(days_of("2030"))


def test_a_lone_date_begins_and_ends():
    """`1998` alone is within that year; `1998..` goes on."""
    assert read_period("1998") == Period("1998", "1998")
    assert read_period("1998..") == Period("1998", "")
    assert str(read_period("1998")) == "1998"
    assert str(read_period("1998..2001-05")) == "1998..2001-05"


@pytest.mark.parametrize("period", [("2010", "2009"), ("199", ""), ("2010-01-32", "")])
def test_a_period_that_cannot_be_is_refused(period):
    """An end before the beginning, or a date that is none, cannot be made."""
    with pytest.raises(InvalidEvidence):
        Period(*period)
