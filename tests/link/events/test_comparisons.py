"""What is compared of two mentions of events."""

import numpy as np
import pytest

from crossclaim.link.events.comparisons import Scene, compare
from crossclaim.link.events.mention import Mention
from crossclaim.link.events.model import load_model

TEXTS = {
    "a": "Gunmen killed two judges in Harun on Monday .",
    "b": "The judges were murdered in Harun .",
    "c": "The minister resigned in Selim after 3 weeks .",
}
MENTIONS = [
    Mention("1", "a", 0, ("killed",), ("Gunmen",), ("two", "judges", "in", "Harun", "on", "Monday"), again=1.0),
    Mention("2", "b", 0, ("murdered",), ("The", "judges", "were"), ("in", "Harun"), again=2.0),
    Mention("3", "c", 0, ("resigned",), ("The", "minister"), ("in", "Selim", "after", "3", "weeks"), again=-1.0),
]


@pytest.fixture
def compared():
    return compare(Scene(MENTIONS, TEXTS))


def test_words_that_stand_for_one_another_are_kin(compared):
    """Killing and murdering are kin without a stem in common; resigning is neither."""
    assert compared["same stem"][0].tolist() == [1, 0, 0]
    assert compared["kin"][0].tolist() == [1, 1, 0]


def test_words_around_are_compared(compared):
    """The judges of both sentences make them alike, the nearer side too."""
    assert compared["sentence"][0, 1] > compared["sentence"][0, 2] == 0
    assert compared["names"][0, 1] > compared["names"][0, 2] == 0
    assert compared["both have names"].all()


def test_where_mentions_stand_is_compared(compared):
    """Mentions of three texts share no document; how likely each is told again goes in by pair."""
    assert compared["same document"] == pytest.approx(np.eye(3))
    assert compared["likelier told again"][0, 1] == 2
    assert compared["less likely told again"][0, 1] == 1


def test_every_comparison_is_symmetric_and_finite(compared):
    """A pair compares the same from either side."""
    for table in compared.values():
        assert table.shape == (3, 3)
        assert np.isfinite(table).all()
        assert table == pytest.approx(table.T)


def test_the_model_that_ships_knows_every_comparison(compared):
    """The names of the weights are those of the table, so that none was fitted to something else."""
    assert list(load_model().names) == list(compared)
