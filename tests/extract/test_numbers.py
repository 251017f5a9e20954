"""Quantities get their figure and their role."""

import pytest

from crossclaim.extract.rules.numbers import find_numbers
from crossclaim.extract.rules.tagger import tagger
from crossclaim.extract.rules.tokens import tokens

CASES = [
    ("killed 12 soldiers", [("killed", 12.0)]),
    ("29 people dead and 50 others wounded", [("killed", 29.0), ("wounded", 50.0)]),
    ("killing 85 , destroying 40 vehicles", [("killed", 85.0), ("vehicles", 40.0)]),
    ("two thousand fighters", [("fighters", 2000.0)]),
    ("a distance of 600 km", [("distance_km", 600.0)]),
    ("10 miles away", [("distance_km", 16.1)]),
    ("for two weeks", [("duration_days", 14.0)]),
    ("40 % of the land", [("share", 0.4)]),
    ("hundreds of thousands of people", [("civilians", None)]),
    ("on 8 September 2017", []),
    ("at 10:30 a.m.", []),
    ("the 3rd brigade", []),
    ("$5 million", [("other", 5_000_000.0)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_role_and_figure(text: str, expected: list[tuple[str, float | None]]) -> None:
    """Roles come from the nouns and verbs beside the figure; dates, times and ordinals are none."""
    words = tokens(text, 0, len(text))
    tagger().tag(words, blind=False)
    found = find_numbers(text, words, 0, len(words))
    assert [(one.role, one.value) for one in found] == expected
