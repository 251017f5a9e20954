"""Expressions of time get the value that the words and the publication date allow, and no other."""

import pytest

from crossclaim.extract.rules.times import find_times

CASES = [
    ("on 8 September 2017", "", "2017-09-08"),
    ("in June 2014", "", "2014-06"),
    ("since 2013", "", "2013/.."),
    ("in the 1990s", "", "1990/1999"),
    ("on Jan. 8", "", None),
    ("on Jan. 8", "2017", None),
    ("on Jan. 8", "2017-03-01", "2017-01-08"),
    ("on Dec. 8", "2017-03-01", "2016-12-08"),
    ("yesterday", "2017-09-14", "2017-09-13"),
    ("yesterday", "2017-09", None),
    ("three days ago", "2017-09-14", "2017-09-11"),
    ("last week", "2017-09-14", "2017-09-04/2017-09-10"),
    ("last month", "2017-01-14", "2016-12"),
    ("last year", "2017-01-14", "2016"),
    ("on 31 February 2017", "", None),
    ("recently", "2017-09-14", None),
]


@pytest.mark.parametrize(("text", "published", "value"), CASES)
def test_value(text: str, published: str, value: str | None) -> None:
    """The value has the precision of the words; what the publication date does not settle is None."""
    assert [one.value for one in find_times(text, 0, len(text), published)] == [value]
