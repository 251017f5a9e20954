"""Sentences are cut where readers would cut them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossclaim.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town fell. The army fled.", ["The town fell.", "The army fled."]),
        ("Gen. Amir left. He lost.", ["Gen. Amir left.", "He lost."]),
        ("The U.S. Navy sailed to the U.N. The crew slept.", ["The U.S. Navy sailed to the U.N.", "The crew slept."]),
        ("On Jan. 8 they met. Nobody spoke.", ["On Jan. 8 they met.", "Nobody spoke."]),
        ("“We stay,” said Col. John “J.D.” Marsh. He left.", ["“We stay,” said Col. John “J.D.” Marsh.", "He left."]),
        ("“Who fired?” he asked. Nobody knew.", ["“Who fired?” he asked.", "Nobody knew."]),
        ("They came... and went. It rained.", ["They came... and went.", "It rained."]),
        ("Truce holds in the north\n\nThe guns fell silent.", ["Truce holds in the north", "The guns fell silent."]),
        ("Markets rise    Rain in the hills    Team wins", ["Markets rise", "Rain in the hills", "Team wins"]),
        ("ARMY LEAVES TOWN. GEN. DIAZ SAID SO.", ["ARMY LEAVES TOWN.", "GEN. DIAZ SAID SO."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("George W. Hill spoke. All listened.", ["George W. Hill spoke.", "All listened."]),
    ],
)  # fmt: skip
def test_cuts(text: str, expected: list[str]) -> None:
    """Abbreviations, initials, quotes, ellipses, headlines, tickers and upper-case text are cut rightly."""
    assert cut(text) == expected


def test_hard_wrapped_lines_are_joined() -> None:
    """A line that was broken because it was full goes on in the next."""
    text = "The column left the valley before dawn and reached the border crossing\nwithout a single shot fired."
    assert len(cut(text)) == 1


def test_short_lines_stand_alone() -> None:
    """A short line without a stop is a headline."""
    assert cut("Convoy reaches border\nIt rained.") == ["Convoy reaches border", "It rained."]


def test_offsets_are_into_the_whole_text() -> None:
    """A stretch is cut with offsets into the text it lies in."""
    text = "No. Yes it fell. The rest."
    assert [text[a:b] for a, b in sentences(text, 4, 16)] == ["Yes it fell."]


@given(st.text(max_size=400))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    """Every character that is no white space lies in exactly one sentence, and sentences are in order."""
    found = sentences(text)
    held = "".join(text[start:end] for start, end in found)
    assert [one for one in held if not one.isspace()] == [one for one in text if not one.isspace()]
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@pytest.mark.parametrize("text", ["." * 200_000, " " * 200_000 + "a", "a. " * 60_000, "\n" * 200_000, "“" * 200_000])
@pytest.mark.timeout(20)
def test_long_runs_take_linear_time(text: str) -> None:
    """Runs of marks or blanks do not make it slow."""
    assert sentences(text) is not None
