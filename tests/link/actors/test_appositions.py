"""Names that a text sets beside one another for one actor."""

import pytest
from tests.link.actors.building import uses

from crossclaim.link.actors.appositions import apposition


@pytest.mark.parametrize(
    ("before", "between", "after", "how"),
    [
        ("Pavel Dorn", ", the ", "Orvian spokesman", "title"),
        ("Orvian minister", ", ", "Pavel Dorn", "title"),
        ("the chief of staff", " is ", "Pavel Dorn", "title"),
        ("Orvian Lancers", ", also known as the ", "Grey Riders", "known as"),
        ("Orvian Lancers", ", known by its local acronym as ", "OLK", "known as"),
        ("Orvian Lancers Front", " (", "OLF", "acronym"),
        ("Orvian Lancers Front", "'s (", "OLF", "acronym"),
        ("Pavel Dorn", ", ", "Irma Dorn", ""),
        ("Pavel Dorn", " and the ", "Orvian spokesman", ""),
        ("Pavel Dorn", ", who shouted at the ", "Orvian spokesman", ""),
        ("Pavel Dorn", "," + " " * 500, "Orvian spokesman", ""),
    ],
)
def test_what_stands_between_says_whether_they_are_one(before, between, after, how):
    """A comma and an office, brackets and initials, or the words themselves."""
    assert apposition(before, between, after, are_people=True) == how


def test_an_office_leads_to_whoever_the_text_sets_beside_it():
    """Wherever the office stands in the same text."""
    text = "Pavel Dorn, the Orvian spokesman, spoke. Then the Orvian spokesman left."
    found = uses(text, "Pavel Dorn", "Orvian spokesman")
    assert found["Orvian spokesman"].entry.name == "Pavel Dorn"


def test_an_office_that_many_hold_leads_to_nobody():
    """Another official may be meant elsewhere."""
    text = "Pavel Dorn, an Orvian official, spoke. Then an Orvian official left."
    assert uses(text, "Pavel Dorn", "Orvian official")["Orvian official"].entry.status == "described"


def test_an_office_with_two_names_beside_it_leads_to_nobody():
    """Which of them is meant elsewhere is not known."""
    text = "Pavel Dorn, the Orvian spokesman, spoke. Irma Hill, an Orvian  spokesman, left."
    found = uses(text, "Pavel Dorn", "Orvian spokesman", "Irma Hill", "Orvian  spokesman=Orvian spokesman")
    assert found["Orvian spokesman"].entry.status == "described"
