"""An expression leaves as an ISO 8601 date or interval at the precision of its words."""

import pytest

from crossclaim.times import find_times, iso

CASES = [
    ("8 September 2017", "", "2017-09-08"),
    ("June 2014", "", "2014-06"),
    ("since 2013", "", "2013/.."),
    ("until June 2014", "", "../2014-06"),
    ("the 1990s", "", "1990/1999"),
    ("the late 1990s", "", "1997/1999"),
    ("the 20th century", "", "1901/2000"),
    ("early December 2016", "", "2016-12-01/2016-12-10"),
    ("late February 2016", "", "2016-02-21/2016-02-29"),
    ("mid-2013", "", "2013-05/2013-08"),
    ("the summer of 2014", "", "2014-06/2014-08"),
    ("winter 2014", "", "2014-12/2015-02"),
    ("the second quarter of 2014", "", "2014-04/2014-06"),
    ("last week", "2017-09-14", "2017-09-04/2017-09-10"),
    ("the past three months", "2017-09-14", "2017-06/2017-09"),
    ("the first three months of 2015", "", "2015-01/2015-03"),
    ("from May to June 2014", "", "2014-05/2014-06"),
    ("11-13 December 2016", "", "2016-12-11/2016-12-13"),
    ("between 2011 and 2014", "", "2011/2014"),
    ("5 p.m. on 3 May 2016", "", "2016-05-03T17:00"),
    ("the night of 3 May 2016", "", "2016-05-03"),
    ("15 Sha'ban 1436", "", "2015-06-03"),
    ("3 May", "", None),
    ("last week", "2017-09", None),
    ("three months", "2017-09-14", None),
    ("every Friday", "2017-09-14", None),
    ("recently", "2017-09-14", None),
    ("480 BC", "", None),
]


@pytest.mark.parametrize(("text", "published", "value"), CASES)
def test_iso(text, published, value):
    """Bounds are neither padded nor invented."""
    assert iso(find_times(text, 0, len(text), published)[0]) == value
