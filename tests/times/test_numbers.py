"""Number words become numbers."""

import pytest

from crossclaim.times.numbers import Number, read_number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two", Number(2)),
        ("twenty four", Number(24)),
        ("two hundred fifty", Number(250)),
        ("five thousand", Number(5000)),
        ("twenty first", Number(21, is_ordinal=True)),
        ("nineteen ninety seven", Number(1997, is_year=True)),
        ("two three", None),
    ],
)
def test_words(words, number):
    """Tens, hundreds, thousands, ordinals and years; what says no number gives none."""
    assert read_number(words.split()) == number
