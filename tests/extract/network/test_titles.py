"""Whom an office means in a text."""

import pytest

from crossclaim.extract.network.people import without_title
from crossclaim.extract.network.titles import heads
from crossclaim.read.draft import Input
from crossclaim.read.read import read
from crossclaim.settings import Settings


def test_who_is_called_so_in_the_text_is_meant(script):
    """The last before, or else the first after."""
    text = "President Bill Clinton met Prime Minister Tony Blair. The president spoke. The prime minister listened."
    names = script(text).names()
    for words, name in (("The president", "Bill Clinton"), ("The prime minister", "Tony Blair")):
        start = text.index(words)
        assert names.name(start, start + len(words)) == name


def test_an_office_with_its_state_is_whoever_held_it_then(script):
    """By the date of the text; without a date it stays an office."""
    dated = script("WASHINGTON, Aug 20, 1998 - The US president ordered the strikes. A monitor counted the dead.")
    start, end = dated.at("The US president")
    if dated.document.metadata.published is None:
        pytest.fail("the dateline is not read")
    assert dated.names().name(start, end) == "Bill Clinton"
    undated = script("The US president ordered the strikes.")
    assert undated.names().name(*undated.at("The US president")) == "US president"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Col Guillermo Alfredo Benavides", "Guillermo Alfredo Benavides"),
        ("Foreign Minister Jan Example", "Jan Example"),
        ("Foreign Secretary", "Foreign Secretary"),
        ("Jan Example", "Jan Example"),
    ],
)
def test_titles_before_a_name_are_no_part_of_it(name, bare):
    """What is all title stays."""
    assert without_title(name) == bare


def test_what_is_no_office_means_nobody(script):
    """Other descriptions are left to the links."""
    made = script("President Bill Clinton spoke. The town burned.")
    assert made.names().name(*made.at("The town")) == "town"
    assert "president" in heads()
    assert "town" not in heads()


def test_the_two_leaders_are_both(script):
    """The two persons, or states, that were named last; where only one was, the words stay one party."""
    made = script("Bill Clinton met Tony Blair in Kenya, not in Tanzania. The two leaders left both countries.")
    names = made.names()
    assert [party.name for party in names.parties(*made.at("The two leaders"))] == ["Bill Clinton", "Tony Blair"]
    assert [party.name for party in names.parties(*made.at("both countries"))] == ["Kenya", "Tanzania"]
    alone = script("Tony Blair spoke. The two leaders left.")
    assert len(alone.names().parties(*alone.at("The two leaders"))) == 1


def test_a_date_that_is_read_is_the_one_that_counts():
    """The test above stands on the dateline."""
    text = b"WASHINGTON, Aug 20, 1998 - The US president ordered the strikes. A monitor counted the dead."
    published = read(Input("a.txt", text), Settings()).document.metadata.published
    assert published.value.startswith("1998")
