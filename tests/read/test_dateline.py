"""Dates as texts write them, and what is known from them of a text's publication."""

import pytest

from crossclaim.read.dateline import find_dates


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Published 14 - 09 - 2017", ("2017-09-14",)),
        ("Tuesday, December 26th 2017", ("2017-12-26",)),
        ("Nov. 9, 2018 3:04 PM", ("2018-11-09",)),
        ("3rd June 2015", ("2015-06-03",)),
        ("2016-02-29T10:00", ("2016-02-29",)),
        ("2016/3/1", ("2016-03-01",)),
        ("29 AUG 17", ("2017-08-29",)),
        ("29 AUG 89", ("1989-08-29",)),
        ("21 de octubre de 2018", ("2018-10-21",)),
        ("5 сентября 2018", ("2018-09-05",)),
        ("3 أيلول/سبتمبر 2017", ("2017-09-03",)),
        ("2018年10月15日", ("2018-10-15",)),
        ("in June 2014", ("2014-06",)),
        ("18.11.2019 14:03", ("2019-11-18",)),
        ("11/12/2019", ("2019-12-11", "2019-11-12")),
    ],
)
def test_dates_are_read_in_usual_formats(text, values):
    """English and other month names, ordinals, dots, dashes; two readings where day and month may swap."""
    assert [one.values for one in find_dates(text)] == [values]


@pytest.mark.parametrize(
    "text", ["31.02.2017", "3 hours ago", "on 28 August", "1.2.3.4", "9/11 report", "2,014 people", "29 ABC 17"]
)
def test_what_is_no_date_is_left_out(text):
    """Impossible days, days without a year, versions and figures are no dates."""
    assert list(find_dates(text)) == []


def test_a_date_keeps_the_precision_that_is_certain():
    """Where day and month may swap only the year is certain."""
    (found,) = find_dates("11/12/2019")
    assert (found.value, found.has_day) == ("2019", False)


def test_a_date_knows_its_place():
    """Offsets are those of the text."""
    text = "Posted on 12 May 2016, late"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "12 May 2016"


def test_a_long_run_of_digits_is_read_in_time():
    """Hostile lines cost no more than their length."""
    assert list(find_dates("1-" * 100_000)) == []
    assert list(find_dates("12 " * 100_000 + "may")) == []
