"""What is left open is read against the document's date in news, and against the last date in a narrative."""

from crossclaim.times import find_times

WAR = (
    "In 1913 the fort was finished. On 9 September 1914 the army left the town. In December it came back. "
    "By February it had lost the river. On 3 March 1915 talks began. Two days later they failed. That month the bridge "
    "fell. The following year was quiet. The harbour, built in 1805, burned in June."
)


def values(text, published):
    return [one.value for one in find_times(text, 0, len(text), published)]


def test_a_narrative_goes_by_what_it_spoke_of_last():
    """Months take the year of the last date, or the next where they would lie far back; asides do not count."""
    assert values(WAR, "2009-12-19") == [
        "1913",
        "1914-09-09",
        "1914-12",
        "1915-02",
        "1915-03-03",
        "1915-03-05",
        "1915-03",
        "1916",
        "1805",
        "1916-06",
    ]


def test_news_go_by_their_own_date():
    """One old year in a news report does not make it a narrative."""
    text = "The bridge, built in 1914, fell on Tuesday. Repairs began in August."
    assert values(text, "2017-09-14") == ["1914", "2017-09-12", "2017-08"]


def test_a_day_after_a_dash_borrows_month_and_year():
    """The second day of a range is of the same month."""
    assert values("between March 5-9, 1918", "") == ["1918-03-05", "1918-03-09"]


def test_a_year_after_a_dash_borrows_the_century():
    """Two figures after a year and a dash are a year."""
    assert values("in 1915-17", "") == ["1915", "1917"]


def test_quarters_of_a_report_are_compared_with_the_year_before():
    """In news that report a quarter, `a year ago` is that quarter of the year before."""
    assert values("Third-quarter profit rose from a year ago.", "2017-11-02") == ["2017-Q3", "2016-Q3"]


def test_only_the_stretch_asked_for_is_read():
    """Expressions outside the given bounds are not found, and places are those of the whole text."""
    text = "In May 2014 they met. In June 2015 they left."
    (found,) = find_times(text, 22, len(text), "")
    assert text[found.start : found.end] == "June 2015"


def test_an_interval_that_shares_a_year_settles_no_more():
    """Of a document published between two months of a year, only the year is known."""
    assert values("last year, and in May", "2017-01/2017-03") == ["2016", "XXXX-05"]
