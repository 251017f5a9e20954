"""Metadata of flattened text: each field with how it was known, and never an invented date."""

import pytest
from tests.read.test_blocks import ARTICLE, SCRAPED

from crossclaim.evidence import Known
from crossclaim.read.blocks import label
from crossclaim.read.draft import Draft, Input
from crossclaim.read.metadata import metadata


def known(text, **told):
    """The metadata of a flattened text."""
    draft = Draft("text/plain", text)
    return metadata(draft, label(draft), Input("a.txt", b"", told=told))


def test_a_scraped_page_tells_title_outlet_and_day():
    """The headline and the byline of a page, with their places."""
    found = known(SCRAPED)
    assert (found.title.value, found.title.how) == ("Army takes the bridge at Zaruna", "headline")
    assert (found.outlet.value, found.published.value) == ("The Zaruna Mirror", "2016-03-14")
    assert found.published.span.quote == "14 - 03 - 2016"


def test_a_trailer_dates_and_names_the_author():
    """Date and author may stand below the article."""
    found = known(f"{ARTICLE}\n-----\nThe Harbour Institute\n-----\n\nTuesday, December 6th 2016\nIlan Veres\n")
    assert (found.published.value, found.author.value, found.outlet.value) == (
        "2016-12-06",
        "Ilan Veres",
        "The Harbour Institute",
    )


def test_a_wire_dates_itself_in_its_first_line():
    """A place in capitals, the date, an agency and a dash are a dateline."""
    found = known(
        f"Bridge falls\n\nZARUNA, Mar 15, 2016 (Mirror) - {ARTICLE}\n\nIt fell on 1 May 1999 for the first time."
    )
    assert found.published.value == "2016-03-15"


def test_an_author_stands_after_by():
    """The name after `by`, without the date beside it."""
    assert known(f"Bridge falls\nBy Ilan Veres | 15 March 2016\n\n{ARTICLE}").author.value == "Ilan Veres"


def test_a_text_without_a_dateline_is_bounded_by_what_it_narrates():
    """A day told as past lies on or before the day of publication."""
    found = known(f"{ARTICLE}\n\nOn June 7, 2015, the same militia had burnt the mill, and it paid for it in May 2014.")
    assert (found.published.value, found.published.how) == ("2015-06-07/..", "the latest date told as past")


def test_a_day_to_come_bounds_nothing():
    """A deadline is no day of the past."""
    assert known(f"{ARTICLE}\n\nThe talks will end by 7 June 2031, the ministry said in its letter.").published is None


@pytest.mark.parametrize(
    "text",
    [ARTICLE, "He came back last Thursday.", "They may meet on 5 September.", "The town feasts every year on 5 May."],
)
def test_a_date_is_never_invented(text):
    """A weekday, a day to come and a day of every year date nothing."""
    assert known(text).published is None


@pytest.mark.parametrize(
    "day", ["on 5 September", "on September 5", "on Tuesday, 5 September", "on the 5th of September"]
)
def test_a_past_day_without_a_year_bounds_in_a_year_unknown(day):
    """The year is left open, not guessed."""
    found = known(f"{ARTICLE}\n\nThe siege was broken {day}, and was to last until Thursday.").published
    assert (found.value, found.span.quote) == ("XXXX-09-05/..", day)


def test_what_a_container_told_comes_first():
    """A feed's date stands before one in the text, in ISO form."""
    told = Known("Tue, 15 Mar 2016 10:00:00 +0100", "entry date", 0.95)
    assert known(SCRAPED, published=told).published.value == "2016-03-15"


def test_day_and_month_that_may_swap_are_settled_by_another_date():
    """A date that is certain elsewhere in the text decides; else the year alone is said."""
    line = "Posted on 04/03/2016"
    assert known(f"Bridge falls\n{line}\n\n{ARTICLE}").published.value == "2016"
    assert known(f"Bridge falls\n{line}\n\n{ARTICLE}\n\nIt fell on 4 March 2016.").published.value == "2016-03-04"


def test_a_comment_dates_nothing():
    """The day of a comment is not the article's."""
    assert known(f"{ARTICLE}\n\n2 comments\ngull_52 on 12 May 2017 at 10:30:\nWell done.").published is None


def test_dates_of_other_stories_are_older_than_the_page():
    """Where five stories or more are listed with their days above the article, the newest day is the page's."""
    listed = "\n\n".join(f"Another bridge reopens in district {n}\n\nMarch {n}, 201{n}" for n in range(1, 6))
    page = f"Bridge falls\nNovember 20, 2019 13:42\nMORE STORIES\n\n{listed}\n\n{ARTICLE}"
    assert known(page).published.value == "2019-11-20"
