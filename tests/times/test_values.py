"""Expressions of time get the value that their words, the text and the document's date allow, and no other."""

import pytest

from crossclaim.times import find_times

NEWS = "2017-09-14"  # a Thursday
CASES = [
    ("on 8 September 2017", "", ["2017-09-08"]),
    ("on September 8th, 2017", "", ["2017-09-08"]),
    ("dated 2017/09/08", "", ["2017-09-08"]),
    ("dated 8.9.2017", "", ["2017-09-08"]),
    ("dated 9/8/2017", "", ["2017-09-08"]),
    ("on 31 February 2017", "", [""]),
    ("in June 2014", "", ["2014-06"]),
    ("in the spring of 2014", "", ["2014-SP"]),
    ("in the third quarter of 2014", "", ["2014-Q3"]),
    ("in the 1990s", "", ["199"]),
    ("in the nineties", "", ["199"]),
    ("in the 19th century", "", ["18"]),
    ("in 480 BC", "", ["BC0480"]),
    ("nineteen eighty-four", "", ["1984"]),
    ("on Jan. 8", "", ["XXXX-01-08"]),
    ("on Jan. 8", "2017", ["XXXX-01-08"]),
    ("on Jan. 8", "2017-03-01", ["2017-01-08"]),
    ("on Dec. 8", "2017-03-01", ["2016-12-08"]),
    ("they arrived in October", NEWS, ["2016-10"]),
    ("they will arrive in October", NEWS, ["2017-10"]),
    ("they arrived on Friday", NEWS, ["2017-09-08"]),
    ("they will arrive on Friday", NEWS, ["2017-09-15"]),
    ("last Thursday", NEWS, ["2017-09-07"]),
    ("on Friday", "", ["XXXX-WXX-5"]),
    ("today", NEWS, ["2017-09-14"]),
    ("the day before yesterday", NEWS, ["2017-09-12"]),
    ("yesterday", "2017-09", ["2017-09-XX"]),
    ("last night", NEWS, ["2017-09-13TNI"]),
    ("on Tuesday morning", NEWS, ["2017-09-12TMO"]),
    ("at 5:30 p.m. on 3 May 2016", "", ["2016-05-03T17:30", "2016-05-03"]),
    ("at 0530 GMT", NEWS, ["2017-09-14T05:30"]),
    ("last week", NEWS, ["2017-W36"]),
    ("over the weekend", NEWS, ["2017-W36-WE"]),
    ("next month", NEWS, ["2017-10"]),
    ("three days ago", NEWS, ["2017-09-11"]),
    ("two years ago", NEWS, ["2015"]),
    ("several years ago", NEWS, ["PAST_REF"]),
    ("Easter Sunday 2017", "", ["2017-04-16"]),
    ("Thanksgiving 2017", "", ["2017-11-23"]),
    ("now", NEWS, ["PRESENT_REF"]),
    ("recently", NEWS, ["PAST_REF"]),
    ("for two and a half years", "", ["P2Y6M"]),
    ("for half an hour", "", ["PT30M"]),
    ("for several weeks", "", ["PXW"]),
    ("for two decades", "", ["P20Y"]),
    ("a fortnight", "", ["P2W"]),
    ("every Friday", "", ["XXXX-WXX-5"]),
    ("every two weeks", "", ["P2W"]),
    ("several weeks after the attack", NEWS, ["PXW"]),
]


@pytest.mark.parametrize(("text", "published", "values"), CASES)
def test_value(text, published, values):
    """The value has the precision of the words; what nothing settles is open."""
    assert [one.value for one in find_times(text, 0, len(text), published)] == values


OTHER_WORDS = [
    "They may come.",
    "They march on.",
    "It was the second attack.",
    "A 44-year-old man spoke.",
    "It cost $1990.",
    "the fall of the city",
    "three quarters of the force",
    "in his thirties",
    "He kept 2011 prisoners.",
    "a force of 2000 rebels",
    "the city of Colorado Springs",
]


@pytest.mark.parametrize("text", OTHER_WORDS)
def test_words_that_are_no_time(text):
    """Modal verbs, ordinals, ages, sums and falls of cities are no expressions of time."""
    assert find_times(text, 0, len(text), NEWS) == []


KINDS = [
    ("in May 2016", "DATE"),
    ("at 5 p.m. on 3 May 2016", "TIME"),
    ("for three months", "DURATION"),
    ("every Friday", "SET"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text, kind):
    """Durations and frequencies are kept apart from points in time."""
    assert find_times(text, 0, len(text), NEWS)[0].kind == kind


MODS = [
    ("early May 2016", "START"),
    ("mid-May 2016", "MID"),
    ("the end of 2016", "END"),
    ("about three years", "APPROX"),
    ("more than three years", "MORE_THAN"),
    ("at least three years", "EQUAL_OR_MORE"),
    ("since 2013", "ON_OR_AFTER"),
    ("until 2013", "ON_OR_BEFORE"),
    ("15 Ramadan 1436", "APPROX"),
]


@pytest.mark.parametrize(("text", "mod"), MODS)
def test_modifier(text, mod):
    """What the words take or add at the edges is told beside the value."""
    assert find_times(text, 0, len(text), "")[0].mod == mod
