"""Laws of folded names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.text.names import fold


@given(st.text())
def test_folding_twice_changes_nothing(name):
    """A folded name is its own fold."""
    assert fold(fold(name)) == fold(name)


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F)))
def test_case_does_not_count(name):
    """Upper and lower case of a Latin name fold alike."""
    assert fold(name.upper()) == fold(name.upper().lower())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Da’esh", "Daesh"),
        ("Hizbullah's", "HIZBULLAH"),
        ("Deir ez-Zor", "Deir  ez Zor"),
        ("Córdoba", "Cordoba"),
        ("The A-Team", "a team"),
    ],
)
def test_spellings_of_one_name(one, other):
    """Case, accents, apostrophes, hyphens, possessives and articles do not count."""
    assert fold(one) == fold(other)


def test_letters_of_every_script_are_kept():
    """An Arabic or Cyrillic name does not fold to nothing."""
    assert fold("حزب الله") == "حزب الله"
    assert fold("Донбас") == "донбас"
