"""What a document says around its names."""

import pytest
from tests.link.actors.building import mentions, written

from crossclaim.link.actors.names import names_of
from crossclaim.link.actors.surroundings import initials, look_around, spells


def around(text, *names, published=""):
    """The surroundings of a text."""
    document = written(text, published)
    return look_around(document, names_of(mentions(document, *names), ()))


def test_acronyms_are_spelt_out_before_or_after():
    """In either order of name and bracket."""
    found = around("The Front of Northern Lancers (FNL) and the WBA (West Bank of Amal) met.").spelt
    assert found == {"fnl": "Front of Northern Lancers", "wba": "West Bank of Amal"}


@pytest.mark.parametrize("text", ["the front (FNL)", "Some Other Words (FNL)", "(FNL)", "a b (x) c (Y)"])
def test_a_bracket_that_is_no_acronym_spells_nothing(text):
    """The initials must fit."""
    assert not around(text).spelt


def test_initials_leave_small_words_out():
    """With or without them the name is spelt."""
    assert initials("Army of the Islands") == "ai"
    assert spells(["Army", "of", "Islam"], "AI") == 3
    assert spells(["Army", "of", "Islam"], "AOI") == 3


def test_states_are_shared_out():
    """Groups and governments count for their state."""
    document = written("Hezbollah, the Syrian army and Syria.")
    names = names_of(mentions(document, "Hezbollah", "Syrian army=Syrian Army", "Syria"), ())
    found = look_around(document, names)
    assert found.states == {"Lebanon": 1, "Syria": 2}
    assert found.share("Syria", names[0]) == 1.0
    assert found.share("Syria", names[1]) == 0.5


def test_a_date_that_cannot_be_read_is_none():
    """A bound in a year that is not known helps nobody."""
    assert around("x", published="XXXX-09-05/..").published == ""
    assert around("x", published="2014-06/..").published == "2014-06/.."
