"""What names somebody, and what only points."""

import pytest

from crossclaim.link.actors.names import is_name


@pytest.mark.parametrize("words", ["Army of Islam", "Hezbollah", "the Orvian Lancers", "Ministry of the east", "OLF"])
def test_a_head_with_a_capital_names(words):
    """The head is the last word before `of` or `in`."""
    assert is_name(words)


@pytest.mark.parametrize(
    "words",
    ["mayor of Tel Amal", "guards", "Orvian guards", "He", "THEY", "", "12", "Another Lancer", "Lancers (Orvia) head"],
)
def test_another_head_describes(words):
    """Pronouns name nobody, whatever their letters."""
    assert not is_name(words)


def test_an_apostrophe_within_a_word_does_not_end_it():
    """`Bar'el` is one word with a capital."""
    assert is_name("Tova Bar'el")
