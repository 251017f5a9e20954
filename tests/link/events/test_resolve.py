"""Mentions of one event, across documents."""

import json

import numpy as np
import pytest

from crossclaim.link.events.mention import Mention
from crossclaim.link.events.model import Model, Net, load_model
from crossclaim.link.events.resolve import SAME, VERIFIED, Event, clusters, resolve

TEXTS = {
    "a": "Gunmen killed two judges in Harun . The court of Harun mourned the judges .",
    "b": "Two judges were killed in Harun by gunmen . The court mourned .",
    "c": "A ferry sank off Port Selim in a storm .",
}
MENTIONS = [
    Mention("a1", "a", 0, ("killed",), ("Gunmen",), ("two", "judges", "in", "Harun"), again=2.0),
    Mention("b1", "b", 0, ("killed",), ("Two", "judges", "were"), ("in", "Harun", "by", "gunmen"), again=2.0),
    Mention("c1", "c", 0, ("sank",), ("A", "ferry"), ("off", "Port", "Selim", "in", "a", "storm"), again=-1.0),
]
ONE_NET = Model(("same stem",), (Net(np.array([[8.0]]), np.array([0.0]), np.array([1.0]), -4.0),))


def test_mentions_of_one_event_are_together():
    """Two reports of a killing are one event, the shipwreck another; each has a witness among its members."""
    found = resolve(MENTIONS, TEXTS, ONE_NET)
    assert [one.members for one in found] == [("a1", "b1"), ("c1",)]
    assert all(one.witness in one.members for one in found)


def test_the_order_of_mentions_makes_no_difference():
    """The same events come of mentions and documents in another order."""
    assert resolve(MENTIONS[::-1], dict(reversed(TEXTS.items()))) == resolve(MENTIONS, TEXTS)


def test_documents_of_other_news_are_not_compared():
    """The same word in texts that have nothing in common is two events."""
    other = Mention("c2", "c", 0, ("killed",))
    assert Event("c2", ("c2",)) in resolve([*MENTIONS, other], TEXTS, ONE_NET)


def test_no_mentions_are_no_events():
    """Nothing comes of nothing."""
    assert resolve([], {}) == ()


def test_a_member_that_is_not_verified_with_its_witness_goes():
    """What the average would let in, but no witness vouches for, is by itself."""
    low = VERIFIED / 2
    chances = np.array([[1, 0.9, 0.9, low], [0.9, 1, 0.9, 0.9], [0.9, 0.9, 1, 0.9], [low, 0.9, 0.9, 1]])
    assert (0.9 + 0.9 + low) / 3 > SAME
    found = dict(clusters(chances))
    assert sorted(at for members in found.values() for at in members) == [0, 1, 2, 3]
    for witness, members in found.items():
        assert all(one == witness or chances[witness, one] >= VERIFIED for one in members)


def test_a_model_is_what_was_written():
    """Weights survive JSON, and give chances in the shape of the comparisons."""
    again = Model.from_json(json.loads(json.dumps(ONE_NET.to_json())))
    table = np.array([[1.0, 0.0]])
    assert again.chances({"same stem": table}) == pytest.approx(ONE_NET.chances({"same stem": table}))
    assert again.chances({"same stem": table}).shape == (1, 2)


def test_more_alike_is_more_likely_to_the_model_that_ships():
    """Of two pairs that differ in nothing else, the one with the same stem and nearer vectors has the better chance."""
    model = load_model()
    table = {name: np.full(2, 0.3) for name in model.names}
    for name in ("same stem", "same root", "kin", "words of the predicate", "event"):
        table[name] = np.array([0.0, 1.0])
    low, high = model.chances(table).tolist()
    assert low < high
