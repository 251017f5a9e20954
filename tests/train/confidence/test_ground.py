"""Where a message speaks of a case."""

import pytest

from crossclaim.train.confidence.cases import FACT, Case
from crossclaim.train.confidence.ground import Ground, located

TEXT = "A FARM BURNED NEAR PUERTO GRIS. THE RED FRONT (RF) OR ITS REBELS BURNED THE\nEAST FARM. IT RAINED."
BOUNDS = ((0, 31), (32, 86), (87, 97))


@pytest.fixture
def ground():
    names = ("RED FRONT", "RED FRONT (RF)")
    return Ground(
        Case("one", TEXT, "ARSON", "ACCOMPLISHED", names, ("REBELS",), ("EAST FARM",), ("PUERTO GRIS",), (FACT,)),
        BOUNDS,
    )


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("EAST FARM", ["EAST FARM"]),
        ("THE EAST FARM", ["THE\nEAST FARM"]),
        ("RED FRONT RF", ["RED FRONT (RF"]),
        ("FAR", []),
        ("...", []),
    ],
)
def test_a_name_is_found_over_blanks_and_signs(name, found):
    """Line breaks and brackets between the words of a name do not matter; a part of a word is no word."""
    assert [TEXT[start:end] for start, end in located(TEXT, name)] == found


def test_the_longest_spelling_is_the_mention(ground):
    """A spelling within another is not a mention of its own."""
    assert [TEXT[start:end] for start, end in ground.organisation] == ["RED FRONT (RF"]


def test_the_sentence_that_names_most_weighs_most(ground):
    """Organisation, people, target and act in one sentence weigh 1; a sentence with nothing of the case weighs 0."""
    near, best, none = ground.weights
    assert (best, none) == (1.0, 0.0)
    assert 0 < near < best
    assert ground.named == [1]


def test_mentions_are_masked(ground):
    """Organisation, people and targets are one sign each, whatever their words."""
    assert ground.masked[1] == ["THE", "_ORG", ")", "OR", "ITS", "_PPL", "BURNED", "THE", "_TGT", "."]


def test_a_message_without_the_case_weighs_nothing():
    """Where nothing is found no sentence names the organisation, and all weigh 0."""
    ground = Ground(Case("one", "IT RAINED.", "ARSON", "", ("RED FRONT",), (), (), (), (FACT,)), [(0, 10)])
    assert (ground.weights, ground.named) == ([0.0], [])


def test_a_short_name_in_brackets_is_a_mention_everywhere():
    """What stands in brackets right after the name names the organisation in the rest of the message too."""
    text = "THE RED FRONT [RF] IS SMALL. THE RF GREW (AT LAST)."
    ground = Ground(Case("one", text, "ARSON", "", ("RED FRONT",), (), (), (), (FACT,)), [(0, 28), (29, len(text))])
    assert [text[start:end] for start, end in ground.organisation] == ["RED FRONT", "RF", "RF"]
