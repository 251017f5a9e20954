"""Descriptions of offices lead to people, whatever shape they have."""

import pytest

from crossclaim.errors import InvalidEvidence
from crossclaim.knowledge.describe import who


def people(words, when=""):
    return [one.person for one in who(words, when)]


@pytest.mark.parametrize(
    "words",
    [
        "the Russian foreign minister",
        "Russia's foreign minister",
        "foreign minister of Russia",
        "the Russian minister of foreign affairs",
        "then Russian foreign minister",
        "Russia’s top diplomat",
        "Putin's foreign minister",
        "Russian foreign minister Sergei Lavrov",
        "Foreign Minister Lavrov",
    ],
)
def test_one_office_in_many_words(words):
    """However the office is described, the same person is meant."""
    assert people(words, "2015") == ["Sergei Lavrov"]


def test_an_answer_explains_itself():
    """Each answer carries the office, its time, whose acts it stands for, and whether it is sure."""
    (one,) = who("the Syrian president", "2015")
    assert (one.office.name, str(one.period), one.is_sure) == ("president of Syria", "2000-07-17..2024-12-08", True)
    assert one.office.stands_for == "Syrian government"


def test_a_government_is_its_state():
    """`the Syrian government's foreign minister` is that of Syria, while a ministry's head is not the head of state."""
    assert people("the Syrian government's foreign minister", "2014") == ["Walid al-Moallem"]
    assert people("the Justice Department's head", "2014") == []


def test_who_came_after_is_not_whom_somebody_served():
    """A minister who took office on the day the president left was not that president's."""
    assert "Jim Mattis" not in people("Obama's defence secretary")


@pytest.mark.parametrize("words", ["", "the", "president", "the Atlantean president", "blue", "of of of", "x " * 5_000])
def test_what_says_nothing_gives_nobody(words):
    """Without a known owner, office or name there is nobody, however long the words."""
    assert people(words, "1850") == []


def test_a_date_in_words_is_refused():
    """The date must be one."""
    with pytest.raises(InvalidEvidence):
        who("the Syrian president", "in spring")


def test_the_speaker_of_a_parliament_is_that_of_its_state():
    """`Speaker of the Iranian Parliament` is an office of Iran."""
    assert [one.person for one in who("Speaker of the Iranian Parliament", "2017")] == ["Ali Larijani"]
