"""Which entries are likely the same actor under two names."""

import pytest
from tests.link.actors.building import named

from crossclaim.evidence import DocumentId, Entry
from crossclaim.link.actors import judge_pairs


def likeness(one: str, other: str) -> str:
    """What is held of two names; empty for nothing."""
    pairs = judge_pairs([named(one), named(other)])
    return pairs[0].likeness if pairs else ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Suleiman Haddar", "Sulayman Hadar"),
        ("Kataeb al-Nour Brigade", "Kataeb Nour Brigade"),
        ("Abu Omar Darani", "Darani, Abu Omar"),
        ("Omar Darani", "Abu Omar Darani"),
    ],
)
def test_one_name_in_two_spellings_is_the_same(one, other):
    """By consonants, by the order of words, or as the end of a longer name."""
    assert likeness(one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Darani", "Omar Darani"),
        ("ONL", "Orvian National Lancers"),
        ("Harun", "Hiran"),
        ("Lancers Front", "Orvian Lancers Front"),
    ],
)
def test_little_is_not_enough(one, other):
    """A lone last word, initials or few consonants leave it open."""
    assert likeness(one, other) == "unsure"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1st Lancers Brigade", "2nd Lancers Brigade"),
        ("Northern Lancers Front", "Southern Lancers Front"),
        ("Pavel Dorn", "Irma Dorn"),
        ("Orvia", "Belmark"),
        ("Orvian Assembly", "Speaker of the Orvian Assembly"),
    ],
)
def test_numbers_and_points_of_the_compass_tell_apart(one, other):
    """Nor is a shared last word a reason."""
    assert likeness(one, other) == ""


def test_two_known_actors_are_never_taken_for_one():
    """The base says that they are two; where one went on as the other that is said, and left open."""
    known = [Entry("known", name, name, "armed-group") for name in ("Jabhat al-Nusra", "Hayat Tahrir al-Sham")]
    (pair,) = judge_pairs(known)
    assert (pair.likeness, pair.reasons[0].comparison) == ("unsure", "went on as")


def test_kinds_that_differ_are_two():
    """A person and a group of one name."""
    assert not judge_pairs([named("Omar Darani", "person"), Entry("known", "Umar Darani", "Umar Darani", "body")])


def test_descriptions_are_compared_with_nobody():
    """They mean others in every document."""
    rows = [Entry("described", "guards", "guards", "", DocumentId(f"doc1-{i}")) for i in range(2)]
    assert not judge_pairs(rows)


def test_the_order_of_entries_does_not_matter():
    """The same pairs come out."""
    entries = [named(name) for name in ("Abu Omar Darani", "Omar Darani", "Darani", "ONL", "Orvian National Lancers")]
    assert judge_pairs(entries) == judge_pairs(reversed(entries))
