"""People whom the network marks."""

import pytest

from crossclaim.extract.network.people import proper, whole_names, without_title
from crossclaim.knowledge.find import find_names
from crossclaim.nlp.reading import Mark


def named(words):
    bounds = proper(words, Mark(0, len(words), "person", 0.9))
    return words[slice(*bounds)] if bounds is not None else None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Foreign Minister Don Example", "Don Example"),
        ("police spokesman Capt. Rod Example", "Rod Example"),
        ("immigration official Jurie de Example", "Jurie de Example"),
        ("Abu Rami al-Kuwaiti", "Abu Rami al-Kuwaiti"),
        ("John F. Example", "John F. Example"),
        ("the science minister", None),
        ("Foreign Minister", None),
        ("THE NEW", None),
    ],
)
def test_the_name_of_a_marked_person_begins_behind_the_titles(words, name):
    """Initials and small words within stay; a title alone is nobody's name."""
    assert named(words) == name


def test_a_title_is_not_cut_where_no_name_would_be_left():
    """`Speaker of the Assembly` without its first word would be no name."""
    assert without_title("Speaker of the Assembly") == "Speaker of the Assembly"


def test_a_known_name_within_a_longer_one_is_none():
    """No `Lyon` in `David Lyons`, and nobody's brother is he himself."""
    text = "Col. David C. Lyons met Bassel al-Assad in Lyon."
    marks = [Mark(0, 19, "person", 0.9), Mark(24, 39, "person", 0.9)]
    assert [text[slice(*bounds)] for bounds in (proper(text, one) for one in marks)] == [
        "David C. Lyons",
        "Bassel al-Assad",
    ]
    assert [text[one.start : one.end] for one in whole_names(text, find_names(text), marks)] == ["Lyon"]


def test_a_known_person_stays_within_a_marked_phrase():
    """A mark that takes in too much does not hide who is known."""
    text = "Seyyed Hassan Nasrallah spoke."
    found = whole_names(text, find_names(text), [Mark(0, 23, "person", 0.9)])
    assert [one.name for one in found] == ["Hassan Nasrallah"]
