"""Two actors in one phrase."""

import pytest

from crossclaim.extract.network.joint import joint


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("the British and Irish governments", ("British government", "Irish government")),
        ("the government and people of Iraq", ("Iraqi government", "Iraqi people")),
        ("the police in Kenya and Tanzania", ("Kenyan police", "Tanzanian police")),
        ("the government of Iraq", ()),
        ("Rami and Sami of Iraq", ()),
        ("bread and butter " * 40, ()),
    ],
)
def test_two_who_share_a_word_are_both(phrase, names):
    """Only where both are known; any other phrase is one."""
    assert joint(phrase) == names
